import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { totals } from '#features/people/totals.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { coverage } from './coverage.ts';

let world: World;
let county: Person;
beforeAll(async () => {
  world = await createWorld();
  county = await world.arrive('county-leader');
  // So few homes beside those of a story would be hidden, and with them the next.
  await world.owner.updateTable('household').set({ ended_at: world.now().toString() }).where('ended_at', 'is', null).execute();
});
afterAll(() => world.end());

const idOf = (one: Place): string => one.id ?? '';

/** A community of so many grids with micro-grids, in which nobody lives yet. */
async function lay(name: string, { grids, microGrids = 0 }: { grids: number; microGrids?: number }) {
  const community = place({ kind: 'community', name, parent: world.places.street });
  const laid = Array.from({ length: grids }, (_, n) => place({ kind: 'grid', name: `${n + 1}号网格`, parent: community }));
  const micro = Array.from({ length: microGrids }, (_, n) =>
    place({ kind: 'micro-grid', name: `微网格${n + 1}`, parent: at(laid, n % grids) }),
  );
  await layPlaces(world.owner, [community, ...laid, ...micro]);
  return { community, grids: laid, micro };
}

/** So many single-storey homes there, a household behind each door. */
async function fillDoors(parent: Place, doors: number): Promise<void> {
  const homes = Array.from({ length: doors }, (_, n) => place({ kind: 'dwelling', name: `平房 ${doors}-${n + 1}`, parent }));
  await layPlaces(world.owner, homes);
  const stamps = homes.map(({ id, street_id, community_id, grid_id, micro_grid_id }) => ({
    ...{ id: newId(), dwelling_id: id ?? '', street_id: street_id ?? null, community_id: community_id ?? '' },
    ...{ grid_id: grid_id ?? null, micro_grid_id: micro_grid_id ?? null },
  }));
  await world.owner.insertInto('household').values(stamps).execute();
}

test('whoever leads from above reads no figure of one to four households, nor one it could be reckoned from: not beside the sum of the community, not by micro-grids', async () => {
  const { community, grids, micro } = await lay('滨河社区', { grids: 3, microGrids: 6 });
  await fillDoors(at(grids, 0), 40);
  await fillDoors(at(grids, 1), 3);
  await fillDoors(at(micro, 2), 9);
  const read = async (who: Person, area: Place) => (await who.sees(coverage, { area: idOf(area) })).rows.map(({ households: n }) => n);
  expect(await read(county, community)).toEqual([40, null, null]);
  expect(new Set(await read(county, at(grids, 2)))).toEqual(new Set([0, null]));
  const secretary = await world.arrive('secretary', { area: community });
  expect(await read(secretary, community)).toEqual([40, 3, 9]);
  expect(await read(secretary, at(grids, 2))).toContain(9);
});

test('households in no grid are one of the cells: beside them and the sum no grid says how few they are', async () => {
  const { community, grids } = await lay('河西社区', { grids: 2 });
  await fillDoors(at(grids, 0), 40);
  await fillDoors(at(grids, 1), 12);
  await fillDoors(community, 3);
  const read = async () => (await county.sees(coverage, { area: idOf(community) })).rows.map(({ households: n }) => n);
  expect(await read()).toEqual([40, null]);
  await fillDoors(community, 4);
  expect(await read()).toEqual([40, 12]);
});

test('above the community too: neither a community of three homes nor how few are in no grid is reckoned from the street and the communities beside it', async () => {
  const street = place({ kind: 'street', name: '柳巷街道', parent: world.places.county });
  await layPlaces(world.owner, [street]);
  const laid: Place[] = [];
  for (const [name, homes, outside] of [
    ['柳北社区', 40, 20],
    ['柳南社区', 12, 7],
    ['柳东社区', 3, 0],
    ['柳西社区', 25, 2],
  ] as const) {
    const community = place({ kind: 'community', name, parent: street });
    const grid = place({ kind: 'grid', name: '1号网格', parent: community });
    await layPlaces(world.owner, [community, grid]);
    await fillDoors(grid, homes - outside);
    if (outside > 0) await fillDoors(community, outside);
    laid.push(community);
  }
  const leader = await world.arrive('street-leader', { area: street });
  const { rows } = await leader.sees(coverage, { area: idOf(street) });
  expect(Object.fromEntries(rows.map(({ name, households, none }) => [name, [households, none]]))).toEqual({
    柳北社区: [40, 20],
    柳南社区: [null, null],
    柳东社区: [null, 0],
    柳西社区: [25, null],
  });
  const totalsOf = async (nth: number) => {
    const { households, uncovered, grids } = await leader.sees(totals, { community: idOf(at(laid, nth)) });
    return [households, uncovered, ...grids.map((grid) => grid.households)];
  };
  expect(await totalsOf(0)).toEqual([40, 20, 20]);
  expect(await totalsOf(1)).toEqual([null, null, null]);
  expect(await totalsOf(3)).toEqual([25, null, null]);
});
