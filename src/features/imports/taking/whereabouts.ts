import type { Place } from '#features/areas/door.ts';

/** The areas a row about somebody at this place is stamped with; a grid counts as standing in itself. */
export function whereaboutsIn({ id, kind, street_id, grid_id, micro_grid_id }: Place, community: string) {
  return {
    street_id: street_id ?? null,
    community_id: community,
    grid_id: (kind === 'grid' ? id : grid_id) ?? null,
    micro_grid_id: (kind === 'micro-grid' ? id : micro_grid_id) ?? null,
  };
}
