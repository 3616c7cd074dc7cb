import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** Whether a post is held on this day: begun, and not ended today or before. `post` is its name in the query around it. */
export function inForce(now: Temporal.Instant, post: string): RawBuilder<boolean> {
  const p = sql.id(post);
  return sql<boolean>`(${p}.since <= ${dayOf(now)} and (${p}.until is null or ${p}.until > ${dayOf(now)}))`;
}

/** Who holds a kind of post for this very area today, and how they are called. */
export async function holdersOf(
  db: Db | Tx,
  now: Temporal.Instant,
  { kind, area }: { kind: string; area: string },
): Promise<{ post: string; person: string; called: string }[]> {
  const { rows } = await sql<{ post: string; person: string; called: string }>`
    select p.id as post, p.person_id as person, p.called from post p where p.area_id = ${area} and p.kind = ${kind} and ${inForce(now, 'p')} order by p.since, p.id`.execute(
    db,
  );
  return rows;
}
