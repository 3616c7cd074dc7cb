import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { coverage } from './coverage.ts';
import { addPlaceKind, endPlaceKind, placeKinds, renamePlaceKind, setPlaceKind } from './kinds.ts';

let world: World;
let admin: Person;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin');
  chen = await world.arrive('secretary');
});
afterAll(() => world.end());

const grid = () => at(world.places.grids, 0).id;
const kindOf = async () =>
  (await chen.sees(coverage, { area: world.places.community.id })).rows.find(({ id }) => id === grid())?.placeKind ?? null;
const standing = async () => (await admin.sees(placeKinds, {})).kinds.map(({ name, places }) => [name, places]);

test('a kind called otherwise is called so at every place of it; one no longer used stays where it is and is chosen no more', async () => {
  const { id: kind } = await admin.does(addPlaceKind, { base: 'grid', name: '商圈网格', under: ['community'] });
  await chen.does(setPlaceKind, { area: grid(), kind });
  expect(await standing()).toContainEqual(['商圈网格', 1]);
  await admin.does(renamePlaceKind, { kind, name: '市场网格' });
  expect(await kindOf()).toBe('市场网格');
  expect(await admin.isRefused(renamePlaceKind, { kind, name: '普通网格' })).toBe('areas.kind_known');
  expect(await admin.isRefused(renamePlaceKind, { kind, name: '市场网格' })).toBe('allowed');
  await admin.does(endPlaceKind, { kind });
  expect(await kindOf()).toBe('市场网格');
  expect((await standing()).map(([name]) => name)).not.toContain('市场网格');
  expect(await chen.isRefused(setPlaceKind, { area: at(world.places.grids, 1).id, kind })).toBe('areas.kind_of_another');
  expect(await admin.isRefused(renamePlaceKind, { kind, name: '又一个' })).toBe('not_found');
  expect(await chen.isRefused(endPlaceKind, { kind })).toBe('not_allowed');
});
