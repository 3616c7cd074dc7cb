import { type RawBuilder, sql } from 'kysely';
import { holdsOver, wordsOf } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { calledBy } from '../called-by-neighbours.ts';
import * as contract from './contract.ts';
import { office } from './pair.ts';
import { quotaOf } from './quota.ts';

type Board = Answer<typeof contract.pairingBoard>;
const shownUncovered = 100;

async function mustReach(seeing: Seeing, community: string): Promise<void> {
  if (!(await holdsOver(seeing, office, community))) refuse('not_found');
}

/** Members in the order of their grids, with how many households each holds; what is left out is a list, never a number alone. */
export const pairingBoard = query(contract.pairingBoard, {
  who: { posts: office },
  ledger: true,
  async run(seeing, { community, kind }) {
    await mustReach(seeing, community);
    const { db, now } = seeing;
    const { rows: members } = await sql<Board['members'][number]>`
      select m.person_id as person, ${calledBy(now, 'p')} as called, case when d.id is not null then ${wordsOf('d')} end as dwelling, g.name as grid,
        (select count(*)::int from pairing x where x.kind = ${kind} and x.member_person = m.person_id and x.ended_at is null) as holds
      from party_member m join person p on p.id = m.person_id left join area g on g.id = p.grid_id
        left join household h on h.id = p.household_id and h.ended_at is null left join area d on d.id = h.dwelling_id
      where p.community_id = ${community} and m.ended_at is null and p.ended_at is null ${kind === 'centre' ? sql`and m.centre_household` : sql``}
      order by g.sort_key nulls last, called, m.person_id limit 2000`.execute(db);
    const { rows: sums } = await sql<{ households: number; covered: number; declined: number }>`
      select count(*)::int as households, count(*) filter (where ${isPaired(kind)})::int as covered, count(*) filter (where ${wantsNobody} and not ${isPaired(kind)})::int as declined
      from household h where h.community_id = ${community} and h.ended_at is null`.execute(db);
    const { households, covered, declined } = sums[0] ?? { households: 0, covered: 0, declined: 0 };
    const { rows: uncovered } = await sql<Board['uncovered'][number]>`
      select h.id, ${wordsOf('d')} as dwelling, exists (select from pairing x where x.kind = ${kind} and x.household_id = h.id and x.ended_why = 'changed') as "asksAnother"
      from household h join area d on d.id = h.dwelling_id
      where h.community_id = ${community} and h.ended_at is null and not ${isPaired(kind)} and not ${wantsNobody}
      order by "asksAnother" desc, h.id limit ${shownUncovered}`.execute(db);
    return {
      quota: await quotaOf(db, community, kind),
      households,
      covered,
      declined,
      members,
      uncovered,
      uncoveredCount: households - covered - declined,
    };
  },
});

const wantsNobody = sql<boolean>`exists (select from household_wish w where w.household_id = h.id and w.way = 'none')`;

function isPaired(kind: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from pairing x where x.kind = ${kind} and x.household_id = h.id and x.ended_at is null)`;
}

export const pairsOf = query(contract.pairsOf, {
  who: { posts: office },
  ledger: true,
  async run(seeing, { community, kind, member }) {
    await mustReach(seeing, community);
    const { rows: pairs } = await sql<{ id: string; dwelling: string; stands: boolean }>`
      select x.id, ${wordsOf('d')} as dwelling, x.stands_from <= ${stamp(seeing.now)} as stands
      from pairing x join household h on h.id = x.household_id join area d on d.id = h.dwelling_id
      where x.community_id = ${community} and x.kind = ${kind} and x.member_person = ${member} and x.ended_at is null order by x.slot`.execute(
      seeing.db,
    );
    return { pairs };
  },
});

type Mine = Answer<typeof contract.myPairs>;

/** What the member walks with: doors, never names; those that do not stand yet are said to wait. */
export const myPairs = query(contract.myPairs, {
  who: 'person',
  async run({ db, actor, now }) {
    const person = actor.family ? null : actor.person;
    const { rows: pairs } = await sql<Mine['pairs'][number]>`
      select x.id, x.kind, ${wordsOf('d')} as dwelling, x.stands_from <= ${stamp(now)} as stands, w.way,
        (select json_build_object('way', c.way, 'came', c.came, 'onDay', c.on_day) from pairing_contact c where c.pairing_id = x.id order by c.on_day desc, c.id desc limit 1) as last
      from pairing x join household h on h.id = x.household_id and h.ended_at is null join area d on d.id = h.dwelling_id left join household_wish w on w.household_id = h.id
      where x.member_person = ${person} and x.ended_at is null order by x.kind, x.slot`.execute(db);
    const { rows: centre } =
      await sql`select from party_member where person_id = ${person} and centre_household and ended_at is null`.execute(db);
    return { centre: centre.length > 0, pairs };
  },
});

type Ours = Answer<typeof contract.myPairing>;

/** Read by the household alone. */
export const myPairing = query(contract.myPairing, {
  who: 'person',
  async run({ db, actor, now }) {
    const home = sql`(select household_id from person where id = ${actor.family ? null : actor.person} and ended_at is null)`;
    const { rows: pairings } = await sql<Ours['pairings'][number]>`
      select x.id, x.kind, ${calledBy(now, 'p')} as called, (x.made_at at time zone 'Asia/Shanghai')::date as since, x.stands_from <= ${stamp(now)} as stands,
        (x.stands_from at time zone 'Asia/Shanghai')::date as "standsFrom",
        coalesce((select json_agg(json_build_object('id', c.id, 'way', c.way, 'came', c.came, 'onDay', c.on_day) order by c.on_day desc, c.id desc) from pairing_contact c where c.pairing_id = x.id), '[]') as contacts
      from pairing x join person p on p.id = x.member_person where x.household_id = ${home} and x.ended_at is null order by x.kind`.execute(
      db,
    );
    const { rows: wishes } = await sql<{ way: Ours['way'] }>`select way from household_wish where household_id = ${home}`.execute(db);
    return { way: wishes[0]?.way ?? null, pairings };
  },
});
