import { type RawBuilder, sql } from 'kysely';
import { hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { serviceFields, smallThings } from '#method/catalogue.ts';
import { tally as tallyContract } from './contract.ts';
import { fieldNames, intakeNames, smallNames, supplyNames } from './words.ts';

type Counted = ReadonlyMap<string, number>;
type Span = Given<typeof tallyContract>;

/** What was asked, counted: everybody at the desk reads the same sums, and nobody can tell from them who complained or was in need. */
export const tally = query(tallyContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head'] },
  async run(seeing, span) {
    if (!areasOf(seeing.actor, 'community').includes(span.community)) refuse('not_found');
    const [small, fields, supply, intake] = await Promise.all([
      countBy(seeing, span, sql`m.small`),
      countBy(seeing, span, sql`l.field`),
      countBy(seeing, span, supplied, helped),
      countBy(seeing, span, sql`case when l.catalogue in ('opinion', 'complaint', 'hardship') then l.catalogue else 'matter' end`),
    ]);
    return {
      total: [...small.values()].reduce((sum, count) => sum + count, 0),
      small: listed(smallThings, smallNames, small),
      fields: listed(serviceFields, fieldNames, fields),
      supply: listed(['neighbours', 'firms', 'mutual'], supplyNames, supply),
      intake: withoutSmall(intake),
    };
  },
});

/** Orders between neighbours that a helper has taken on. */
const helped = sql`l.catalogue = 'neighbourly' and m.assignee_as in (select id from post_kind where work = 'helper')`;
/** By who took it: a firm; a neighbour who had asked for help here before, and so gives it back; any other neighbour. */
const supplied = sql`case when m.assignee_as in ('shop', 'property') then 'firms'
  when exists (select from matter o where o.opener_person = m.assignee_person and o.community_id = m.community_id and o.opened_at < m.opened_at) then 'mutual'
  else 'neighbours' end`;

async function countBy(
  { db }: Seeing,
  { community, from, until }: Span,
  by: RawBuilder<unknown>,
  where: RawBuilder<unknown> = sql`true`,
): Promise<Counted> {
  const { rows } = await sql<{ cell: string; count: number }>`
    select ${by} as cell, count(*)::int as count from matter m left join leaf l on l.id = m.leaf_id
    where m.community_id = ${community} and m.channel <> 'above' and ${where} and m.opened_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'
      and m.opened_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai' group by 1`.execute(db);
  return new Map(rows.map(({ cell, count }) => [cell, count]));
}

function listed<Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>, counted: Counted) {
  return ids.map((id) => ({ id, name: names[id], count: counted.get(id) ?? 0 }));
}

/** One to four of a kind could be recognised: they are not said, nor what would give them away. */
function withoutSmall(counted: Counted) {
  const cells = listed(['opinion', 'complaint', 'hardship', 'matter'], intakeNames, counted);
  const shown = hideSmall(cells.map(({ count }) => count));
  return cells.map((cell, at) => ({ ...cell, count: shown[at] ?? null }));
}
