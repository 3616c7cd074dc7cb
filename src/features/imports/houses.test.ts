import { afterAll, beforeAll, expect, test } from 'vitest';
import { coverage } from '#features/areas/covering/coverage.ts';
import { outOfGrid } from '#features/areas/covering/out-of-grid.ts';
import { households } from '#features/people/households.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf, type Shown } from '../../testing/handing-in.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { buildings } from './kinds/buildings.ts';
import { residents } from './kinds/residents.ts';

let world: World;
let secretary: Person;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  world = await createWorld();
  secretary = await world.arrive('secretary');
  desk = deskOf(world, secretary, world.places.community.id);
});
afterAll(() => world.end());

const sayings = ({ faults }: Shown) => faults.map(({ say }) => say);
const count = (most: number) => Array.from({ length: most }, (_, nth) => nth + 1);
const gridOf = (nth: number) => `第${'一二三四'.charAt(nth % 4)}片网格`;
const estates = count(31).map((nth) => `矿区${nth}院`);
/** 262 buildings over 31 estates: eight each, and one more in the first fourteen. */
const blocks = estates.flatMap((estate, nth) => count(nth < 14 ? 9 : 8).map((building) => ({ estate, building: `${building}` })));
const lanes = count(40).map((lane) => ({
  grid: gridOf(lane),
  rooms: count(10)
    .map((house) => `东沟${lane * 100 + house}号`)
    .join('、'),
}));

test('[S1-B1] 31 estates, 262 buildings and 400 houses of one storey come in by one file, and each building and house stands in exactly one grid', async () => {
  expect(blocks).toHaveLength(262);
  const batch = await desk.takenOver(
    'buildings',
    csvOf(buildings, [...blocks.map((block, nth) => ({ ...block, units: '1', floors: '1', doors: '1', grid: gridOf(nth) })), ...lanes]),
  );
  expect(batch).toMatchObject({ state: 'accepted', counts: { rows: 302, good: 302, faulty: 0 } });
  const laid = await world.owner
    .selectFrom('area as a')
    .leftJoin('area as g', 'g.id', 'a.grid_id')
    .leftJoin('place_kind as k', 'k.id', 'a.place_kind_id')
    .select(['a.kind', 'a.parent_id', 'g.kind as grid', 'k.name as sort'])
    .where('a.batch_id', '=', batch.id)
    .execute();
  const houses = laid.filter(({ kind, parent_id }) => kind === 'dwelling' && parent_id === world.places.community.id);
  const ofKind = (wanted: string) => laid.filter(({ kind }) => kind === wanted);
  expect([ofKind('estate').length, ofKind('building').length, houses.length]).toEqual([31, 262, 400]);
  expect([...ofKind('building'), ...houses].every(({ grid }) => grid === 'grid')).toBe(true);
  expect(houses.every(({ sort }) => sort === '平房')).toBe(true);
});

test('who lives in such a house is entered by its number alone, however it is written, and the grids still cover everybody once', async () => {
  const home = { relation: '户主', stay: '常住' };
  const batch = await desk.takenOver(
    'residents',
    csvOf(residents, [
      { ...home, room: '东沟101号', name: '周大海' },
      { ...home, room: '东沟102', name: '吴玉兰' },
      { ...home, estate: '矿区1院', building: '1', room: '101', name: '钱小满' },
    ]),
  );
  expect(batch).toMatchObject({ state: 'accepted', counts: { good: 3 } });
  const { rows } = await secretary.sees(households, { area: world.places.community.id });
  expect(rows.map(({ dwelling }) => dwelling)).toEqual(expect.arrayContaining(['东沟101号', '东沟102号', '矿区1院 1号楼 1单元 101']));
  const grids = (await secretary.sees(coverage, { area: world.places.community.id })).rows;
  expect(grids.every(({ none, two }) => none === 0 && two === 0)).toBe(true);
  expect((await secretary.sees(outOfGrid, { community: world.places.community.id, which: 'none' })).rows).toEqual([]);
});

test('a house nobody knows, one written twice, and half an address are said row by row', async () => {
  const places = await desk.judged(
    'buildings',
    csvOf(buildings, [
      { rooms: '东沟101号', grid: '第一片网格' },
      { rooms: '西沟1号、西沟1', grid: '第一片网格' },
      { building: '3', units: '1', rooms: '1', grid: '第一片网格' },
      { grid: '第一片网格' },
      { units: '2', floors: '6', doors: '2', rooms: '101、102', grid: '第一片网格' },
    ]),
  );
  expect(sayings(places)).toEqual([
    '「房号」已经登记过，不再重复登记',
    '「房号」与第 3 行重复',
    '「小区」没有填；小区外的平房，楼栋也要空着',
    '「房号」没有填，平房要写门牌',
    '「小区」没有填；小区外的平房，单元、单元数、层数和每层户数也要空着',
  ]);
  const people = await desk.judged(
    'residents',
    csvOf(residents, [
      { room: '北沟9号', relation: '户主', name: '赵一' },
      { estate: '矿区1院', room: '101', relation: '户主', name: '赵二' },
    ]),
  );
  expect(sayings(people)).toEqual([
    '「房号」不在小区楼栋表里，这户不属于任何网格；住平房的请先导入这处门牌，住楼房的请填小区和楼栋',
    '「楼栋」没有填',
  ]);
});

test('where the county has no kind named 平房 any more, houses come in without a kind, not as another kind of dwelling', async () => {
  await world.owner.updateTable('place_kind').set({ name: '窑洞' }).where('name', '=', '平房').execute();
  const batch = await desk.takenOver('buildings', csvOf(buildings, [{ rooms: '南沟1号', grid: '第一片网格' }]));
  const house = await world.owner
    .selectFrom('area')
    .select('place_kind_id')
    .where('batch_id', '=', batch.id)
    .where('kind', '=', 'dwelling')
    .executeTakeFirstOrThrow();
  expect(house.place_kind_id).toBeNull();
});
