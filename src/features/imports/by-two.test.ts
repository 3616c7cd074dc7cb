import { afterAll, beforeAll, expect, test } from 'vitest';
import { decide } from '#features/approvals/decide.ts';
import { waiting } from '#features/approvals/read.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { accept } from './decide.ts';
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
  const posts = () => world.owner.selectFrom('post').select('called').where('batch_id', '=', batch.id).execute();
  await world.sweep();
  expect(await posts()).toEqual([]);
  expect(await yes()).toMatchObject({ deed: '导入', lines: [{ label: '哪个文件' }, { label: '多少行', says: '1' }] });
  await world.sweep();
  expect(await posts()).toEqual([{ called: '钱静' }]);
});
