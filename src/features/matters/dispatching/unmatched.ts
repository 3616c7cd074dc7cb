import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { heldOn, inMyAreas } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { supply as supplyContract, unmatched as unmatchedContract } from './contract.ts';
import { isPaused, weekMinute } from './free.ts';

const desk = ['secretary', 'community-staff', 'grid-head'] as const;
const mostShown = 50;

type Order = {
  id: string;
  number: string;
  subject: string;
  leaf: string;
  name: string;
  skill: string | null;
  openedAt: string;
  nth: number;
};

/** 没人接得了的需求: of the orders waiting to be sent out or taken, those no helper of the community can be suggested for (S1-A21). */
export const unmatched = query(unmatchedContract, {
  who: { posts: desk },
  async run(seeing, { community }) {
    mustWorkIn(seeing, community);
    const { rows } = await sql<Order>`
      with lacking as (
        select l.id, l.name, l.skill from leaf l where cardinality(l.takers) > 0 and not exists (
          select from post p left join helper_profile h on h.person_id = p.person_id
          where p.community_id = ${community} and p.kind = any(l.takers) and ${heldOn(seeing.now)} and (l.skill is null or l.skill = any(p.skills)) and not ${isPaused(seeing.now)}))
      select m.id, m.number, m.subject, l.id as leaf, l.name, l.skill, m.opened_at as "openedAt", row_number() over (order by m.opened_at, m.id)::int as nth
      from matter m join lacking l on l.id = m.leaf_id
      where m.community_id = ${community} and m.ended_at is null and m.doing in ('assign', 'claim') and ${inMyAreas(seeing.actor)} order by nth`.execute(
      seeing.db,
    );
    const byLeaf = [...Map.groupBy(rows, ({ leaf }) => leaf).values()].flatMap(([first, ...more]) =>
      first ? [{ leaf: first.leaf, name: first.name, skill: first.skill, count: 1 + more.length }] : [],
    );
    return {
      total: rows.length,
      leaves: byLeaf.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name)),
      orders: rows.slice(0, mostShown).map(({ id, number, subject, name, openedAt }) => ({ id, number, subject, leaf: name, openedAt })),
    };
  },
});

type Kind = { kind: string; holders: number; paused: number; freeNow: number; inHand: number };

/** How many help and how much they have in hand, by kind; which skills are there and which are asked for. Of no single person (S1-A21). */
export const supply = query(supplyContract, {
  who: { posts: desk },
  async run(seeing, { community }) {
    mustWorkIn(seeing, community);
    const { db, now } = seeing;
    const { rows: kinds } = await sql<Kind>`
      select k.id as kind, count(*)::int as holders, count(*) filter (where ${isPaused(now)})::int as paused,
        count(*) filter (where h.free @> ${weekMinute(now)}::int and not ${isPaused(now)})::int as "freeNow",
        sum((select count(*) from task t where t.person_id = p.person_id and t.closed_at is null and t.what <> 'claim'))::int as "inHand"
      from post p join post_kind k on k.id = p.kind left join helper_profile h on h.person_id = p.person_id
      where p.community_id = ${community} and k.work = 'helper' and ${heldOn(now)} group by k.id order by k.sort`.execute(db);
    const { rows: skills } = await sql<{ skill: string; holders: number; open: number }>`
      with had as (select skill, count(distinct p.person_id)::int as holders from post p cross join unnest(p.skills) as skill
          where p.community_id = ${community} and ${heldOn(now)} group by skill),
        asked as (select l.skill, count(*)::int as open from matter m join leaf l on l.id = m.leaf_id
          where m.community_id = ${community} and m.ended_at is null and m.doing in ('assign', 'claim') and l.skill is not null group by l.skill)
      select skill, coalesce(holders, 0) as holders, coalesce(open, 0) as open from had full join asked using (skill)
      order by (holders is null and open > 0) desc, open desc nulls last, holders desc, skill limit 60`.execute(db);
    return { kinds: kinds.map((row) => ({ ...row, name: postNames[row.kind] ?? row.kind })), skills };
  },
});

function mustWorkIn({ actor }: Seeing, community: string): void {
  if (!areasOf(actor, 'community', desk).includes(community)) refuse('not_found');
}
