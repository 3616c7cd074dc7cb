import { afterAll, beforeAll, expect, test } from 'vitest';
import { move } from '#features/areas/changing/move.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { moveHome, moveIn, moveOut } from './move.ts';

let world: World;
let chen: Person;
let li: Person;
const onDay = '2026-03-01';
beforeAll(async () => {
  world = await createWorld();
  const home = at(world.places.dwellings, 8);
  chen = await world.arrive('secretary', { home });
  li = await world.arrive('community-staff', { home });
});
afterAll(() => world.end());

const door = (nth: number) => at(world.places.dwellings, nth).id;
type More = { readonly relation?: '户主' | '子女'; readonly idNumber?: string };
const comes =
  (who: Person, nth: number, name: string, more: More = {}) =>
  () =>
    who.isRefused(moveIn, { dwelling: door(nth), name, relation: '户主', onDay, ...more });
const enters = async (nth: number, name: string, relation: '户主' | '子女' = '户主') =>
  (await chen.does(moveIn, { dwelling: door(nth), name, relation, onDay })).id;
const goes = (who: Person, person: string, nth: number) => () => who.isRefused(moveHome, { persons: [person], dwelling: door(nth), onDay });

/** The household behind a door now: in which grid, and who lives there. */
async function behind(nth: number) {
  const homes = await world.owner
    .selectFrom('household')
    .select(['id', 'grid_id as grid'])
    .where('dwelling_id', '=', door(nth))
    .where('ended_at', 'is', null)
    .execute();
  const people = await world.owner
    .selectFrom('person')
    .select(['masked', 'relation'])
    .where(
      'household_id',
      'in',
      homes.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
    .orderBy('masked')
    .execute();
  return { grids: homes.map(({ grid }) => grid), people: people.map(({ masked, relation }) => `${masked.slice(0, 1)} ${relation}`) };
}

test('a household has one head, whoever comes to live there, and of two who come at once as its head the second is refused', async () => {
  await enters(0, '郑父');
  expect(await comes(chen, 0, '吴某')()).toBe('people.second_head');
  expect(await comes(chen, 0, '吴某', { relation: '子女' })()).toBe('allowed');
  const said = await world.overlapping('person', comes(chen, 1, '钱一'), comes(li, 1, '孙二'));
  expect(said.toSorted()).toEqual(['allowed', 'people.second_head']);
  expect((await behind(1)).people).toHaveLength(1);
});

test('of two who enter one ID number at once behind two doors the second is told that it stands in the ledger', async () => {
  const idNumber = '140106195001010011';
  const said = await world.overlapping('person', comes(chen, 2, '赵甲', { idNumber }), comes(li, 3, '赵甲', { idNumber }));
  expect(said.toSorted()).toEqual(['allowed', 'people.lives_already']);
});

test('whoever comes to live behind a door while it goes to another grid lives in that one', async () => {
  const place = at(world.places.dwellings, 4);
  const to = at(world.places.grids, place.grid_id === at(world.places.grids, 0).id ? 1 : 0).id;
  const moves = () => chen.isRefused(move, { places: [place.id], to, reason: '离那边近，一个人好走' });
  expect(await world.overlapping('household', comes(li, 4, '周新'), moves)).toEqual(['allowed', 'allowed']);
  expect(await behind(4)).toEqual({ grids: [to], people: ['周 户主'] });
});

test('whoever comes while the last one leaves finds the door, and lives there in a household of their own', async () => {
  const last = await enters(5, '冯走');
  const leaves = () => chen.isRefused(moveOut, { person: last, why: 'moved-out', onDay });
  const afterwards = async () => {
    while ((await world.waiting()) === 0) {} // until whoever leaves holds the household
    return await comes(li, 5, '陈来')();
  };
  expect(await world.overlapping('person', leaves, afterwards)).toEqual(['allowed', 'allowed']);
  expect((await behind(5)).people).toEqual(['陈 户主']);
});

test('two moves from door to door, each the other’s way at once, are both done', async () => {
  const [one, other] = [await enters(6, '褚东', '子女'), await enters(7, '卫西', '子女')];
  await enters(6, '褚父');
  await enters(7, '卫父');
  expect(await world.overlapping('household', goes(chen, one, 7), goes(li, other, 6))).toEqual(['allowed', 'allowed']);
  expect([(await behind(6)).people, (await behind(7)).people]).toEqual([
    ['卫 null', '褚 户主'],
    ['卫 户主', '褚 null'],
  ]);
});
