import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { lackingOf } from './councils/composition.ts';
import { sitting } from './councils/sitting.ts';
import { dissolveBody, governsEstate } from './dissolving.ts';
import { noteOrigins } from './drawing/of-files.ts';
import { isGrantedByTwo } from './granted-by-two.ts';
import { inForce } from './in-force.ts';
import { longGone } from './long-gone.ts';
import { mustMayUse } from './partnering/ask.ts';
import { type MemberStanding, memberStanding } from './reporting/standing.ts';
import { overseersOf, supervisorsOf } from './supervisors.ts';

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
  readonly organization: string | null;
  readonly area: string;
  readonly community: string;
  readonly since: string;
  readonly until: string;
};

/** A post for a term, such as one somebody was elected to: on the day it ends it is over by itself. Who may hold it the caller has asked. @returns the post */
export async function holdForTerm(db: Tx, { person, organization, area, community, ...term }: Term): Promise<string> {
  const id = newId();
  await db
    .insertInto('post')
    .values({ id, ...term, person_id: person, area_id: area, community_id: community, organization_id: organization, skills: [] })
    .execute();
  return id;
}

/** Posts held for a term that was to end on one day end on another: later, or today. What ends on a day of its own, for it was taken away, stays as it is. */
export async function endTerms(db: Tx, posts: readonly string[], { before, until }: { before: string; until: string }): Promise<void> {
  if (posts.length === 0) return;
  await sql`
    update post set until = greatest(since, ${until}::date) where id = any(${posts}::uuid[]) and until = ${before}::date`.execute(db);
}

/** What whoever leaves a post hands on: matters, promises, nights on duty. */
type HandedOn = { readonly kind: 'matter' | 'promise' | 'duty' | 'paper' | 'other'; readonly what: string };

/** Puts what a feature keeps for the person who leaves a post on the list of its hand-over; asked for by the effect `post-left`. */
export async function listHandedOn(db: Tx, handover: string, items: readonly HandedOn[]): Promise<void> {
  if (items.length === 0) return;
  await db
    .insertInto('handover_item')
    .values(
      items.map(({ kind, what }, sort) => ({ id: newId(), handover_id: handover, kind, what: [...what].slice(0, 120).join(''), sort })),
    )
    .execute();
}

export {
  dissolveBody,
  governsEstate,
  inForce,
  isGrantedByTwo,
  lackingOf,
  longGone,
  type MemberStanding,
  memberStanding,
  mustMayUse,
  noteOrigins,
  overseersOf,
  sitting,
  supervisorsOf,
};
