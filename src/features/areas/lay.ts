import type { Insertable } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { Area } from '#kernel/db-types.ts';
import { newId } from '#kernel/ids.ts';

export type AreaKind =
  | 'province'
  | 'city'
  | 'county'
  | 'street'
  | 'community'
  | 'estate'
  | 'grid'
  | 'micro-grid'
  | 'building'
  | 'unit'
  | 'dwelling';
export type Place = Insertable<Area> & { readonly kind: string };

type Laid = {
  readonly kind: AreaKind;
  readonly name: string;
  readonly parent?: Place;
  readonly microGrid?: Place;
  readonly batch?: string;
  readonly phone?: string;
};

/**
 * A new place, stamped with its ancestors; nothing is written yet. Buildings and units may name the micro-grid they belong to,
 * what lies inside them inherits it.
 */
export function place({ kind, name, parent, microGrid, batch, phone }: Laid): Place {
  return {
    id: newId(),
    kind,
    name,
    parent_id: parent?.id ?? null,
    sort_key: sortKey(name),
    street_id: under('street', parent, 'street_id'),
    community_id: under('community', parent, 'community_id'),
    estate_id: under('estate', parent, 'estate_id'),
    grid_id: microGrid?.grid_id ?? under('grid', parent, 'grid_id'),
    micro_grid_id: microGrid?.id ?? under('micro-grid', parent, 'micro_grid_id'),
    building_id: under('building', parent, 'building_id'),
    unit_id: under('unit', parent, 'unit_id'),
    phone: phone ?? null,
    batch_id: batch ?? null,
  };
}

/** Writes places in the order given: parents before what lies inside them. */
export async function layPlaces(db: Db | Tx, places: readonly Place[]): Promise<void> {
  for (let from = 0; from < places.length; from += 1000) {
    await db
      .insertInto('area')
      .values(places.slice(from, from + 1000))
      .execute();
  }
}

/** So that 2号楼 stands before 10号楼. */
export function sortKey(name: string): string {
  return name.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
}

function under(
  kind: AreaKind,
  parent: Place | undefined,
  column: 'street_id' | 'community_id' | 'estate_id' | 'grid_id' | 'micro_grid_id' | 'building_id' | 'unit_id',
): string | null {
  if (!parent) return null;
  return (parent.kind === kind ? parent.id : parent[column]) ?? null;
}
