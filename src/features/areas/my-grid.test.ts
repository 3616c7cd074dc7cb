import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { at } from '../../testing/neighbourhood.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { layPlaces, place } from './door.ts';
import { gridPage } from './grid-page.ts';
import { setOutpost } from './showing/set.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('[S0-B4] a villager’s home names the grid, and one tap away stand its head and its worker, each with a number to ring, and the place to go; the other grid’s worker does not', async () => {
  const { community, grids, chen } = await village(world, '井玉沟村', { grids: 2 });
  const [near, far] = [at(grids, 0), at(grids, 1)];
  const home = { ...place({ kind: 'dwelling', name: '沟口3号', parent: community }), grid_id: near.id };
  await layPlaces(world.owner, [home]);
  for (const [grid, called] of [
    [near, '陈网格员'],
    [far, '李网格员'],
  ] as const)
    await world.arrive('grid-worker', { area: grid, home, called });
  await world.arrive('grid-head', { area: community, home, called: '赵网格长' });
  await chen.does(setOutpost, { area: near.id, name: '沟口党员活动点', place: '沟口第一家', phone: '0354-7000001' });
  const villager = await world.arrive('resident', { home });
  const seen = await villager.sees(me, {});
  expect(seen.home).toMatchObject({ community: '井玉沟村', gridId: near.id, grid: '1号网格' });
  const page = await villager.sees(gridPage, { grid: seen.home?.gridId ?? '' });
  const ringable = expect.stringMatching(/^\d[\d-]+$/);
  expect(page.people).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ called: '赵网格长', kind: '网格长', workPhone: ringable }),
      expect.objectContaining({ called: '陈网格员', area: '1号网格', workPhone: ringable }),
    ]),
  );
  expect(page.people.map(({ called }) => called)).not.toContain('李网格员');
  expect(page.outpost).toMatchObject({ place: '沟口第一家', phone: '0354-7000001' });
});
