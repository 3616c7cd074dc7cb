import { type RawBuilder, sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { mustBeInLedger } from '#features/people/door.ts';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { isSecretary, mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

/** The two committees of a community: who may lead somebody along, and who reads of it (row S1-F3). */
const committees = ['secretary', 'director', 'two-committees', 'committee-member', 'residents-committee-member'] as const;

/** Refuses a mentor who is not of the committees, and a second mentor for one person. Both are told. */
export const pairUp = action(contract.pairUp, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, actor, now } = context;
    const { community, mentor, reserve, mentorCalled, reserveCalled } = asked;
    mustBeSecretary(context, community);
    if (mentor === reserve) refuse('organizations.mentor_oneself');
    await mustBeOfCommittee(context, mentor, community);
    await mustBeInLedger(db, reserve, community);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('mentor_pair')
      .values({
        ...{ id, community_id: community, mentor, mentor_called: mentorCalled, reserve, reserve_called: reserveCalled },
        ...{ goals: asked.goals, since: asked.since, every_months: asked.everyMonths, made_by: actor.account ?? '', at: stamp(now) },
      })
      .onConflict((known) => known.columns(['reserve', 'community_id']).where('ended_on', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('organizations.reserve_paired');
    await tellPerson(context, mentor, told.pair(reserveCalled));
    await tellPerson(context, reserve, told.pair(mentorCalled));
    return { id };
  },
});

async function mustBeOfCommittee({ db, now }: Context, person: string, community: string): Promise<void> {
  const { rows } = await sql`
    select from post p where p.person_id = ${person} and p.area_id = ${community} and p.kind = any(${[...committees]}::text[]) and ${inForce(now, 'p')} limit 1`.execute(
    db,
  );
  if (rows.length === 0) refuse('organizations.mentor_post');
}

/** A talk of the two, noted by either of them or the secretary, with what it was about. */
export const noteTalk = action(contract.noteTalk, {
  who: 'person',
  async run(context, { pair, on, about }) {
    const { db, actor, now } = context;
    const { since } = await pairToKeep(context, pair);
    if (on > dayOf(now)) refuse('organizations.talk_to_come');
    if (on < since) refuse('organizations.talk_before');
    const id = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('mentor_talk')
      .values({ id, pair_id: pair, on_day: on, about, by_account: actor.account ?? '', at: stamp(now) })
      .onConflict((known) => known.columns(['pair_id', 'on_day']).doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows ? { id } : refuse('organizations.talk_known');
  },
});

/** Ended by the secretary or by either of the two, who need not say why. */
export const endPair = action(contract.endPair, {
  who: 'person',
  async run(context, { pair }) {
    await pairToKeep(context, pair);
    await context.db
      .updateTable('mentor_pair')
      .set({ ended_on: dayOf(context.now) })
      .where('id', '=', pair)
      .execute();
    return { id: pair };
  },
});

type Kept = { community_id: string; mentor: string; reserve: string; since: string };

async function pairToKeep(context: Context, pair: string): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select community_id, mentor, reserve, since::text as since from mentor_pair where id = ${pair} and ended_on is null for update`.execute(
    context.db,
  );
  const found = rows[0] ?? refuse('not_found');
  const self = context.actor.family ? null : context.actor.person;
  const may = self !== null && (self === found.mentor || self === found.reserve || isSecretary(context, found.community_id));
  return may ? found : refuse('not_found');
}

type Row = Answer<typeof contract.mentorPairs>['rows'][number];

/** Whoever is of no committee of this community does not find that there are pairs. */
export const mentorPairs = query(contract.mentorPairs, {
  who: { posts: committees },
  async run(seeing, { community }) {
    if (!areasOf(seeing.actor, 'community', committees).includes(community)) refuse('not_found');
    return { rows: await pairsWhere(seeing, sql<boolean>`m.community_id = ${community}`), mayKeep: isSecretary(seeing, community) };
  },
});

export const myPairs = query(contract.myPairs, {
  who: 'person',
  run: async (seeing) => {
    const self = seeing.actor.family ? null : seeing.actor.person;
    return { rows: await pairsWhere(seeing, sql<boolean>`(m.mentor = ${self} or m.reserve = ${self})`) };
  },
});

/** With their talks, the latest first, and by when the next is due: so many months after the last, or after they were paired. */
async function pairsWhere({ db, now }: Seeing, which: RawBuilder<boolean>): Promise<Row[]> {
  const next = sql`(coalesce(t.last, m.since) + make_interval(months => m.every_months))::date`;
  const { rows } = await sql<Row>`
    select m.id, m.mentor_called as mentor, m.reserve_called as reserve, m.goals, m.since::text as since, m.ended_on::text as until, m.every_months as "everyMonths",
      t.talks, case when m.ended_on is null then ${next}::text end as "nextBy", m.ended_on is null and ${next} < ${dayOf(now)}::date as late
    from mentor_pair m cross join lateral (
      select max(k.on_day) as last, coalesce(json_agg(json_build_object('id', k.id, 'on', k.on_day, 'about', k.about) order by k.on_day desc), '[]') as talks
      from mentor_talk k where k.pair_id = m.id) t
    where ${which} order by m.ended_on is not null, m.since, m.id limit 200`.execute(db);
  return rows;
}
