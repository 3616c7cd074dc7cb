import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { foundBody } from '#features/organizations/bodies/found.ts';
import type { Person } from './arrive.ts';
import { at } from './neighbourhood.ts';
import type { World } from './world.ts';

/** A community of its own with a secretary, so that its tree of bodies holds only what a test founds. */
export async function village(world: World, name: string, { grids = 0, estates = 0, microGrids = 0 } = {}) {
  const community = place({ kind: 'community', name, parent: world.places.street });
  const estatesOf = Array.from({ length: estates }, (_, n) => place({ kind: 'estate', name: `${n + 1}号小区`, parent: community }));
  const gridsOf = Array.from({ length: grids }, (_, n) => place({ kind: 'grid', name: `${n + 1}号网格`, parent: community }));
  const micros = Array.from({ length: microGrids }, (_, n) =>
    place({ kind: 'micro-grid', name: `${n + 1}号微网格`, parent: at(gridsOf, n % grids) }),
  );
  const home = place({ kind: 'dwelling', name: '101', parent: community });
  await layPlaces(world.owner, [community, ...estatesOf, ...gridsOf, ...micros, home]);
  const chen = await world.arrive('secretary', { area: community, home, called: '陈书记' });
  const member = (called: string) => world.arrive('resident', { name: called, home });
  return { community, estates: estatesOf, grids: gridsOf, microGrids: micros, chen, member, home };
}

type Asks = { name?: string; parent?: string | undefined; founded?: string; members?: number };

/** What is said of a body to be founded in a test. */
export function asks(kind: string, area: Place, { name = `${area.name}${kind}`, ...more }: Asks = {}) {
  return { kind, area: area.id, name, ...more };
}

/** @returns the body */
export async function founds(by: Person, kind: string, area: Place, more: Asks = {}): Promise<string> {
  return (await by.does(foundBody, asks(kind, area, more))).id;
}
