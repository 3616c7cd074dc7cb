import { type RawBuilder, sql } from 'kysely';
import type { LevelColumn } from '#features/areas/door.ts';
import type { Db, Tx } from '#kernel/db.ts';

export type Headcount = { readonly households: number; readonly persons: number };
type Column = LevelColumn | 'dwelling';

const stamped: readonly Column[] = ['street_id', 'community_id', 'grid_id', 'micro_grid_id'];

/**
 * How many households and residents stand in each of these places, by the column they are stamped with; of a dwelling, by itself.
 * Places without any are left out.
 */
export async function headcounts(db: Db | Tx, column: Column, places: readonly string[]): Promise<Map<string, Headcount>> {
  const [homes, people] = stamped.includes(column) ? ownStamps(column) : dwellingsOf(column);
  const { rows } = await sql<Headcount & { id: string }>`
    with homes as (select ${homes.place} as id, count(*) as n from ${homes.rows} where ${homes.place} = any(${places}::uuid[]) and h.ended_at is null group by 1),
      residents as (
        select ${people.place} as id, count(*) as n from ${people.rows}
        where ${people.place} = any(${places}::uuid[]) and p.household_id is not null and p.ended_at is null group by 1)
    select id, homes.n as households, coalesce(residents.n, 0) as persons from homes left join residents using (id)`.execute(db);
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}

/** Where rows are taken from, and which of their columns is the place. */
type Source = { readonly rows: RawBuilder<unknown>; readonly place: RawBuilder<unknown> };

function ownStamps(column: Column): [homes: Source, people: Source] {
  return [
    { rows: sql`household h`, place: sql.ref(`h.${column}`) },
    { rows: sql`person p`, place: sql.ref(`p.${column}`) },
  ];
}

/** Estates, buildings and units are stamped on the dwelling only; where a household lives, the dwelling stands, and only of what stands there is an index. */
function dwellingsOf(column: Column): [homes: Source, people: Source] {
  const place = sql.ref(column === 'dwelling' ? 'd.id' : `d.${column}`);
  const homes = sql`area d join household h on h.dwelling_id = d.id and h.ended_at is null and d.ended_at is null`;
  return [
    { rows: homes, place },
    { rows: sql`${homes} join person p on p.household_id = h.id`, place },
  ];
}
