/** What of a task is needed to know where to walk. */
export type Standing = { readonly place: string; readonly building: string | null; readonly unit: string | null };

export type Stop<R> = {
  /** The building, with its estate where the list leads through several; a place without a building by its own name. */
  readonly name: string;
  /** The first unit to walk to, where there is something to do in several. */
  readonly start: string | null;
  readonly rows: readonly R[];
};

/**
 * Tasks as they are walked: building by building, the building with the most pressing task first, inside it from the lowest unit up.
 * Rows come in the order they press; within a unit that order stays.
 */
export function byStairs<R extends Standing>(rows: readonly R[]): Stop<R>[] {
  const severalEstates = new Set(rows.flatMap((row) => (row.building === null ? [] : [estateOf(row)]))).size > 1;
  return [...gathered(rows).values()].map((here) => {
    const walked = [...here].sort((one, other) => unitNumber(one) - unitNumber(other));
    const units = [...new Set(walked.flatMap(({ unit }) => unit ?? []))];
    return { name: nameOf(here, severalEstates), start: units.length > 1 ? (units[0] ?? null) : null, rows: walked };
  });
}

/** Where it is once one stands at the building: 2单元 301; nothing when it is the building itself. */
export function insideOf({ place, building }: Standing): string {
  return building === null ? '' : place.slice(outside({ place, building, unit: null }).length).trim();
}

/** Tasks by where they stand, in the order they came. */
function gathered<R extends Standing>(rows: readonly R[]): Map<string, readonly R[]> {
  const stops = new Map<string, readonly R[]>();
  for (const row of rows) stops.set(outside(row), [...(stops.get(outside(row)) ?? []), row]);
  return stops;
}

function nameOf([row]: readonly Standing[], severalEstates: boolean): string {
  if (row === undefined) return '';
  if (row.building === null) return row.place;
  return severalEstates ? outside(row) : row.building;
}

/** The place up to its building: 劲松新景 8号楼; all of it where there is none. */
function outside({ place, building }: Standing): string {
  const at = building === null ? -1 : place.indexOf(building);
  return building === null || at === -1 ? place : place.slice(0, at + building.length);
}

function estateOf(row: Standing): string {
  return outside(row)
    .slice(0, -(row.building?.length ?? 0))
    .trim();
}

/** Units by their number; what stands in no unit first. */
function unitNumber({ unit }: Standing): number {
  return unit === null ? -1 : Number.parseInt(unit, 10) || 0;
}
