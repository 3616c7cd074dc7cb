import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCommunity } from '#features/areas/add-community.ts';
import { addPlaceKind } from '#features/areas/covering/kinds.ts';
import { setOutpost } from '#features/areas/showing/set.ts';
import { addChore } from '#features/fieldwork/chores/record.ts';
import { setDuty } from '#features/matters/duty/turns.ts';
import { wishFirst } from '#features/matters/first/wish.ts';
import type { Person } from './testing/arrive.ts';
import { at } from './testing/neighbourhood.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
let chen: Person;
let staff: Person;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  staff = await world.arrive('community-staff');
});
afterAll(() => world.end());

test('whoever does the very same as somebody else in that moment is done with it too, or told in words what stands there already', async () => {
  const { community, street, grids } = world.places;
  const [admin, wang] = [await world.arrive('system-admin'), await world.arrive('resident')];
  const twice = async (table: Parameters<World['overlapping']>[0], act: (by: Person) => Promise<string>, [one, other]: readonly Person[]) =>
    (
      await world.overlapping(
        table,
        () => act(one ?? chen),
        () => act(other ?? one ?? chen),
      )
    ).toSorted();
  const asked = { community: community.id };
  expect(
    await twice('outpost', (by) => by.isRefused(setOutpost, { area: at(grids, 0).id, name: '东门微堡垒', place: '东门岗亭' }), [chen]),
  ).toEqual(['allowed', 'allowed']);
  expect(
    await twice('duty_turn', (by) => by.isRefused(setDuty, { ...asked, day: '2026-03-08', post: chen.post ?? '' }), [chen, staff]),
  ).toEqual(['allowed', 'allowed']);
  expect(await twice('chore', (by) => by.isRefused(addChore, { ...asked, name: '擦宣传栏' }), [chen, staff])).toEqual([
    'allowed',
    'fieldwork.chore_known',
  ]);
  expect(
    await twice('place_kind', (by) => by.isRefused(addPlaceKind, { base: 'grid', name: '专属网格一', under: ['community'] }), [admin]),
  ).toEqual(['allowed', 'areas.kind_known']);
  expect(await twice('area', (by) => by.isRefused(addCommunity, { street: street.id, name: '同名社区' }), [admin])).toEqual([
    'allowed',
    'areas.named_already',
  ]);
  expect(await twice('first_wish', (by) => by.isRefused(wishFirst, { months: 3, agreed: true }), [wang])).toEqual([
    'allowed',
    'matters.wish_already',
  ]);
});
