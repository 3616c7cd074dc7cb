import { expect, test } from 'vitest';
import { byStairs, insideOf } from './stairs.ts';

const task = (place: string, building: string | null, unit: string | null, id = place) => ({ id, place, building, unit });
const walk = (rows: Parameters<typeof byStairs>[0]) =>
  byStairs(rows).map(({ name, start, rows: here }) => [name, start, here.map(insideOf)]);

test('the building with the most pressing task first, inside it from the lowest unit up', () => {
  const rows = [
    task('劲松新景 8号楼 3单元', '8号楼', '3单元'),
    task('劲松新景 9号楼 1单元 101', '9号楼', '1单元'),
    task('劲松新景 8号楼 1单元 501', '8号楼', '1单元'),
  ];
  expect(walk(rows)).toEqual([
    ['8号楼', '1单元', ['1单元 501', '3单元']],
    ['9号楼', null, ['1单元 101']],
  ]);
});

test('unit 10 comes after unit 2, and within a unit the pressing order stays', () => {
  const rows = [
    task('院 1号楼 10单元 101', '1号楼', '10单元'),
    task('院 1号楼 2单元 602', '1号楼', '2单元'),
    task('院 1号楼 2单元 101', '1号楼', '2单元'),
  ];
  expect(walk(rows)).toEqual([['1号楼', '2单元', ['2单元 602', '2单元 101', '10单元 101']]]);
});

test('the estate is named only where the list leads through several', () => {
  const rows = [task('劲松北院 1号楼', '1号楼', null), task('劲松南院 1号楼 2单元', '1号楼', '2单元')];
  expect(walk(rows)).toEqual([
    ['劲松北院 1号楼', null, ['']],
    ['劲松南院 1号楼', null, ['2单元']],
  ]);
});

test('a building with all its tasks in one unit needs no first unit', () => {
  const rows = [task('院 7号楼 1单元 103', '7号楼', '1单元'), task('院 7号楼 1单元', '7号楼', '1单元')];
  expect(walk(rows)).toEqual([['7号楼', null, ['1单元 103', '1单元']]]);
});

test('what stands in no building is a stop of its own, by its name', () => {
  expect(walk([task('劲松新景', null, null), task('第一网格', null, null)])).toEqual([
    ['劲松新景', null, ['']],
    ['第一网格', null, ['']],
  ]);
});
