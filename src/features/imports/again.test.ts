import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveOut } from '#features/people/moving/move.ts';
import { persons } from '#features/people/persons.ts';
import { totals } from '#features/people/totals.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { buildings } from './kinds/buildings.ts';
import { residents } from './kinds/residents.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const block = { estate: '甲苑', building: '1', unit: '1', floors: '30', doors: '2', grid: '1号网格' };
const room = (nth: number) => `${Math.floor(nth / 2) + 1}0${(nth % 2) + 1}`;
/** So many homes of three, none with an ID number. */
const rowsOf = (homes: number) =>
  Array.from({ length: homes * 3 }, (_, n) => ({
    ...{ estate: '甲苑', building: '1号楼', room: room(Math.floor(n / 3)), relation: n % 3 === 0 ? '户主' : '子女' },
    name: `温${'甲乙丙'[n % 3]}`,
  }));

test('[S0-A1] a list handed in again, longer by two homes and without ID numbers, counts nobody twice, and the grids still add up', async () => {
  const { chen, community } = await village(world, '城东社区');
  const desk = deskOf(world, chen, community.id);
  await desk.takenOver('buildings', csvOf(buildings, [block]));
  const figures = async () => {
    const { households, persons: all, grids } = await chen.sees(totals, { community: community.id });
    return [(households ?? 0) - 1, (all ?? 0) - 1, grids.reduce((sum, grid) => sum + (grid.persons ?? 0), 0)]; // the secretary lives there too, in no grid
  };
  await desk.takenOver('residents', csvOf(residents, rowsOf(40)));
  expect(await figures()).toEqual([40, 120, 120]);
  const longer = await desk.takenOver('residents', csvOf(residents, rowsOf(42)));
  expect(longer.counts).toEqual({ rows: 126, good: 6, faulty: 120 });
  expect(at([...longer.faults], 0).say).toBe('「姓名」在这一户已经登记过，不再重复登记；确是同名的另一个人，请在这一户办「登记搬来」');
  expect(await figures()).toEqual([42, 126, 126]);

  const [one] = (await chen.sees(persons, { like: '甲苑1号楼101' })).rows;
  await chen.does(moveOut, { person: one?.id ?? '', why: 'moved-out', onDay: '2026-03-01' });
  const back = await desk.judged('residents', csvOf(residents, rowsOf(42)));
  expect(back.counts?.good).toBe(1);
});

test('a file names no second head where the ledger knows one, whether it says the unit or not; where the head has left it may', async () => {
  const { chen, community } = await village(world, '城西社区');
  const desk = deskOf(world, chen, community.id);
  await desk.takenOver('buildings', csvOf(buildings, [block]));
  const head = (name: string, nth: number, unit = '') => ({
    ...{ estate: '甲苑', building: '1', unit, room: room(nth), relation: '户主', name },
  });
  await desk.takenOver('residents', csvOf(residents, [head('温大', 0), head('温二', 1)]));
  const [one] = (await chen.sees(persons, { like: '甲苑1号楼102' })).rows;
  await chen.does(moveOut, { person: one?.id ?? '', why: 'moved-out', onDay: '2026-03-01' });
  const again = await desk.judged('residents', csvOf(residents, [head('温三', 0), head('温四', 0, '1单元'), head('温五', 1)]));
  expect(again.faults.map(({ row, say }) => [row, say])).toEqual([
    [2, '「与户主关系」是户主，这一户在台账里已有户主，一户只写一位户主'],
    [3, '「与户主关系」是户主，这一户在台账里已有户主，一户只写一位户主'],
  ]);
});
