import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

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

type Term = {
  readonly person: string;
  readonly kind: string;
  readonly called: string;
  readonly organization: string;
  readonly area: string;
  readonly community: string;
  readonly since: string;
  readonly until: string;
};

/** A post that somebody was elected to, in an organization and for its term: on the day it ends it is over by itself. Who may be elected the caller has asked. @returns the post */
export async function holdForTerm(db: Tx, { person, organization, area, community, ...term }: Term): Promise<string> {
  const id = newId();
  await db
    .insertInto('post')
    .values({ id, ...term, person_id: person, area_id: area, community_id: community, organization_id: organization, skills: [] })
    .execute();
  return id;
}
