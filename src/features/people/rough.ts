import { sql } from 'kysely';
import { columnOf } from '#features/areas/door.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { type Headcount, headcounts, headcountsAtDoors, isStamped } from './headcounts.ts';
import { hideSmall } from './hide-small.ts';

export type Rough = { readonly households: number | null; readonly persons: number | null };
/** Which figures are told of the place around. */
export type Tells = Readonly<Record<keyof Headcount, boolean>>;
export const untold: Rough = { households: null, persons: null };
const nobody: Headcount = { households: 0, persons: 0 };

type Beside = { readonly id: string; readonly kind: string };
type Place = Beside & { readonly community: string | null };
type Around = {
  readonly tells: Tells;
  /** How many live in the place around them; null where that is counted nowhere. */
  readonly whole: Headcount | null;
  /** Whether the households that stand in none of its grids are told among the places beside it. */
  readonly outside: boolean;
};

/**
 * Places of one kind beside each other. What is not told of the place around them is not told by its parts. Whoever lives in none of the parts of a kind counts as one more part, since
 * whoever knows the whole could reckon with it.
 */
export function roughly(
  rows: readonly Beside[],
  counts: ReadonlyMap<string, Headcount>,
  { tells, whole, outside }: Around,
): Map<string, Rough> {
  const kinds = [...Map.groupBy(rows, ({ kind }) => kind).values()].map((places) => places.filter(({ id }) => counts.has(id)));
  return new Map(
    kinds.flatMap((places) => {
      const shown = (figure: keyof Headcount) => {
        const cells = places.map(({ id }) => counts.get(id)?.[figure] ?? 0);
        const rest = Math.max((whole?.[figure] ?? 0) - cells.reduce((all, cell) => all + cell, 0), 0);
        return hideSmall([...cells, rest], { last: [cells.length], already: outside ? [] : [cells.length] });
      };
      const [households, persons] = [shown('households'), shown('persons')];
      const told = (nth: number) => ({
        households: tells.households ? (households[nth] ?? null) : null,
        persons: tells.persons ? (persons[nth] ?? null) : null,
      });
      return places.map(({ id }, nth) => [id, told(nth)] as const);
    }),
  );
}

/** Counted level by level, one grouped query each. Above the street nothing is counted: that is for the figures, not for a tree. */
export async function countsOf(db: Db | Tx, rows: readonly Place[]): Promise<ReadonlyMap<string, Headcount>> {
  const counts = await Promise.all([...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, places]) => countOf(db, kind, places)));
  return new Map(counts.flat());
}

async function countOf(db: Db | Tx, kind: string, places: readonly Place[]): Promise<[string, Headcount][]> {
  const column = kind === 'dwelling' ? kind : columnOf(kind);
  if (column === null) return [];
  const ids = places.map(({ id }) => id);
  const community = places[0]?.community ?? ''; // siblings stand in one community
  const counts = isStamped(column) ? await headcounts(db, column, ids) : await headcountsAtDoors(db, { column, community }, ids);
  return places.map(({ id }) => [id, counts.get(id) ?? nobody]);
}

/**
 * What whoever leads from above is told of what lies around the parts of a place: whether its figures are told where it stands among its like, and so for all it stands in; and what they are.
 * A street is never so small.
 */
export async function aroundOf(db: Db | Tx, place: string | null): Promise<Around> {
  const { rows } = await sql<Place & { parent: string }>`
    select b.id, b.kind, b.community_id as community, b.parent_id as parent from area a join area b on b.parent_id = a.parent_id and b.kind = a.kind
    where a.id = ${place} and b.ended_at is null and a.kind in ('community', 'estate', 'grid', 'micro-grid', 'building', 'unit') order by b.sort_key, b.id`.execute(
    db,
  );
  const [one] = rows;
  if (place === null || !one) return { tells: { households: true, persons: true }, whole: null, outside: true };
  const [counts, around] = [await countsOf(db, rows), await aroundOf(db, one.parent)];
  const shown = roughly(rows, counts, around).get(place) ?? untold;
  return {
    tells: { households: shown.households !== null, persons: shown.persons !== null },
    whole: counts.get(place) ?? null,
    outside: one.kind !== 'community' || (await tellsOutside(db, place, rows)),
  };
}

/** Their sum over a street is told to whoever leads it (`areas.coverage`). */
async function tellsOutside(db: Db | Tx, place: string, beside: readonly Beside[]): Promise<boolean> {
  const { rows } = await sql<{ id: string; households: number }>`
    select c.id, (select count(*)::int from household h where h.community_id = c.id and h.grid_id is null and h.ended_at is null) as households
    from area c where c.id = any(${beside.map(({ id }) => id)}::uuid[]) order by c.sort_key, c.id`.execute(db);
  return hideSmall(rows.map(({ households }) => households))[rows.findIndex(({ id }) => id === place)] !== null;
}
