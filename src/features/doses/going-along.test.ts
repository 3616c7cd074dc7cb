import { afterAll, beforeAll, expect, test } from 'vitest';
import { merge } from '#features/areas/changing/merge.ts';
import { rename } from '#features/areas/changing/rename.ts';
import { undoChange } from '#features/areas/changing/undo.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { myDoses } from './read.ts';
import { openDoses } from './tables.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('what is counted of a grid goes along with it into another and comes back with it; where both count the same each keeps its own', async () => {
  const [one, two] = [at(world.places.grids, 0).id ?? '', at(world.places.grids, 1).id ?? ''];
  const community = world.places.community.id;
  const opened = async (name: string, place: string) =>
    (await cast.chen.does(openDoses, { community, place, name, purpose: '看哪个年龄段要多宣传', from: [0, 60], until: '2026-06-30' })).id;
  const [alone, both] = [await opened('水痘疫苗', one), await opened('麻疹疫苗', one)];
  await opened('麻疹疫苗', two);
  const there = await world.arrive('resident', { name: '二号网格的另一人', home: at(world.places.dwellings, 5) });
  const reads = async (table: string) => (await there.sees(myDoses, {})).tables.some(({ id }) => id === table);
  expect([await reads(alone), await reads(both)]).toEqual([false, false]);
  const reason = '两个网格合起来管';
  await cast.chen.does(rename, { area: at(world.places.microGrids, 0).id ?? '', name: '东微网格', reason });
  world.pass({ minutes: 1 });
  const { id: change } = await cast.chen.does(merge, { area: one, into: two, reason });
  expect([await reads(alone), await reads(both)]).toEqual([true, false]);
  await cast.chen.does(undoChange, { change });
  expect([await reads(alone), await reads(both)]).toEqual([false, false]);
});
