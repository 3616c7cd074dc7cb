import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  addChore as addContract,
  confirmChores as confirmContract,
  recordChores as recordContract,
  takeBackChores as takeBackContract,
} from './contract.ts';

export const confirmers = ['secretary', 'community-staff', 'grid-head'] as const;
const half = 30;
const longest = { hours: 24 * 30 } as const;

/** Chores ticked make one record with its hours (row S4-D3). Refuses a half hour that is written already, hours to come, and chores of another community. */
export const recordChores = action(recordContract, {
  who: 'person',
  async run(context, { community, chores, from, hours }) {
    const { db, actor, now } = context;
    const person = actor.person ?? refuse('not_bound');
    const slots = slotsFrom(context, from, hours);
    await mustServe(context, community);
    const ticked = [...new Set(chores)];
    await mustBeKnown(context, community, ticked);
    const [first = now] = slots;
    const id = newId();
    const row = { id, person_id: person, community_id: community, day: dayOf(first), from_at: stamp(first), half_hours: slots.length };
    await db
      .insertInto('chore_record')
      .values({ ...row, at: stamp(now) })
      .execute();
    await db
      .insertInto('chore_done')
      .values(ticked.map((chore_id) => ({ record_id: id, chore_id })))
      .execute();
    const taken = await db
      .insertInto('chore_slot')
      .values(slots.map((slot) => ({ record_id: id, person_id: person, slot: stamp(slot) })))
      .onConflict((once) => once.columns(['person_id', 'slot']).where('taken_back_at', 'is', null).doNothing())
      .returning('slot')
      .execute();
    if (taken.length < slots.length) refuse('fieldwork.hours_twice');
    context.stir('fieldwork', [`person:${person}`, `area:${community}`]);
    return { id };
  },
});

/** The half hours it took, each by its beginning. */
function slotsFrom({ now }: Context, from: string, hours: number): Temporal.Instant[] {
  const first = Temporal.Instant.from(from);
  if (first.epochMilliseconds % (half * 60_000) !== 0) refuse('fieldwork.hours_odd');
  const many = Math.round((hours * 60) / half);
  if (Temporal.Instant.compare(first.add({ minutes: many * half }), now) > 0) refuse('fieldwork.hours_ahead');
  if (Temporal.Instant.compare(first, now.subtract(longest)) < 0) refuse('fieldwork.hours_long_ago');
  return Array.from({ length: many }, (_, nth) => first.add({ minutes: nth * half }));
}

/** Whoever lives in the community, or holds a post there. */
async function mustServe({ db, actor }: Context, community: string): Promise<void> {
  const { rows } = await sql`
    select from person where id = ${actor.person} and community_id = ${community} and ended_at is null
    union all select from area a where a.id = any(${actor.posts.map(({ area }) => area)}::uuid[]) and coalesce(a.community_id, a.id) = ${community}`.execute(
    db,
  );
  if (rows.length === 0) refuse('fieldwork.not_here');
}

async function mustBeKnown({ db }: Context, community: string, chores: readonly string[]): Promise<void> {
  const { rows } = await sql`
    select from chore where id = any(${chores}::uuid[]) and (community_id is null or community_id = ${community})`.execute(db);
  if (rows.length !== chores.length) refuse('fieldwork.chore_elsewhere');
}

export const addChore = action(addContract, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(context, { community, name }) {
    const { db } = context;
    mustOversee(context, community);
    const { rows } = await sql`select from chore where name = ${name} and (community_id is null or community_id = ${community})`.execute(
      db,
    );
    if (rows.length > 0) refuse('fieldwork.chore_known');
    const made = await db
      .insertInto('chore')
      .values({ id: newId(), community_id: community, name, sort: 10 })
      .onConflict((known) => known.doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ?? refuse('fieldwork.chore_known');
  },
});

/** One's own, before it is confirmed; its hours are free again. */
export const takeBackChores = action(takeBackContract, {
  who: 'person',
  async run(context, { record: id }) {
    const { db, actor, now } = context;
    const record = await recordHeld(context, id);
    if (record.person_id !== actor.person) refuse('not_found');
    if (record.settled) refuse('fieldwork.hours_settled');
    const back = { taken_back_at: stamp(now) };
    await db.updateTable('chore_record').set(back).where('id', '=', id).execute();
    await db.updateTable('chore_slot').set(back).where('record_id', '=', id).execute();
    context.stir('fieldwork', [`person:${actor.person}`, `area:${record.community_id}`]);
    return { id };
  },
});

/** Somebody of the office who knows says that it was so; nobody confirms their own. */
export const confirmChores = action(confirmContract, {
  who: { posts: confirmers },
  async run(context, { record: id }) {
    const { db, actor, now } = context;
    const record = await recordHeld(context, id);
    mustOversee(context, record.community_id);
    if (record.person_id === actor.person) refuse('fieldwork.not_own_hours');
    if (record.settled) refuse('fieldwork.hours_settled');
    await db
      .updateTable('chore_record')
      .set({ confirmed_at: stamp(now), confirmed_by: actor.account })
      .where('id', '=', id)
      .execute();
    context.stir('fieldwork', [`person:${record.person_id}`, `area:${record.community_id}`]);
    return { id };
  },
});

type Held = { person_id: string; community_id: string; settled: boolean };
async function recordHeld({ db }: Context, id: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select person_id, community_id, confirmed_at is not null or taken_back_at is not null as settled from chore_record where id = ${id} for update`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** Staff of another community do not find it. */
export function mustOversee({ actor }: Pick<Context, 'actor'>, community: string): void {
  if (!actor.posts.some(({ kind, area }) => area === community && confirmers.some((one) => one === kind))) refuse('not_found');
}
