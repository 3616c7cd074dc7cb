import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

export const figures = ['households', 'persons', 'members', 'centreHouseholds'] as const;
export type Figure = (typeof figures)[number];

/** One grid of a community, or with a null id what stands in none of them. */
export type Part = {
  community: string;
  id: string | null;
  name: string | null;
  buildings: number;
  microGrids: number;
} & Record<Figure, number>;

/**
 * What communities consist of, all of them in one statement and so at one moment, in the order of their grids. Residents are persons of a household. A centre household counts where it serves, be it
 * in another community than it lives in, others where they live.
 */
export async function partsOf(db: Db | Tx, communities: readonly string[]): Promise<Part[]> {
  const { rows } = await sql<Part>`
    with asked as (select unnest(${communities}::uuid[]) as id),
      found (community_id, grid_id, buildings, micro_grids, households, persons, members, centres) as (
        select community_id, grid_id, count(*) filter (where kind = 'building'), count(*) filter (where kind = 'micro-grid'), 0, 0, 0, 0
        from area where community_id in (select id from asked) and kind in ('building', 'micro-grid') and ended_at is null group by 1, 2
        union all
        select community_id, grid_id, 0, 0, count(*), 0, 0, 0 from household where community_id in (select id from asked) and ended_at is null group by 1, 2
        union all
        select community_id, grid_id, 0, 0, 0, count(*), 0, 0
        from person where community_id in (select id from asked) and household_id is not null and ended_at is null group by 1, 2
        union all
        select p.community_id, p.grid_id, 0, 0, 0, 0, count(*), 0 from party_member m join person p on p.id = m.person_id
        where p.community_id in (select id from asked) and p.household_id is not null and p.ended_at is null and m.ended_at is null group by 1, 2
        union all
        select p.community_id, p.grid_id, 0, 0, 0, 0, 0, count(*) from party_member m join person p on p.id = m.person_id
        where p.community_id in (select id from asked) and m.micro_grid_id is null and ${serves} group by 1, 2
        union all
        select s.community_id, s.grid_id, 0, 0, 0, 0, 0, count(*) from area s join party_member m on m.micro_grid_id = s.id join person p on p.id = m.person_id
        where s.community_id in (select id from asked) and ${serves} group by 1, 2),
      sums as (
        select community_id, coalesce(grid_id, community_id) as part, sum(buildings) as buildings, sum(micro_grids) as micro_grids, sum(households) as households, sum(persons) as persons,
          sum(members) as members, sum(centres) as centres from found group by 1, 2),
      parts as (
        select community_id as community, id, name, sort_key, id as part from area where community_id in (select id from asked) and kind = 'grid' and ended_at is null
        union all select id, null, null, '~', id from asked)
    select g.community, g.id, g.name, coalesce(s.buildings, 0)::int as buildings, coalesce(s.micro_grids, 0)::int as "microGrids", coalesce(s.households, 0)::int as households,
      coalesce(s.persons, 0)::int as persons, coalesce(s.members, 0)::int as members, coalesce(s.centres, 0)::int as "centreHouseholds"
    from parts g left join sums s on s.community_id = g.community and s.part = g.part order by g.community, g.sort_key`.execute(db);
  return rows;
}

const serves = sql<boolean>`m.centre_household and m.ended_at is null and p.ended_at is null`;
