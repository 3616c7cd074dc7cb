import { type AreaKind, type Place, place, sortKey } from '#features/areas/door.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Spot } from './known.ts';
import { houseKey, placeKey } from './values.ts';

type Door = { readonly estate: string | null; readonly building: string | null; readonly unit: string | null };
type Wanted = { readonly kind: AreaKind; readonly name: string; readonly within: Place; readonly microGrid?: Place };

/** The places of one community, found the way a neighbour names them: 3号楼 is 三号楼, 第一网格 is 1网格. */
export class Places {
  readonly community: Place;
  /** Places added since they were read, parents first; nobody has written them yet. */
  readonly laid: Place[] = [];
  readonly #byId = new Map<string, Place>();
  readonly #byName = new Map<string, Place>();
  readonly #inside = new Map<string, Place[]>();
  #houses: Map<string, Place> | undefined;

  constructor(community: Place, areas: readonly Place[]) {
    this.community = community;
    for (const area of areas) this.#keep(area);
  }

  find(kind: AreaKind, name: string, within: Place): Place | undefined {
    return this.#byName.get(nameKey(kind, name, within.id));
  }

  /** The place of this name, laid where it is not there yet. */
  ensure(wanted: Wanted, batch: string, change: (laid: Place) => Place = (laid) => laid): Place {
    const { kind, name, within, microGrid } = wanted;
    const known = this.find(kind, name, within);
    if (known) return known;
    const laid = change({
      ...place({ kind, name, parent: within, batch, ...(microGrid && { microGrid }) }),
      sort_key: sortKey(placeKey(name)),
    });
    this.laid.push(laid);
    this.#keep(laid);
    return laid;
  }

  all(kind: AreaKind): Place[] {
    return [...this.#byId.values()].filter((area) => area.kind === kind);
  }

  byId(id: string | null | undefined): Place | undefined {
    return this.#byId.get(id ?? '');
  }

  inside({ id }: Place): readonly Place[] {
    return this.#inside.get(id) ?? [];
  }

  grid(name: string): Place | undefined {
    return this.find('grid', name, this.community);
  }

  /** Micro-grids of different grids may share a name; then the grid decides. */
  microGrid(name: string, grid?: string | null): Place | undefined {
    const named = this.all('micro-grid').filter((area) => placeKey(area.name) === placeKey(name));
    return named.find(({ grid_id }) => grid && grid_id === this.grid(grid)?.id) ?? named[0];
  }

  building({ estate, building }: Omit<Door, 'unit'>): Place | undefined {
    const found = estate === null ? undefined : this.find('estate', estate, this.community);
    return found && this.find('building', building ?? '', found);
  }

  /** A house of one storey outside estates. */
  house(name: string): Place | undefined {
    this.#houses ??= new Map(
      this.inside(this.community).flatMap((area) => (area.kind === 'dwelling' ? [[houseKey(area.name), area]] : [])),
    );
    return this.#houses.get(houseKey(name));
  }

  /** The unit behind which a door lies; a building's only one where none is named. */
  unit(door: Door): Place | undefined {
    const building = this.building(door);
    if (!building) return undefined;
    return door.unit === null ? this.inside(building).find(({ kind }) => kind === 'unit') : this.find('unit', door.unit, building);
  }

  /** Every unit, every building without units and every house outside estates, with the grid it lies in. */
  spots(): Spot[] {
    const whole = this.all('building').filter((building) => this.inside(building).length === 0);
    const houses = this.inside(this.community).filter(({ kind }) => kind === 'dwelling');
    const gridsOf = (spot: Place) => ({
      grid: this.byId(spot.grid_id)?.name ?? null,
      microGrid: this.byId(spot.micro_grid_id)?.name ?? null,
    });
    const outside = houses.map((house) => ({ estate: null, building: null, unit: house.name, ...gridsOf(house) }));
    const inside = [...this.all('unit'), ...whole].map((spot) => ({
      estate: this.#nameOf(spot.estate_id),
      building: spot.kind === 'unit' ? this.#nameOf(spot.building_id) : spot.name,
      unit: spot.kind === 'unit' ? spot.name : null,
      ...gridsOf(spot),
    }));
    return [...inside, ...outside];
  }

  #nameOf(id: string | null | undefined): string {
    return this.byId(id)?.name ?? '';
  }

  #keep(area: Place): void {
    this.#byId.set(area.id, area);
    this.#byName.set(nameKey(area.kind, area.name, area.parent_id ?? ''), area);
    const inside = this.#inside.get(area.parent_id ?? '') ?? [];
    inside.push(area);
    this.#inside.set(area.parent_id ?? '', inside);
  }
}

/** Reads the places of a community, of its dwellings only the houses outside estates unless asked for all. */
export async function readPlaces(db: Db | Tx, community: string, kinds: readonly AreaKind[] = []): Promise<Places> {
  const [itself] = await db.selectFrom('area').selectAll().where('id', '=', community).where('kind', '=', 'community').execute();
  const areas = await db
    .selectFrom('area')
    .selectAll()
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .where(({ eb, or }) =>
      or([eb('kind', 'in', ['estate', 'grid', 'micro-grid', 'building', 'unit', ...kinds]), eb('parent_id', '=', community)]),
    )
    .execute();
  return new Places(itself ?? refuse('not_found'), areas);
}

function nameKey(kind: string, name: string, within: string): string {
  return `${kind}\n${within}\n${placeKey(name)}`;
}
