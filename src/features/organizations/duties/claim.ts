import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { mustBeInLedger } from '#features/people/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { isOffice, mustBeOffice } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

type Locked = { id: string; name: string; community: string; forWhom: 'without-office' | 'members' | 'everybody'; places: number | null };

/** Whoever comes first holds it; who comes when all places are taken waits in that order. */
export const claimDuty = action(contract.claimDuty, {
  who: 'person',
  async run(context, { duty: id, called }) {
    const person = context.actor.person ?? refuse('not_bound');
    return await enter(context, await lockedDuty(context, id), { person, called, no: toOneself });
  },
});

/** For somebody who has no phone, by their word; they are told and may give it back. */
export const giveDuty = action(contract.giveDuty, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(context, { duty: id, person, called }) {
    const duty = await lockedDuty(context, id);
    mustBeOffice(context, duty.community);
    const made = await enter(context, duty, { person, called, no: toTheOffice });
    await tellPerson(context, person, told.given(duty.name));
    return made;
  },
});

/** The row is locked, so that claims of one moment come one after the other. */
async function lockedDuty({ db }: Context, id: string): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select id, name, community_id as community, for_whom as "forWhom", places from duty where id = ${id} and ended_at is null for update`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** Why not, said to whoever stands at the door: who claims for themself, or the office for somebody else. */
type No = { known(): never; forMembers(): never; inOffice(): never };
const toOneself: No = {
  known: () => refuse('organizations.duty_known'),
  forMembers: () => refuse('organizations.duty_for_members'),
  inOffice: () => refuse('organizations.duty_without_office'),
};
const toTheOffice: No = {
  known: () => refuse('organizations.duty_theirs_known'),
  forMembers: () => refuse('organizations.duty_theirs_for_members'),
  inOffice: () => refuse('organizations.duty_theirs_in_office'),
};

type Wanted = { readonly person: string; readonly called: string | undefined; readonly no: No };

async function enter(context: Context, duty: Locked, { person, called, no }: Wanted): Promise<Answer<typeof contract.claimDuty>> {
  const { db, actor, now } = context;
  await mustBeInLedger(db, person, duty.community);
  await mustBeMeant(context, duty, { person, no });
  const held = await heldNow(context, duty.id);
  const free = duty.places === null || held < duty.places;
  const id = newId();
  const at = stamp(now);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('duty_claim')
    .values({
      ...{ id, duty_id: duty.id, person_id: person, called: called ?? null },
      ...{ by_account: actor.account ?? '', asked_at: at, held_at: free ? at : null },
    })
    .onConflict((known) => known.columns(['duty_id', 'person_id']).where('ended_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow();
  if (!numInsertedOrUpdatedRows) no.known();
  context.stir('organizations', [`area:${duty.community}`]);
  return { id, standing: free ? 'held' : 'waiting' };
}

async function heldNow({ db }: Context, duty: string): Promise<number> {
  const { rows } = await sql<{ held: number }>`
    select count(*)::int as held from duty_claim where duty_id = ${duty} and held_at is not null and ended_at is null`.execute(db);
  return rows[0]?.held ?? 0;
}

async function mustBeMeant({ db, now }: Context, { forWhom }: Locked, { person, no }: Pick<Wanted, 'person' | 'no'>): Promise<void> {
  if (forWhom === 'everybody') return;
  const { rows } = await sql<{ member: boolean; office: boolean }>`
    select exists (select from party_member m where m.person_id = ${person} and m.ended_at is null)
        or exists (select from post p where p.person_id = ${person} and p.kind = 'member' and ${inForce(now, 'p')}) as member,
      exists (select from post p join post_kind k on k.id = p.kind where p.person_id = ${person} and (k.work <> 'helper' or k.of_body) and ${inForce(now, 'p')}) as office`.execute(
    db,
  );
  const { member = false, office = false } = rows[0] ?? {};
  if (!member) no.forMembers();
  if (forWhom === 'without-office' && office) no.inOffice();
}

/** By whoever holds or waits for it, or by the office, who tells them; the next in line holds it from now on and is told. */
export const leaveDuty = action(contract.leaveDuty, {
  who: 'person',
  async run(context, { claim }) {
    const { db, actor, now } = context;
    const { rows } = await sql<{ duty: string; person: string; community: string }>`
      select c.duty_id as duty, c.person_id as person, d.community_id as community from duty_claim c join duty d on d.id = c.duty_id
      where c.id = ${claim} and c.ended_at is null`.execute(db);
    const found = rows[0] ?? refuse('not_found');
    const own = !actor.family && found.person === actor.person;
    if (!own && !isOffice(context, found.community)) refuse('not_found');
    const duty = await lockedDuty(context, found.duty);
    await db
      .updateTable('duty_claim')
      .set({ ended_at: stamp(now) })
      .where('id', '=', claim)
      .where('ended_at', 'is', null)
      .execute();
    if (!own) await tellPerson(context, found.person, told.out(duty.name));
    await callNext(context, duty);
    context.stir('organizations', [`area:${duty.community}`]);
    return { id: claim };
  },
});

async function callNext(context: Context, { id, name, places }: Locked): Promise<void> {
  if (places !== null && (await heldNow(context, id)) >= places) return;
  const { rows } = await sql<{ person: string }>`
    update duty_claim set held_at = ${stamp(context.now)} where id = (
      select id from duty_claim where duty_id = ${id} and held_at is null and ended_at is null order by asked_at, id limit 1) returning person_id as person`.execute(
    context.db,
  );
  for (const { person } of rows) await tellPerson(context, person, told.turn(name));
}

/** Somebody has left or is erased: what they claimed goes to whoever waits, and stands under no name. */
export async function letGoOf(context: Context, person: string): Promise<void> {
  const { rows } = await sql<{ duty: string; open: boolean }>`
    with known as (select id, ended_at is null as open from duty_claim where person_id = ${person})
    update duty_claim c set called = null, ended_at = coalesce(c.ended_at, ${stamp(context.now)}) from known where known.id = c.id returning c.duty_id as duty, known.open`.execute(
    context.db,
  );
  for (const { duty } of rows.filter(({ open }) => open)) await callNext(context, await lockedDuty(context, duty));
}
