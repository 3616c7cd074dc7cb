import { type RawBuilder, sql } from 'kysely';
import { type Actor, areasOf } from '#kernel/actor.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { allOf, followsEnded, goneInto, ofChange, ofPosts } from './changing/along.ts';
import { turnOf } from './changing/turn.ts';
import { areaOfCode, divisionName, divisionsUnder, importDivisions } from './divisions.ts';
import { type AreaKind, layPlaces, type Place, place, sortKey } from './lay.ts';
import { tileSource } from './mapping/base-map.ts';

const columns = {
  street: 'street_id',
  community: 'community_id',
  estate: 'estate_id',
  grid: 'grid_id',
  'micro-grid': 'micro_grid_id',
  building: 'building_id',
  unit: 'unit_id',
} as const satisfies Partial<Record<AreaKind, string>>;

type Level = keyof typeof columns;
export type LevelColumn = (typeof columns)[Level];
export type Stamps = { readonly id: string; readonly kind: string; readonly name: string } & Readonly<Record<LevelColumn, string | null>>;

/** A place with every area it stands in, itself among them: a grid's own `grid_id` is the grid. Refuses a place that is not there. */
export async function stampsOf(db: Db | Tx, area: string): Promise<Stamps> {
  const found = await db
    .selectFrom('area')
    .select(['id', 'kind', 'name', ...Object.values(columns)])
    .where('id', '=', area)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found) return refuse('not_found');
  const own = columnOf(found.kind);
  return own === null ? found : { ...found, [own]: found.id };
}

/** The column that every row inside an area of this kind is stamped with; null above the street and for a dwelling. */
export function columnOf(kind: string): LevelColumn | null {
  return kind in columns ? columns[kind as Level] : null; // `in` has just shown that the kind is one of the levels
}

/** The area of this level that a place stands in, or null. @param level any kind of area, counties and cities too. */
export async function coveringArea(db: Db | Tx, area: string, level: AreaKind): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`${up(area)} select a.id from area a
    where a.kind = ${level} and (a.id in (select id from up) or a.id in (select grid_id from up) or a.id in (select micro_grid_id from up)) limit 1`.execute(
    db,
  );
  return rows[0]?.id ?? null;
}

/** Whether a place is one of these areas or stands inside one. */
export async function standsIn(db: Db | Tx, area: string, areas: readonly string[]): Promise<boolean> {
  if (areas.length === 0) return false;
  const { rows } = await sql`${up(area)} select from up
    where id = any(${areas}::uuid[]) or grid_id = any(${areas}::uuid[]) or micro_grid_id = any(${areas}::uuid[]) limit 1`.execute(db);
  return rows.length > 0;
}

/** Rows of places, households or persons that stand in an area the actor holds a staff post for. @param row the name those rows have in the query around it. */
export function inMyAreas(actor: Actor, row: string): RawBuilder<boolean> {
  const held = (['community', 'grid', 'micro-grid'] as const)
    .map((level) => ({ level, areas: areasOf(actor, level) }))
    .filter(({ areas }) => areas.length > 0);
  if (held.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(
    held.map(({ level, areas }) => sql`${sql.ref(`${row}.${columns[level]}`)} = any(${areas}::uuid[])`),
    sql` or `,
  )})`;
}

/** A place in words, from the estate down: 劲松新景 8号楼 2单元 301. `place` is its name in the query around it. */
export function wordsOf(place: string): RawBuilder<string> {
  const named = (column: LevelColumn) => sql`(select name from area where id = ${sql.ref(`${place}.${column}`)})`;
  return sql<string>`concat_ws(' ', ${named('estate_id')}, ${named('building_id')}, ${named('unit_id')}, ${sql.ref(`${place}.name`)})`;
}

/** Where something is, in words: a community, estate, grid or micro-grid by its own name, what lies inside from the estate down. `place` as above. */
export function whereIs(place: string): RawBuilder<string> {
  return sql<string>`case when ${sql.ref(`${place}.kind`)} in ('community', 'grid', 'micro-grid', 'estate') then ${sql.ref(`${place}.name`)} else ${wordsOf(place)} end`;
}

/** Whether a staff post of the actor covers this place. */
export function staffs(actor: Actor, place: Stamps): boolean {
  return actor.posts.some(({ work, area }) => work === 'staff' && [place.community_id, place.grid_id, place.micro_grid_id].includes(area));
}

/** Whether the actor holds a post of one of these kinds for this place or one it stands in. */
export async function holdsOver({ db, actor }: { db: Db | Tx; actor: Actor }, kinds: readonly string[], area: string): Promise<boolean> {
  const held = actor.posts.filter(({ kind }) => kinds.includes(kind)).map((post) => post.area);
  return await standsIn(db, area, held);
}

/** The place and all it stands in by parentage; grids and micro-grids stand beside, in the stamps. */
function up(area: string): RawBuilder<unknown> {
  return sql`with recursive up as (
    select id, parent_id, grid_id, micro_grid_id from area where id = ${area} and ended_at is null
    union all select a.id, a.parent_id, a.grid_id, a.micro_grid_id from up join area a on a.id = up.parent_id
  )`;
}

export {
  type AreaKind,
  allOf,
  areaOfCode,
  divisionName,
  divisionsUnder,
  followsEnded,
  goneInto,
  importDivisions,
  layPlaces,
  ofChange,
  ofPosts,
  type Place,
  place,
  sortKey,
  tileSource,
  turnOf,
};
