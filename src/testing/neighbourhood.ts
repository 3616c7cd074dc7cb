import { layPlaces, type Place, place } from '#features/areas/door.ts';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { threeOrders } from '#library/three-orders.ts';

export type Neighbourhood = Awaited<ReturnType<typeof layNeighbourhood>>;

/** Two streets; in the first a community of two grids, each with a micro-grid and a building of two units with two dwellings. */
export async function layNeighbourhood(db: Db) {
  const places = neighbourhood();
  await layPlaces(db, Object.values(places).flat());
  return places;
}

/** Parents stand before what lies inside them. */
function neighbourhood() {
  const county = place({ kind: 'county', name: '迎泽区' });
  const street = place({ kind: 'street', name: '老军营街道', parent: county });
  const otherStreet = place({ kind: 'street', name: '迎泽街道', parent: county });
  const community = place({ kind: 'community', name: '劲松社区', parent: street, phone: '0351-0000000' });
  const otherCommunity = place({ kind: 'community', name: '桥东社区', parent: otherStreet });
  const estate = place({ kind: 'estate', name: '劲松新景', parent: community });
  const grids = [1, 2].map((n) => place({ kind: 'grid', name: `${n}号网格`, parent: community }));
  const otherGrid = place({ kind: 'grid', name: '1号网格', parent: otherCommunity });
  const microGrids = [...grids, otherGrid].map((grid) => place({ kind: 'micro-grid', name: '1号微网格', parent: grid }));
  const buildings = grids.map((_, i) => place({ kind: 'building', name: `${i + 1}号楼`, parent: estate, microGrid: at(microGrids, i) }));
  const otherBuilding = place({ kind: 'building', name: '1号楼', parent: otherCommunity, microGrid: at(microGrids, 2) });
  const units = [...buildings, otherBuilding].flatMap((building) =>
    [1, 2].map((n) => place({ kind: 'unit', name: `${n}单元`, parent: building })),
  );
  const dwellings = units.flatMap((unit) => ['101', '201'].map((name) => place({ kind: 'dwelling', name, parent: unit })));
  return {
    county,
    street,
    otherStreet,
    community,
    otherCommunity,
    estate,
    grids,
    otherGrid,
    microGrids,
    buildings,
    otherBuilding,
    units,
    dwellings,
  };
}

/** Both communities of the neighbourhood take orders by 三单服务. */
export async function switchOnOrders(db: Db, communities: readonly Place[], since: string): Promise<void> {
  await db
    .insertInto('method_use')
    .values(
      communities.map(({ id }) => ({ id: newId(), method_id: threeOrders.id, method_version: threeOrders.version, area_id: id, since })),
    )
    .execute();
}

export function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

export type { Place };
