import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method, Who } from '#method/language.ts';
import type { Assignee } from '#method/matter.ts';
import { heldFor } from './seen-by.ts';
import { type MatterRecord, stateOf } from './standing.ts';

/** Refuses to send an order to somebody who is not a helper of its place today, for what it asks. */
export async function mustBeHelpers(
  { db, now }: Context,
  record: MatterRecord,
  persons: readonly string[],
  takers: readonly string[] = stateOf(record).leaf.takers ?? [],
): Promise<void> {
  if (persons.length === 0) return;
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p where p.person_id = any(${persons}::uuid[]) and not p.person_id = any(${record.kept_from}::uuid[]) and ${heldFor(takers, record, now)}`.execute(
    db,
  );
  if (rows.length !== new Set(persons).size) refuse('matters.helper_unknown');
}

/**
 * As what somebody would go on with work that is handed to them: a kind of helper that may take such an order, or staff who send orders out.
 * What is told in confidence goes on with the same kind of post only: another one comes to it by a step of the method (row S2-A56: by consent).
 * Who must name a price first (S3-A31) cannot be handed the work: it goes back and is sent out again.
 */
export async function successor({ db, now }: Context, record: MatterRecord, method: Method, person: string): Promise<Assignee> {
  const { leaf, assignee, vacant } = stateOf(record);
  const had = assignee ?? vacant;
  const takers = leaf.takers ?? [];
  const priced = method.steps.flatMap((step) => (step.do === 'claim' ? Object.keys(step.variants ?? {}) : []));
  const senders = method.steps.flatMap((step) => (step.do === 'assign' ? postsIn(step.who) : []));
  const kinds = method.opens.sealed && had ? [had.as] : [...takers, ...senders, ...(vacant ? [vacant.as] : [])];
  const { rows } = await sql<{ kind: string }>`
    select p.kind from post p join post_kind k on k.id = p.kind
    where p.person_id = ${person} and not p.person_id = any(${record.kept_from}::uuid[]) and ${heldFor(kinds, record, now)} order by (k.work = 'helper') desc, k.sort`.execute(
    db,
  );
  const fit = rows.find(({ kind }) => !priced.includes(kind)) ?? refuse(rows.length > 0 ? 'matters.price_first' : 'matters.helper_unknown');
  return { person, as: fit.kind };
}

function postsIn(who: Who): readonly string[] {
  if (typeof who === 'string') return [];
  return 'any' in who ? who.any.flatMap(postsIn) : who.posts;
}

/** How somebody is called in the post they work in, or last worked in. */
export async function calledAs(db: Db | Tx, { person, as }: Assignee): Promise<string | null> {
  const post = await db
    .selectFrom('post')
    .select('called')
    .where('person_id', '=', person)
    .where('kind', '=', as)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst();
  return post?.called ?? null;
}
