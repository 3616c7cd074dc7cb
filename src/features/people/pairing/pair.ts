import { sql } from 'kysely';
import { holdsOver } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { calledBy } from '../called-by-neighbours.ts';
import { pair as pairContract, type pairKinds, unpair as unpairContract } from './contract.ts';
import { quotaOf } from './quota.ts';
import { told } from './words.ts';

type Kind = (typeof pairKinds)[number];
export const office = ['secretary', 'community-staff'] as const;
/** A link with a centre household stands once the household has had a week to object (S3-A4). */
const objectWithin = { contact: 0, centre: 7 * 24 } as const;

type Member = { community: string; centre: boolean; called: string };

/** All of the households or none: the quota is held by numbered slots, so that two who give at once never go beyond it. */
export const pair = action(pairContract, {
  who: { posts: office },
  ledger: true,
  async run(context, { kind, member, households: asked }) {
    const { db, now, actor } = context;
    const { community, centre, called } = await memberHere(context, member);
    if (kind === 'centre' && !centre) refuse('people.not_a_centre');
    const households = [...new Set(asked)];
    const quota = await quotaOf(db, community, kind);
    const slots = await freeSlots(context, { kind, member, quota, wanted: households.length });
    await mustBeFree(context, { kind, member, community, households });
    const standsFrom = now.add({ hours: objectWithin[kind] });
    const rows = households.map((household, index) => ({
      ...{ id: newId(), kind, member_person: member, household_id: household, community_id: community },
      ...{
        slot: slots[index] ?? 0,
        quota,
        made_by: actor.account ?? '',
        made_at: stamp(now),
        stands_from: stamp(standsFrom),
      },
    }));
    await db.insertInto('pairing').values(rows).execute();
    const say = kind === 'contact' ? told.given(called) : told.linked(called, dayOf(standsFrom));
    for (const person of await grownUpsOf(context, households)) await tellPerson(context, person, say);
    return { id: member };
  },
});

/** Only of the actor's own community; the row is locked, so that what is given to one member is given one after the other. */
async function memberHere(context: Context, member: string): Promise<Member> {
  const { rows } = await sql<Member>`
    select p.community_id as community, m.centre_household as centre, ${calledBy(context.now, 'p')} as called
    from party_member m join person p on p.id = m.person_id
    where m.person_id = ${member} and m.ended_at is null and p.ended_at is null and p.community_id is not null for update of m`.execute(
    context.db,
  );
  const found = rows[0] ?? refuse('people.not_a_member');
  if (!(await holdsOver(context, office, found.community))) refuse('not_found');
  return found;
}

type Wanted = { readonly kind: Kind; readonly member: string; readonly quota: number; readonly wanted: number };

/** Of a member who holds more than a quota that was lowered nothing is free. */
async function freeSlots({ db }: Context, { kind, member, quota, wanted }: Wanted): Promise<number[]> {
  const { rows } = await sql<{ slot: number }>`
    with held as (select slot from pairing where kind = ${kind} and member_person = ${member} and ended_at is null)
    select n::int as slot from generate_series(1, ${quota}::int) n where n not in (select slot from held)
    order by n limit greatest(0, ${quota}::int - (select count(*) from held))`.execute(db);
  if (rows.length < wanted) refuse('people.pair_full', { quota, left: rows.length });
  return rows.map(({ slot }) => slot);
}

type Given = { readonly kind: Kind; readonly member: string; readonly community: string; readonly households: readonly string[] };

/** Of this community, with nobody yet, and neither asked to be left alone nor for somebody else than this member. */
async function mustBeFree({ db }: Context, { kind, member, community, households }: Given): Promise<void> {
  await lockHomes(db, households);
  const { rows } = await sql<{ taken: boolean; declined: boolean }>`
    select exists (select from pairing g where g.kind = ${kind} and g.household_id = h.id and g.ended_at is null) as taken,
      exists (select from household_wish w where w.household_id = h.id and w.way = 'none')
        or exists (select from pairing g where g.kind = ${kind} and g.household_id = h.id and g.member_person = ${member} and g.ended_why in ('changed', 'refused')) as declined
    from household h where h.id = any(${households}::uuid[]) and h.community_id = ${community} and h.ended_at is null`.execute(db);
  if (rows.length < households.length) refuse('not_found');
  if (rows.some(({ declined }) => declined)) refuse('people.pair_declined');
  if (rows.some(({ taken }) => taken)) refuse('people.pair_taken');
}

/** What is given to households, and what they say they wish, comes one after the other: whoever waited sees what the other did. */
export async function lockHomes(db: Tx, households: readonly string[]): Promise<void> {
  await sql`select from household where id = any(${households}::uuid[]) order by id for update`.execute(db);
}

async function grownUpsOf({ db }: Context, households: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from person p where p.household_id = any(${households}::uuid[]) and p.ended_at is null
      and exists (select from binding b where b.person_id = p.id and b.until is null)`.execute(db);
  return rows.map(({ id }) => id);
}

export const unpair = action(unpairContract, {
  who: { posts: office },
  ledger: true,
  async run(context, { pairing }) {
    const found = await context.db.selectFrom('pairing').select('community_id').where('id', '=', pairing).executeTakeFirst();
    if (!found || !(await holdsOver(context, office, found.community_id))) return refuse('not_found');
    await endPairing(context, pairing, 'taken-back');
    return { id: pairing };
  },
});

/** Ends one that still stands or waits; who answers a moment too late is told so. */
export async function endPairing({ db, now }: Context, pairing: string, why: 'changed' | 'refused' | 'taken-back'): Promise<void> {
  const { rows } =
    await sql`update pairing set ended_at = ${stamp(now)}, ended_why = ${why} where id = ${pairing} and ended_at is null returning id`.execute(
      db,
    );
  if (rows.length === 0) refuse('people.pair_over');
}
