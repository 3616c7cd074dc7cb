import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverage } from '#features/areas/covering/coverage.ts';
import { outOfGrid } from '#features/areas/covering/out-of-grid.ts';
import { totals } from '#features/people/totals.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at, type Place } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { buildings } from './kinds/buildings.ts';
import { residents } from './kinds/residents.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const count = (most: number) => Array.from({ length: most }, (_, nth) => nth + 1);

/** The secretary lives in the community, as one household more. */
function livesAt({ id }: Place): Place {
  return at(
    world.places.dwellings.filter(({ community_id }) => community_id === id),
    0,
  );
}

/** Two estates with names both communities have; so many doors, each with a couple behind it. */
async function handsIn(community: Place, doors: number): Promise<{ secretary: Person; households: number | null; persons: number | null }> {
  const secretary = await world.arrive('secretary', { area: community, home: livesAt(community) });
  const desk = deskOf(world, secretary, community.id);
  const block = { estate: '和平里', units: '1', floors: String(doors), doors: '1' };
  await desk.takenOver(
    'buildings',
    csvOf(buildings, [
      { ...block, building: '1', grid: '东网格' },
      { ...block, building: '2', grid: '西网格' },
    ]),
  );
  const couple = (building: string, storey: number) =>
    ['户主', '配偶'].map((relation) => ({
      estate: '和平里',
      building,
      room: `${storey}01`,
      relation,
      name: relation === '户主' ? '王大山' : '李小河',
    }));
  const rows = ['1', '2'].flatMap((building) => count(doors).flatMap((storey) => couple(building, storey)));
  const batch = await desk.takenOver('residents', csvOf(residents, rows));
  expect(batch).toMatchObject({ state: 'accepted', counts: { good: doors * 4, faulty: 0 } });
  return { secretary, ...(await secretary.sees(totals, { community: community.id })) };
}

test('two communities hand in estates of one name: each sums up over its own grids to its own whole, every household stands once, and the county counts both', async () => {
  const { community, otherCommunity, county } = world.places;
  const [one, other] = [await handsIn(community, 7), await handsIn(otherCommunity, 12)];
  expect([one.households, one.persons, other.households, other.persons]).toEqual([15, 29, 25, 49]);
  for (const [{ secretary }, { id }] of [
    [one, community],
    [other, otherCommunity],
  ] as const) {
    const { grids, ...whole } = await secretary.sees(totals, { community: id });
    for (const figure of ['households', 'persons'] as const)
      expect(grids.reduce((sum, grid) => sum + (grid[figure] ?? 0), 0)).toBe(whole[figure]);
    expect(whole.uncovered).toBe(0);
    for (const which of ['none', 'two'] as const) expect((await secretary.sees(outOfGrid, { community: id, which })).rows).toEqual([]);
  }
  expect(await one.secretary.seesNot(totals, { community: otherCommunity.id })).toBe('not_found');
  const leader = await world.arrive('county-leader', { area: county });
  const { rows } = await leader.sees(coverage, { area: county.id });
  expect(rows.map(({ name, households, none, two }) => [name, households, none, two])).toEqual([
    ['老军营街道', 15, 0, 0],
    ['迎泽街道', 25, 0, 0],
  ]);
});
