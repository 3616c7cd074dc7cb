import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { refuse } from '#kernel/refusal.ts';
import { agencyGroups, agencyKindOf, agencyKinds } from '#library/catalogue-agency.ts';
import { heldOn } from '../seen-by.ts';
import { postNames } from '../words.ts';
import { agencyLeaves, stationHere } from './agency-leaves.ts';
import { agencyBoard } from './contract.ts';

type Place = {
  community: string;
  street_id: string | null;
  street: string | null;
  phone: string | null;
  station: boolean;
  kinds: string[];
  agents: number;
  sheets: number;
};
type Counted = { id: string; topic: string; count: number; going: number };

/** Numbers without names (row S1-E12), by the four kinds the town counts: their sum is the total, because every leaf is of one kind (row S1-E28). */
export const board = query(agencyBoard, {
  who: 'anyone',
  async run({ db, now, county }, { community }) {
    const held = sql`from post p where p.community_id = c.id and p.kind in ('agent', 'first-agent') and ${heldOn(now)}`;
    const { rows } = await sql<Place>`
      select c.name as community, c.street_id, s.name as street, c.phone, ${stationHere} as station,
        (select coalesce(array_agg(distinct p.kind), '{}') ${held}) as kinds, (select count(distinct p.person_id)::int ${held}) as agents,
        (select coalesce(sum(sheets), 0)::int from copy_job j where j.area_id = c.id) as sheets
      from area c left join area s on s.id = c.street_id where c.id = ${community} and c.kind = 'community' and c.ended_at is null`.execute(
      db,
    );
    const place = rows[0] ?? refuse('not_found');
    const { rows: leaves } = await sql<Counted>`
      select l.id, l.topic, count(*)::int as count, count(*) filter (where m.ended_at is null)::int as going
      from matter m join leaf l on l.id = m.leaf_id where m.community_id = ${community} and ${agencyLeaves} group by l.id, l.topic`.execute(
      db,
    );
    const { street_id, street, kinds, agents, ...here } = place;
    return {
      ...here,
      street: street_id === null || street === null ? null : { id: street_id, name: street },
      hours: (await calendarOf(db, county.code)).hours.map(([from, until]) => ({ from, until })),
      posts: kinds.map((kind) => postNames[kind] ?? kind),
      agents: hiddenIfSmall(agents),
      ...figuresOf(leaves),
    };
  },
});

function figuresOf(leaves: readonly Counted[]) {
  const sumOf = (some: readonly Counted[]) => some.reduce((sum, { count }) => sum + count, 0);
  const kinds = agencyKinds.map((name) => ({ name, count: hiddenIfSmall(sumOf(leaves.filter((leaf) => agencyKindOf(leaf) === name))) }));
  const groups = agencyGroups.map(({ id, name }) => ({ name, count: hiddenIfSmall(sumOf(leaves.filter(({ topic }) => topic === id))) }));
  const isWhole = kinds.every(({ count }) => count !== null);
  return {
    total: isWhole ? sumOf(leaves) : null,
    going: hiddenIfSmall(leaves.reduce((sum, { going }) => sum + going, 0)),
    kinds,
    groups,
  };
}
