import { type RawBuilder, sql } from 'kysely';
import type { LevelColumn } from '#features/areas/door.ts';
import type { Db, Tx } from '#kernel/db.ts';

export type Headcount = { readonly households: number; readonly persons: number };
const stamped = ['street_id', 'community_id', 'grid_id', 'micro_grid_id'] as const satisfies readonly LevelColumn[];

/** By which column households and persons say themselves where they stand. */
export type Stamped = (typeof stamped)[number];
/** Estates, buildings and units are stamped on the dwelling only; a dwelling is asked for itself. */
export type AtDoor = Exclude<LevelColumn, Stamped> | 'dwelling';

/** How many households and residents stand in each of these places, by the column they are stamped with. Places without any are left out. */
export async function headcounts(db: Db | Tx, column: Stamped, places: readonly string[]): Promise<Map<string, Headcount>> {
  const around = column === 'grid_id' ? sql`and community_id in (select community_id from area where id = any(${places}::uuid[]))` : sql``; // residents stand by community first
  return await counted(
    db,
    sql`
    with homes as (select ${sql.ref(column)} as id, count(*) as n from household where ${sql.ref(column)} = any(${places}::uuid[]) and ended_at is null group by 1),
      residents as (
        select ${sql.ref(column)} as id, count(*) as n from person
        where ${sql.ref(column)} = any(${places}::uuid[]) ${around} and household_id is not null and ended_at is null group by 1)
    select id, homes.n as households, coalesce(residents.n, 0) as persons from homes left join residents using (id)`,
  );
}

export function isStamped(column: AtDoor | Stamped): column is Stamped {
  return stamped.some((own) => own === column);
}

/** As `headcounts`, by what the doors of one community say. Estates and buildings hold most of it, so it is read once from end to end; units and dwellings are gone into door by door. */
export async function headcountsAtDoors(
  db: Db | Tx,
  { column, community }: { readonly column: AtDoor; readonly community: string },
  places: readonly string[],
): Promise<Map<string, Headcount>> {
  if (column === 'estate_id' || column === 'building_id') return await counted(db, readWhole(column, community, places));
  const place = sql.ref(column === 'dwelling' ? 'd.id' : `d.${column}`);
  return await counted(
    db,
    sql`
    select ${place} as id, count(*) as households, sum((select count(*) from person p where p.household_id = h.id and p.ended_at is null))::int as persons
    from area d join household h on h.dwelling_id = d.id and h.ended_at is null where ${place} = any(${places}::uuid[]) and d.ended_at is null group by 1`,
  );
}

/** Each table by itself, so that whoever plans it, not knowing how much of the community is asked for, cannot take it door by door after all. */
function readWhole(column: AtDoor, community: string, places: readonly string[]): RawBuilder<unknown> {
  return sql`
    with homes as materialized (select id, dwelling_id from household where community_id = ${community} and ended_at is null),
      doors as materialized (select id, ${sql.ref(column)} as place from area where community_id = ${community} and kind = 'dwelling' and ended_at is null),
      residents as materialized (
        select household_id, count(*) as n from person where community_id = ${community} and household_id is not null and ended_at is null group by 1)
    select d.place as id, count(*) as households, coalesce(sum(r.n), 0)::int as persons
    from homes h join doors d on d.id = h.dwelling_id left join residents r on r.household_id = h.id where d.place = any(${places}::uuid[]) group by 1`;
}

async function counted(db: Db | Tx, statement: RawBuilder<unknown>): Promise<Map<string, Headcount>> {
  const { rows } = await (statement as RawBuilder<Headcount & { id: string }>).execute(db); // both give these columns
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}
