import type { BuildingRow } from './kinds/buildings.ts';
import { houseKey, placeKey } from './values.ts';

/** A unit of a building (or a building without units), or a house outside estates, which has neither; and the grid it lies in. */
export type Spot = {
  readonly estate: string | null;
  readonly building: string | null;
  /** The unit; of a house its own name. */
  readonly unit: string | null;
  readonly grid: string | null;
  readonly microGrid: string | null;
};

/** How an address stands: known and in a grid, or what is wrong with it. */
export type Standing = 'fine' | 'no-estate' | 'no-building' | 'no-unit' | 'no-grid' | 'no-house';

/** What the rules may ask about the community. The host answers from the database; nothing here waits. */
export type Known = {
  stands(estate: string, building: string, unit: string | null): Standing;
  /** The same of a house outside estates. */
  houseStands(house: string): Extract<Standing, 'fine' | 'no-grid' | 'no-house'>;
  hasGrid(name: string): boolean;
  hasMicroGrid(name: string): boolean;
  /** Whether somebody of the ledger bears this ID number. */
  inLedger(idNumber: string): boolean;
};

/** Answers about places from a plain list. `第一网格` and `1网格` are the same place. */
export function placesOf(spots: readonly Spot[]): Omit<Known, 'inLedger'> {
  const estates = new Set(spots.flatMap(({ estate }) => (estate === null ? [] : [placeKey(estate)])));
  const buildings = Map.groupBy(spots, ({ estate, building }) => addressKey(estate ?? '', building ?? ''));
  const houses = new Map(spots.flatMap(({ estate, unit, grid }) => (estate === null ? [[houseKey(unit ?? ''), grid] as const] : [])));
  const grids = new Set(spots.map(({ grid }) => placeKey(grid ?? '')));
  const microGrids = new Set(spots.map(({ microGrid }) => placeKey(microGrid ?? '')));
  return {
    hasGrid: (name) => grids.has(placeKey(name)),
    hasMicroGrid: (name) => microGrids.has(placeKey(name)),
    houseStands(house) {
      const grid = houses.get(houseKey(house));
      return grid === undefined ? 'no-house' : grid === null ? 'no-grid' : 'fine';
    },
    stands(estate, building, unit) {
      if (!estates.has(placeKey(estate))) return 'no-estate';
      const units = buildings.get(addressKey(estate, building));
      return units ? unitStands(units, unit) : 'no-building';
    },
  };
}

/** A unit may be left unsaid only where there is but one. */
function unitStands(units: readonly Spot[], unit: string | null): Standing {
  const matching = unit === null ? units : units.filter((spot) => placeKey(spot.unit ?? '') === placeKey(unit));
  const [spot, ...others] = matching;
  if (spot === undefined || others.length > 0) return 'no-unit';
  return spot.grid === null ? 'no-grid' : 'fine';
}

/** The units a row of 小区楼栋 stands for; houses outside estates have none. */
export function spotsOf({ estate, building, unit, units, grid, microGrid }: BuildingRow): Spot[] {
  const names = unit === null ? Array.from({ length: units ?? 1 }, (_, index) => `${index + 1}单元`) : [unit];
  return names.map((name) => ({ estate, building, unit: name, grid, microGrid }));
}

/** The doors of one of its units: as written, else floor by floor (101, 102 …). */
export function roomsOf({ rooms, floors, doors }: BuildingRow): string[] {
  if (rooms) return rooms;
  const floor = (storey: number) => Array.from({ length: doors ?? 0 }, (_, door) => String(storey * 100 + door + 1));
  return Array.from({ length: floors ?? 0 }, (_, storey) => floor(storey + 1)).flat();
}

function addressKey(estate: string, building: string): string {
  return `${placeKey(estate)}\n${placeKey(building)}`;
}
