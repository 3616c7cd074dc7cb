import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { householdCard } from '../household-card.ts';
import { eraseMe } from '../own/erase.ts';
import { moveHome, moveIn, moveOut } from './move.ts';

let world: World;
let chen: Person;
const onDay = '2026-03-01';
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { home: at(world.places.dwellings, 8) });
});
afterAll(() => world.end());

const door = (nth: number) => at(world.places.dwellings, nth).id;
const enters = async (nth: number, name: string, relation: '户主' | '配偶' | '子女' | '孙辈') =>
  (await chen.does(moveIn, { dwelling: door(nth), name, relation, onDay })).id;
const goes = (persons: string[], nth: number, relation?: '户主' | '子女' | '父母') =>
  chen.isRefused(moveHome, { persons, dwelling: door(nth), onDay, ...(relation === undefined ? {} : { relation }) });
/** Who lives behind a door, and what each is to its head. */
async function behind(nth: number): Promise<Record<string, string | null>> {
  const { id } = await world.owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', door(nth))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  const { persons } = await chen.does(householdCard, { household: id });
  return Object.fromEntries(persons.map(({ masked, relation }) => [masked.slice(0, 1), relation]));
}

test('a son who leaves is the head of a household of his own, and nobody’s son when he comes back unless it is said; there is never a second head', async () => {
  await enters(0, '郑父', '户主');
  await enters(0, '吴母', '配偶');
  const son = await enters(0, '儿子', '子女');
  expect(await goes([son], 1)).toBe('allowed');
  expect([await behind(0), await behind(1)]).toEqual([{ 郑: '户主', 吴: '配偶' }, { 儿: '户主' }]);
  expect(await goes([son], 0, '户主')).toBe('people.second_head');
  expect(await goes([son], 0, '子女')).toBe('allowed');
  expect(await behind(0)).toEqual({ 郑: '户主', 吴: '配偶', 儿: '子女' });
  expect(await goes([son], 2)).toBe('allowed');
  expect(await goes([son], 0)).toBe('allowed');
  expect(await behind(0)).toEqual({ 郑: '户主', 吴: '配偶', 儿: null });
});

test('a household that goes with its head stays as it is; of two that are joined the one who came is no head, and whoever is left alone is', async () => {
  const [head, wife, child] = [await enters(3, '赵户', '户主'), await enters(3, '钱妻', '配偶'), await enters(3, '孙儿', '子女')];
  expect(await goes([head, wife, child], 4)).toBe('allowed');
  expect(await behind(4)).toEqual({ 赵: '户主', 钱: '配偶', 孙: '子女' });
  await enters(5, '李户', '户主');
  expect(await goes([head, child], 5)).toBe('allowed');
  expect([await behind(4), await behind(5)]).toEqual([{ 钱: '户主' }, { 李: '户主', 赵: null, 孙: null }]);
  const mother = await enters(6, '周母', '户主');
  await enters(6, '冯女', '子女');
  await chen.does(moveOut, { person: mother, why: 'died', onDay });
  expect(await behind(6)).toEqual({ 冯: '户主' });
  const leaving = await world.arrive('resident', { name: '陈走', home: at(world.places.dwellings, 7) });
  await enters(7, '褚留', '孙辈');
  await leaving.does(eraseMe, { sure: true });
  expect(await behind(7)).toEqual({ 褚: '户主' });
});

test('an ID number with a day of birth that never was is told so', () => {
  const asked = { dwelling: door(0), name: '卫生', relation: '户主', onDay };
  for (const idNumber of ['123456789012345678', '140106195013010011', '140106188801010011'])
    expect([idNumber, moveIn.contract.input.safeParse({ ...asked, idNumber }).success]).toEqual([idNumber, false]);
});
