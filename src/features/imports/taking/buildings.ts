import { layPlaces, type Place } from '#features/areas/door.ts';
import type { Context } from '#kernel/action.ts';
import type { Batch } from '../batch.ts';
import type { BuildingRow } from '../kinds/buildings.ts';
import { roomsOf, spotsOf } from '../known.ts';
import { type Places, readPlaces } from '../places.ts';
import { placeKey } from '../values.ts';

/** Lays estates, grids and micro-grids where they are new, then every building with its units and doors. */
export async function layBuildings(context: Context, { id, community_id }: Batch, rows: readonly BuildingRow[]): Promise<void> {
  const places = await readPlaces(context.db, community_id);
  const buildings = Map.groupBy(rows.filter(isInEstate), ({ estate, building }) => `${placeKey(estate)}\n${placeKey(building)}`);
  for (const building of buildings.values()) layBuilding(places, id, building);
  const houses = rows.filter((row) => !isInEstate(row));
  if (houses.length > 0) layHouses(places, id, { rows: houses, kind: await kindOfHouses(context) });
  await layPlaces(context.db, places.laid);
}

type InEstate = BuildingRow & { readonly estate: string; readonly building: string };
function isInEstate(row: BuildingRow): row is InEstate {
  return row.estate !== null && row.building !== null;
}

/** What the county calls a house of one storey: 平房, where it still has a kind of that name; no other kind of dwelling is meant. */
async function kindOfHouses({ db }: Context): Promise<string | null> {
  const kind = await db
    .selectFrom('place_kind')
    .select('id')
    .where('base', '=', 'dwelling')
    .where('name', '=', '平房')
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return kind?.id ?? null;
}

/** Houses stand under the community itself, each in the grid of its row (S1-B1). */
function layHouses(
  places: Places,
  batch: string,
  { rows, kind }: { readonly rows: readonly BuildingRow[]; readonly kind: string | null },
): void {
  for (const row of rows) {
    const { grid, microGrid } = gridsOf(places, batch, row);
    const stamped = (laid: Place) => ({ ...standing(grid, microGrid)(laid), place_kind_id: kind });
    for (const house of row.rooms ?? []) places.ensure({ kind: 'dwelling', name: house, within: places.community }, batch, stamped);
  }
}

/** A building whose units lie in different micro-grids lies in none itself; in the grid, if that is the same for all. */
function layBuilding(places: Places, batch: string, rows: readonly InEstate[]): void {
  const [row, ...others] = rows;
  if (!row) return;
  const spots = rows.map((part) => ({ part, ...gridsOf(places, batch, part) }));
  const [{ grid, microGrid } = { grid: null, microGrid: null }] = spots;
  const oneGrid = others.length === 0 || spots.every((spot) => spot.grid === grid);
  const oneMicroGrid = others.length === 0 || spots.every((spot) => spot.microGrid === microGrid);
  const estate = places.ensure({ kind: 'estate', name: row.estate, within: places.community }, batch);
  const stamped = standing(oneGrid ? grid : null, oneMicroGrid ? microGrid : null);
  const building = places.ensure({ kind: 'building', name: row.building, within: estate }, batch, stamped);
  for (const spot of spots) layUnits(places, batch, { building, ...spot });
}

type Grids = { readonly grid: Place | null; readonly microGrid: Place | null };

function gridsOf(places: Places, batch: string, { grid, microGrid }: BuildingRow): Grids {
  const around = places.ensure({ kind: 'grid', name: grid, within: places.community }, batch);
  return {
    grid: around,
    microGrid: microGrid === null ? null : places.ensure({ kind: 'micro-grid', name: microGrid, within: around }, batch),
  };
}

function layUnits(
  places: Places,
  batch: string,
  { building, part, grid, microGrid }: Grids & { building: Place; part: BuildingRow },
): void {
  for (const { unit } of spotsOf(part)) {
    const laid = places.ensure({ kind: 'unit', name: unit ?? '', within: building }, batch, standing(grid, microGrid));
    for (const room of roomsOf(part)) places.ensure({ kind: 'dwelling', name: room, within: laid }, batch);
  }
}

function standing(grid: Place | null, microGrid: Place | null): (laid: Place) => Place {
  return (laid) => ({ ...laid, grid_id: grid?.id ?? null, micro_grid_id: microGrid?.id ?? null });
}
