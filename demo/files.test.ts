import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Judged, judge, type Rule } from '#features/imports/judge.ts';
import type { Kind } from '#features/imports/kind.ts';
import { type BuildingRow, buildings } from '#features/imports/kinds/buildings.ts';
import { helpers } from '#features/imports/kinds/helpers.ts';
import { members } from '#features/imports/kinds/members.ts';
import { residents } from '#features/imports/kinds/residents.ts';
import { staff } from '#features/imports/kinds/staff.ts';
import { labelKeys } from '#features/imports/kinds.ts';
import { type Known, placesOf, roomsOf, spotsOf } from '#features/imports/known.ts';
import { bestTable, matchColumns } from '#features/imports/match.ts';
import { buildingRules } from '#features/imports/rules/buildings.ts';
import { helperRules } from '#features/imports/rules/helpers.ts';
import { memberRules } from '#features/imports/rules/members.ts';
import { residentRules } from '#features/imports/rules/residents.ts';
import { staffRules } from '#features/imports/rules/staff.ts';
import { readTables } from '#features/imports/sheet.ts';
import { placeKey } from '#features/imports/values.ts';

const jinsong = await handedOver('劲松社区');

test('劲松社区: 7,964 people live in 3,052 households, and 829 of them are Party members', () => {
  expect(jinsong.people).toHaveLength(7964);
  expect(new Set(jinsong.people.map(doorOf)).size).toBe(3052);
  expect(jinsong.members).toHaveLength(829);
});

test('8 grids hold 24 micro-grids, with 72 centre households, two to four each', () => {
  expect(new Set(jinsong.spots.map(({ grid }) => grid)).size).toBe(8);
  expect(new Set(jinsong.spots.map(({ microGrid }) => microGrid)).size).toBe(24);
  const centres = jinsong.members.filter(({ centre }) => centre);
  const each = Object.values(Object.groupBy(centres, ({ microGrid }) => microGrid ?? '')).map((group) => group?.length ?? 0);
  expect([centres.length, each.length, Math.min(...each), Math.max(...each)]).toEqual([72, 24, 2, 4]);
});

test('no household lies in no grid, and the grids add up to the whole', () => {
  const gridOf = new Map(jinsong.spots.map((spot) => [[spot.estate, spot.building, spot.unit].join(), spot.grid]));
  const perGrid = Map.groupBy(jinsong.people, ({ estate, building, unit }) => gridOf.get([estate, building, unit].join()));
  expect(perGrid.has(undefined)).toBe(false);
  expect([...perGrid.values()].reduce((sum, people) => sum + people.length, 0)).toBe(7964);
});

test('people live behind doors that exist, about one in six of them sixty or older', () => {
  const doors = new Set(
    jinsong.blocks.flatMap((block) => spotsOf(block).flatMap((spot) => roomsOf(block).map((room) => doorOf({ ...spot, room })))),
  );
  expect(jinsong.people.filter((person) => !doors.has(doorOf(person)))).toEqual([]);
  const old = jinsong.people.filter(({ idNumber }) => Number(idNumber?.slice(6, 10)) <= 1966).length / jinsong.people.length;
  expect(old).toBeCloseTo(0.18, 2);
});

test('every grid has its full-time worker, every micro-grid and every building its own', () => {
  expect(jinsong.posts).toEqual({ 社区书记: 1, 社区工作者: 9, 网格长: 1, 专职网格员: 8, 微网格员: 24, 辅助微网格员: 24, 楼栋长: 52 });
});

test('all ID numbers and phone numbers are of the invented kind', () => {
  expect(jinsong.people.every(({ idNumber }) => /^140106\d{8}8[89]\d[\dX]$/.test(idNumber ?? ''))).toBe(true);
  expect(jinsong.people.every(({ phone }) => phone === null || /^1990000\d{4}$/.test(phone))).toBe(true);
});

test('the file with mistakes has four good rows and one mistake of each kind', async () => {
  const [table] = await readTables(read('带错的户籍台账.xlsx'), '带错的户籍台账.xlsx', labelKeys);
  const match = matchColumns(residents, table?.header ?? []);
  const judged = judge(residents, table ?? { name: '', header: [], lines: [] }, match, residentRules(jinsong.known));
  expect(match.leftOut.map(({ heading }) => heading)).toEqual(['健康状况']);
  expect(judged.map(({ line, faults }) => [line.at, ...faults.map(({ column }) => column)])).toEqual([
    [3],
    [4],
    [5],
    [6],
    [7, '身份证号'],
    [8, '身份证号'],
    [9, '身份证号'],
    [10, '身份证号'],
    [11, '联系电话'],
    [12, '联系电话'],
    [13, '姓名'],
    [14, '与户主关系'],
    [15, '小区'],
    [16, '楼栋'],
    [17, '单元'],
    [18, '房号'],
    [19, '与户主关系'],
    [20, '身份证号'],
  ]);
  expect(new Set(judged.flatMap(({ faults }) => faults.map(({ say }) => say))).size).toBe(14);
});
test('滨河北路社区: 3 grids, 14 micro-grids, a grid team of 1 + 3 + 14 + 14', async () => {
  const community = await handedOver('滨河北路社区');
  expect(new Set(community.spots.map(({ grid }) => grid)).size).toBe(3);
  expect(new Set(community.spots.map(({ microGrid }) => microGrid)).size).toBe(14);
  expect(community.posts).toMatchObject({ 网格长: 1, 专职网格员: 3, 微网格员: 14, 辅助微网格员: 14 });
  expect([community.people.length, community.members.length, new Set(community.people.map(doorOf)).size]).toEqual([3208, 286, 1236]);
});

/** Reads a community's five files in their order; each leans on the ones before, and none may hold a fault. */
async function handedOver(community: string) {
  const nothing: Known = { ...placesOf([]), inLedger: () => false };
  const blocks = await rowsOf(community, buildings, buildingRules(nothing));
  const spots = blocks.flatMap(spotsOf);
  const people = await rowsOf(community, residents, residentRules({ ...placesOf(spots), inLedger: () => false }));
  const ids = new Set(people.map(({ idNumber }) => idNumber));
  const known: Known = { ...placesOf(spots), inLedger: (idNumber) => ids.has(idNumber) };
  const staffed = await rowsOf(community, staff, staffRules(known));
  await rowsOf(community, helpers, helperRules());
  const posts = Object.fromEntries([...Map.groupBy(staffed, ({ post }) => post)].map(([post, rows]) => [post, rows.length]));
  return { blocks, spots, people, known, posts, members: await rowsOf(community, members, memberRules(known)) };
}

async function rowsOf<Row>(community: string, kind: Kind<Row>, rules: readonly Rule<Row>[]): Promise<Row[]> {
  const file = join(community, `${kind.name}.xlsx`);
  const table = bestTable(kind, await readTables(read(file), file, labelKeys));
  if (!table) throw new Error(`${file} holds no table`);
  const judged: Judged<Row>[] = judge(kind, table, matchColumns(kind, table.header), rules);
  expect(judged.flatMap(({ line, faults }) => faults.map(({ say }) => `${file} ${line.at}: ${say}`))).toEqual([]);
  return judged.flatMap(({ row }) => row ?? []);
}

function doorOf({ estate, building, unit, room }: Pick<BuildingRow, 'estate' | 'building' | 'unit'> & { room: string }): string {
  return [estate ?? '', building ?? '', unit ?? '', room].map(placeKey).join('\n');
}

function read(file: string): Buffer {
  return readFileSync(join(import.meta.dirname, file));
}
