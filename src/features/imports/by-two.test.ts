import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide, withdraw } from '#features/approvals/decide.ts';
import { mine, waiting } from '#features/approvals/read.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { writeCsv } from './csv.ts';
import { accept, judgeAgain } from './decide.ts';
import { buildings } from './kinds/buildings.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';
import { undo } from './undo.ts';

let world: World;
let chen: Person;
let guard: Person;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { called: '陈书记', home: at(world.places.dwellings, 11) });
  desk = deskOf(world, chen, world.places.community.id);
  await world.owner
    .updateTable('post_kind')
    .set({ two_from: dayOf(world.now()) })
    .where('id', '=', 'community-staff')
    .execute();
  guard = await world.arrive('security-admin');
});
afterAll(() => world.end());

const why = '传错了社区的表';
const posts = (batch: string) => world.owner.selectFrom('post').select(['called', 'kind']).where('batch_id', '=', batch).execute();
const yes = async () => {
  const [asked] = (await guard.sees(waiting, {})).rows;
  await guard.does(decide, { approval: asked?.id ?? '', verdict: 'yes', answer: '核对过' });
  return asked;
};

test('a file is taken back, and its people erased, once the security administrator has read how many', async () => {
  const home = {
    estate: '劲松新景',
    building: '1号楼',
    unit: '1单元',
    room: '101',
    relation: '户主',
    name: '王秀英',
    phone: '19900020001',
  };
  const batch = await desk.takenOver('residents', csvOf(residents, [home, { ...home, name: '王小虎', relation: '子女', phone: '' }]));
  expect(await chen.isRefused(undo, { batch: batch.id })).toBe('approvals.why');
  expect(await chen.isRefused(undo, { batch: batch.id, why })).toBe('approvals.sent');
  const there = () =>
    world.owner.selectFrom('person').select('id').where('batch_id', '=', batch.id).where('ended_at', 'is', null).execute();
  expect(await there()).toHaveLength(2);
  expect(await yes()).toMatchObject({ deed: '撤回导入', lines: [{ label: '哪个文件' }, { label: '会注销多少人', says: '2' }] });
  expect(await there()).toEqual([]);
});

test('a file that gives posts which read the ledger is taken over by two, like each of those posts by itself', async () => {
  const line = { post: '社区工作者', name: '钱静', phone: '19900020009' };
  const batch = await desk.judged('staff', csvOf(staff, [line]));
  expect(await chen.isRefused(accept, { batch: batch.id, why: '新招的社工' })).toBe('approvals.sent');
  await world.sweep();
  expect(await posts(batch.id)).toEqual([]);
  const lines = [
    { label: '哪个文件', says: expect.stringContaining('网格员名册') },
    { label: '哪个社区', says: '劲松社区' },
    { label: '多少行', says: '1' },
    { label: '社区工作者', says: '1 个：钱**' },
  ];
  expect(await yes()).toMatchObject({ deed: '导入', lines });
  await world.sweep();
  expect(await posts(batch.id)).toEqual([{ called: '钱静', kind: 'community-staff' }]);
});

const heads = Array.from({ length: 12 }, (_, nth) => ({
  ...{ post: '楼栋长', name: `${'赵钱孙李周吴郑王冯陈褚卫'[nth]}大山`, phone: `199000300${10 + nth}` },
  ...{ estate: '劲松新景', building: '1号楼' },
}));

test('whoever allows a file reads of each kind of post how many it gives and to whom: ten by masked names, the others as a number', async () => {
  const batch = await desk.judged('staff', csvOf(staff, [...heads, { post: '社区工作者', name: '钱小河', phone: '19900030040' }]));
  expect(await chen.isRefused(accept, { batch: batch.id, why: '换届以后的名册' })).toBe('approvals.sent');
  const [asked] = (await guard.sees(waiting, {})).rows;
  expect(asked?.lines.slice(2)).toEqual([
    { label: '多少行', says: '13' },
    { label: '社区工作者', says: '1 个：钱**' },
    { label: '楼栋长', says: '12 个：赵**、钱**、孙**、李**、周**、吴**、郑**、王**、冯**、陈**，还有 2 个' },
  ]);
  expect(JSON.stringify(asked)).not.toMatch(/大山|小河|199000/);
  await guard.does(decide, { approval: asked?.id ?? '', verdict: 'no', answer: '先公示' });
});

test('while a file waits for a second person nobody takes another column for the posts; taken back, it may be judged anew and is put before them anew', async () => {
  const header = ['姓名', '岗位', '拟任', '小区', '楼栋', '联系电话'];
  const rows = heads.map(({ post, name, estate, building, phone }) => [name, post, '社区工作者', estate, building, phone]);
  const { id: batch } = await desk.judged('staff', writeCsv(header, rows));
  expect(await chen.isRefused(accept, { batch, why: '楼栋长名册' })).toBe('approvals.sent');
  const li = await world.arrive('community-staff');
  const columns = { 姓名: 'name', 拟任: 'post', 小区: 'estate', 楼栋: 'building', 联系电话: 'phone' };
  for (const who of [li, chen]) expect(await who.isRefused(judgeAgain, { batch, columns })).toBe('imports.awaited');
  const [asked] = (await chen.sees(mine, {})).rows;
  await chen.does(withdraw, { approval: asked?.id ?? '' });
  await li.does(judgeAgain, { batch, columns });
  await world.sweep();
  expect(await chen.isRefused(accept, { batch, why: '楼栋长名册' })).toBe('approvals.sent');
  const [anew] = (await guard.sees(waiting, {})).rows;
  expect(anew?.lines.at(-1)).toEqual({ label: '社区工作者', says: expect.stringContaining('12 个：') });
  await guard.does(decide, { approval: anew?.id ?? '', verdict: 'no', answer: '不是楼栋长' });
  expect(await posts(batch)).toEqual([]);
});

/** One good row, and one whose grid stands in no list of buildings yet. */
const ofGrids = (grid: string, tail: string) => [
  { post: '专职网格员', name: '沈阳', phone: `1990004${tail}1`, grid: '1号网格' },
  { post: '专职网格员', name: '韩江', phone: `1990004${tail}2`, grid },
];
const houses = (grid: string) => csvOf(buildings, [{ estate: '东里', building: grid, units: '1', floors: '1', doors: '1', grid }]);

test('a yes holds for the posts that were read: where the file would by now give others, nothing is taken over and it is put before them anew', async () => {
  const { id: batch } = await desk.judged('staff', csvOf(staff, ofGrids('8号网格', '000')));
  expect(await chen.isRefused(accept, { batch, why: '新的网格员' })).toBe('approvals.sent');
  await desk.takenOver('buildings', houses('8号网格'));
  const [asked] = (await guard.sees(waiting, {})).rows;
  const approval = asked?.id ?? '';
  expect(asked?.lines.at(-1)).toEqual({ label: '专职网格员', says: '1 个：沈**' });
  expect(await guard.isRefused(decide, { approval, verdict: 'yes', answer: '核对过' })).toBe('imports.judged_since');
  await world.sweep();
  expect(await posts(batch)).toEqual([]);
  await guard.does(decide, { approval, verdict: 'no', answer: '和看到的不一样' });
  expect(await chen.isRefused(accept, { batch, why: '新的网格员' })).toBe('approvals.sent');
  expect((await yes())?.lines.at(-1)).toEqual({ label: '专职网格员', says: '2 个：沈**、韩**' });
  await world.sweep();
  expect(await posts(batch)).toHaveLength(2);
});

test('between the yes and the taking over nothing is added: a file that would give a post nobody allowed gives none and says so', async () => {
  const { id: batch } = await desk.judged('staff', csvOf(staff, ofGrids('9号网格', '001')));
  expect(await chen.isRefused(accept, { batch, why: '新的网格员' })).toBe('approvals.sent');
  const before = await desk.judged('buildings', houses('9号网格'));
  await chen.does(accept, { batch: before.id });
  world.pass({ seconds: 1 });
  await yes();
  await world.sweep();
  expect(await posts(batch)).toEqual([]);
  expect(await desk.look(batch)).toMatchObject({ state: 'failed', fault: expect.stringContaining('请重新上传、重新请批') });
});
