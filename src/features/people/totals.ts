import { sql } from 'kysely';
import { standsIn } from '#features/areas/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { hiddenIfSmall, hideSmall } from './hide-small.ts';

const figures = ['households', 'persons', 'members', 'centreHouseholds'] as const;
type Figure = (typeof figures)[number];
/** One grid, or with a null id what stands in none. */
type Part = { id: string | null; name: string | null; buildings: number; microGrids: number } & Record<Figure, number>;
type Told = Record<Figure, number | null>;

/** Totals are the sums of their parts, so they agree by construction. */
export const totals = query(contract.totals, {
  who: { work: ['staff', 'leader'] },
  async run(context, { community }) {
    const exact = areasOf(context.actor, 'community').includes(community);
    if (!exact && !(await leads(context, community))) return refuse('not_found');
    const parts = await partsOf(context, community);
    const told = exact ? parts : withheld(parts);
    const grids = parts.flatMap(({ id, name, buildings, microGrids }, index) =>
      id === null || name === null ? [] : [{ id, name, buildings, microGrids, ...pick(told[index]) }],
    );
    const beside = parts.findIndex(({ id }) => id === null);
    return { ...sums(parts, exact), uncovered: beside === -1 ? 0 : pick(told[beside]).households, grids };
  },
});

function leads({ db, actor }: Seeing, community: string): Promise<boolean> {
  const led = actor.posts.filter(({ work }) => work === 'leader').map(({ area }) => area);
  return standsIn(db, community, led);
}

function withheld(parts: readonly Part[]): Told[] {
  const columns = figures.map((figure) => [figure, hideSmall(parts.map((part) => part[figure]))] as const);
  return parts.map((_, index) => told((figure) => columns.find(([name]) => name === figure)?.[1][index] ?? null));
}

function sums(parts: readonly Part[], exact: boolean): Told {
  return told((figure) => {
    const sum = parts.reduce((all, part) => all + part[figure], 0);
    return exact ? sum : hiddenIfSmall(sum);
  });
}

function pick(part: Told | undefined): Told {
  return told((figure) => part?.[figure] ?? null);
}

function told(of: (figure: Figure) => number | null): Told {
  return { households: of('households'), persons: of('persons'), members: of('members'), centreHouseholds: of('centreHouseholds') };
}

/** Residents are persons of a household. A centre household counts where it serves, others where they live. */
async function partsOf({ db }: Seeing, community: string): Promise<Part[]> {
  const { rows } = await sql<Part>`
    with places as (select grid_id, kind, count(*) as n from area where community_id = ${community} and kind in ('building', 'micro-grid') and ended_at is null group by 1, 2),
      homes as (select grid_id, count(*) as n from household where community_id = ${community} and ended_at is null group by 1),
      residents as (
        select p.grid_id, count(*) as n, count(m.person_id) as members
        from person p left join party_member m on m.person_id = p.id and m.ended_at is null
        where p.community_id = ${community} and p.household_id is not null and p.ended_at is null group by 1),
      centres as (
        select coalesce(s.grid_id, p.grid_id) as grid_id, count(*) as n
        from party_member m join person p on p.id = m.person_id left join area s on s.id = m.micro_grid_id
        where p.community_id = ${community} and p.ended_at is null and m.ended_at is null and m.centre_household group by 1),
      parts as (
        select id, name, sort_key from area where community_id = ${community} and kind = 'grid' and ended_at is null
        union all select null, null, '~')
    select g.id, g.name,
      (select coalesce(sum(n), 0)::int from places where grid_id is not distinct from g.id and kind = 'building') as buildings,
      (select coalesce(sum(n), 0)::int from places where grid_id is not distinct from g.id and kind = 'micro-grid') as "microGrids",
      coalesce((select n from homes where grid_id is not distinct from g.id), 0)::int as households,
      coalesce((select n from residents where grid_id is not distinct from g.id), 0)::int as persons,
      coalesce((select members from residents where grid_id is not distinct from g.id), 0)::int as members,
      coalesce((select n from centres where grid_id is not distinct from g.id), 0)::int as "centreHouseholds"
    from parts g order by g.sort_key`.execute(db);
  return rows;
}
