import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** What whoever lays places of a community by a file holds alone, and whoever changes them by hand together. */
export function turnOf(community: string): RawBuilder<unknown> {
  return sql`hashtextextended(${`imports ${community}`}, 0)`;
}

/** Refuses a change while a file of this community is taken over: what it is about to lay would stand in a grid that has just ended. */
export async function noFileAtWork({ db }: Pick<Context, 'db'>, community: string): Promise<void> {
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock_shared(${turnOf(community)}) as free`.execute(db);
  if (rows[0]?.free !== true) refuse('areas.file_at_work');
}
