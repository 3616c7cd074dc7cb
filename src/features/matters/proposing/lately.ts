import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/** What is written carries the moment it began: so long the clock waits until everybody who began before has written, or given up. */
const settles = { seconds: 31 } as const;

export type Span = { readonly from: string; readonly until: string };

/**
 * The span of time a sweep looks at next, which nobody else looks at meanwhile: from where it stopped until a moment ago. Null while another looks, or
 * nothing is to be looked at yet. The first time it begins with what comes from now on.
 */
export async function nextSpan({ db, now }: Context, what: string): Promise<Span | null> {
  const until = now.subtract(settles);
  await sql`insert into looked_until (what, at) values (${what}, ${stamp(until)}::timestamptz) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ at: string }>`select at from looked_until where what = ${what} for update skip locked`.execute(db);
  const from = rows[0]?.at;
  if (from === undefined || Temporal.Instant.compare(Temporal.Instant.from(from), until) >= 0) return null;
  return { from: stamp(Temporal.Instant.from(from)), until: stamp(until) };
}

export async function lookedUntil({ db }: Context, what: string, at: string): Promise<void> {
  await sql`update looked_until set at = ${at}::timestamptz where what = ${what}`.execute(db);
}
