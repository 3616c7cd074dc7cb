import { sql } from 'kysely';
import { canBeReckoned, hiddenIfSmall, hideSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { refuse } from '#kernel/refusal.ts';
import { type AgencyKind, agencyGroups, agencyKindOf, agencyKinds } from '#library/catalogue-agency.ts';
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

/**
 * A kind is the sum of its groups and the total that of the kinds, all public: of a kind no group is said that is so small, nor one it could be reckoned from; where no other
 * group is left, the kind itself is not said, and then no total.
 */
function figuresOf(leaves: readonly Counted[]) {
  const cells = agencyKinds.flatMap((kind) => cellsOf(kind, leaves));
  const kinds = agencyKinds.map((name) => {
    const own = cells.filter(({ kind }) => kind === name);
    const isPlain = canBeReckoned(own.flatMap(({ count, shown }) => (shown === null ? [count] : [])));
    return { name, count: isPlain ? null : hiddenIfSmall(sumOf(own)) };
  });
  const groups = agencyGroups.map(({ id, name }) => {
    const own = cells.filter(({ topic }) => topic === id);
    return { name, count: own.some(({ shown }) => shown === null) ? null : sumOf(own) };
  });
  const isWhole = kinds.every(({ count }) => count !== null);
  return {
    total: isWhole ? sumOf(leaves) : null,
    going: hiddenIfSmall(leaves.reduce((sum, { going }) => sum + going, 0)),
    kinds,
    groups,
  };
}

function cellsOf(kind: AgencyKind, leaves: readonly Counted[]) {
  const byTopic = [
    ...Map.groupBy(
      leaves.filter((leaf) => agencyKindOf(leaf) === kind),
      ({ topic }) => topic,
    ),
  ].map(([topic, some]) => ({ kind, topic, count: sumOf(some) }));
  const shown = hideSmall(byTopic.map(({ count }) => count));
  return byTopic.map((cell, nth) => ({ ...cell, shown: shown[nth] ?? null }));
}

function sumOf(some: readonly { readonly count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
