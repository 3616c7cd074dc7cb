import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { placesIn } from '#features/areas/places-in.ts';
import { households, uncovered } from '#features/people/households.ts';
import { persons } from '#features/people/persons.ts';
import { totals } from '#features/people/totals.ts';
import { checkCharacter } from '#kernel/id-number.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { me } from '../accounts/me.ts';
import { accept, judgeAgain } from './decide.ts';
import { buildings } from './kinds/buildings.ts';
import { helpers } from './kinds/helpers.ts';
import { members } from './kinds/members.ts';
import { residents } from './kinds/residents.ts';
import { staff } from './kinds/staff.ts';

let world: World;
let secretary: Person;
let desk: ReturnType<typeof deskOf>;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { name: '郑爱萍' });
  desk = deskOf(world, secretary, community);
});
afterAll(() => world.end());

const idNumber = (order: number, sex: 0 | 1 = 0) => {
  const start = `14010619800315${880 + order * 2 + sex}`;
  return start + checkCharacter(start);
};
const home = { estate: '和平里', building: '1', unit: '1', room: '101' };

test('a new estate is laid with its grids, its units and every door, and stands in the list places are picked from', async () => {
  const block = { estate: '和平里', units: '2', floors: '3', doors: '2', grid: '3号网格', microGrid: '第一微网格' };
  const batch = await desk.takenOver(
    'buildings',
    csvOf(buildings, [
      { ...block, building: '1' },
      { ...block, building: '2', units: '', unit: '1' },
      { ...block, building: '2', units: '', unit: '2', microGrid: '第二微网格' },
    ]),
  );
  expect(batch).toMatchObject({ state: 'accepted', counts: { rows: 3, good: 3, faulty: 0 }, canUndo: true, hasReturned: true });

  const { places } = await secretary.sees(placesIn, { area: community });
  expect(places.map(({ name }) => name)).toContain('和平里');
  const laid = await world.owner
    .selectFrom('area')
    .select(['kind', 'name', 'grid_id', 'micro_grid_id'])
    .where('batch_id', '=', batch.id)
    .execute();
  const count = (kind: string) => laid.filter((area) => area.kind === kind).length;
  expect(['estate', 'grid', 'micro-grid', 'building', 'unit', 'dwelling'].map(count)).toEqual([1, 1, 2, 2, 4, 24]);
  const second = laid.find(({ kind, name }) => kind === 'building' && name === '2号楼');
  expect(second).toMatchObject({ grid_id: expect.any(String), micro_grid_id: null });
  expect(laid.filter(({ kind }) => kind === 'dwelling').every(({ micro_grid_id }) => micro_grid_id !== null)).toBe(true);
});

test('residents move in behind their doors; one nobody knew of is made, and the totals agree', async () => {
  const batch = await desk.takenOver(
    'residents',
    csvOf(residents, [
      { ...home, relation: '户主', name: '周大海', sex: '男', idNumber: idNumber(1, 1), phone: '19900010001' },
      { ...home, relation: '配偶', name: '吴玉兰', idNumber: idNumber(1, 0) },
      { ...home, room: '阁楼', relation: '户主', name: '钱小满', stay: '租住' },
    ]),
  );
  expect(batch).toMatchObject({ state: 'accepted', progress: 3, total: 3, counts: { good: 3 } });
  const { rows } = await secretary.sees(households, { area: (await estateOf('和平里')).id });
  expect(rows.map(({ dwelling, persons: many, head, microGrid }) => [dwelling, many, head, microGrid])).toEqual([
    ['和平里 1号楼 1单元 101', 2, '周**', '第一微网格'],
    ['和平里 1号楼 1单元 阁楼', 1, '钱**', '第一微网格'],
  ]);
  const found = await secretary.sees(persons, { like: idNumber(1) });
  expect(found.rows).toMatchObject([{ masked: '吴**', sex: '女', age: 46, residence: '常住' }]);
  expect((await secretary.sees(uncovered, { community })).rows).toEqual([]);
});

test('the rows that are right go in, the others stay out with a sentence each; mended they come in later', async () => {
  const rows = [
    { ...home, room: '102', relation: '户主', name: '孙立新' },
    { ...home, room: '201', relation: '户主', name: '李' },
    { ...home, building: '9', room: '101', relation: '户主', name: '冯秀英' },
    { ...home, room: '202', relation: '户主', name: '周又来', idNumber: idNumber(1, 1) },
  ];
  const seen = await desk.judged('residents', csvOf(residents, rows));
  expect(seen).toMatchObject({ state: 'judged', counts: { rows: 4, good: 1, faulty: 3 }, canAccept: true });
  expect(seen.faults).toEqual([
    { row: 3, column: '姓名', say: '「姓名」不像姓名，应为两个以上的汉字' },
    { row: 4, column: '楼栋', say: '「楼栋」不在小区楼栋表里，这户不属于任何网格；请先补上这栋楼，或核对写法' },
    { row: 5, column: '身份证号', say: '「身份证号」已在台账里，不再重复登记' },
  ]);
  const before = (await secretary.sees(totals, { community })).persons ?? 0;
  await secretary.does(accept, { batch: seen.id });
  await world.sweep();
  expect((await secretary.sees(totals, { community })).persons).toBe(before + 1);
  const mended = rows.slice(1, 2).map((row) => ({ ...row, name: '李立春' }));
  expect(await desk.takenOver('residents', csvOf(residents, mended))).toMatchObject({ counts: { good: 1, faulty: 0 } });
});

test('a roster gives posts: who lives here keeps their home, who comes from elsewhere is entered, and both sign in with that phone', async () => {
  const roster = [
    { name: '郑爱萍', post: '社区书记', phone: secretary.phone },
    { name: '周大海', post: '微网格员', grid: '3号网格', microGrid: '第一微网格', phone: '19900010001', since: '2026-01-01' },
    { name: '林秀兰', post: '网格员', grid: '3号网格', phone: '19900010002' },
    { name: '林秀兰', post: '网格长', phone: '19900010002' },
  ];
  const before = await countOf('person');
  expect(await desk.takenOver('staff', csvOf(staff, roster))).toMatchObject({ state: 'accepted', counts: { good: 4, faulty: 0 } });
  expect(await countOf('person')).toBe(before + 1);
  const posts = await world.owner
    .selectFrom('post')
    .innerJoin('area', 'area.id', 'post.area_id')
    .select(['post.kind', 'called', 'work_phone', 'area.name', 'since'])
    .where('called', 'in', ['周大海', '林秀兰'])
    .orderBy('post.kind')
    .execute();
  expect(posts).toEqual([
    { kind: 'grid-head', called: '林秀兰', work_phone: '0351-0000000', name: '劲松社区', since: '2026-03-02' },
    { kind: 'grid-worker', called: '林秀兰', work_phone: '0351-0000000', name: '3号网格', since: '2026-03-02' },
    { kind: 'micro-grid-worker', called: '周大海', work_phone: '0351-0000000', name: '第一微网格', since: '2026-01-01' },
  ]);
  const zhou = await signedIn('19900010001');
  expect(zhou).toMatchObject({ called: '周大海', home: { dwelling: '和平里 1号楼 1单元 101' }, apps: ['resident', 'worker'] });
  expect(await signedIn('19900010002')).toMatchObject({ called: '林秀兰', home: { grid: '3号网格', dwelling: null } });
  expect(
    await world.owner.selectFrom('post').select('id').where('kind', '=', 'secretary').where('area_id', '=', community).execute(),
  ).toHaveLength(1);
});

test('a roster makes nobody secretary, and only the secretary takes a roster over', async () => {
  const seen = await desk.judged('staff', csvOf(staff, [{ name: '周大海', post: '书记', phone: '19900010001' }]));
  expect(seen.faults.map(({ say }) => say)).toEqual([
    '「岗位」中的社区书记由系统管理员任命，名册里只能写现任书记（姓名和电话要与任命时一致）',
  ]);
  const li = await world.arrive('community-staff');
  const roster = csvOf(staff, [{ name: '李建国', post: '社区工作者', phone: '19900010003' }]);
  const handed = await deskOf(world, li, community).judged('staff', roster);
  expect(handed.canAccept).toBe(false);
  expect(await li.isRefused(accept, { batch: handed.id })).toBe('imports.by_secretary');
});

test('Party members of the ledger get their branch and group; who is willing takes orders, a centre household stands in its micro-grid', async () => {
  const rows = [
    {
      name: '周大海',
      idNumber: idNumber(1, 1),
      branch: '第三网格党支部',
      group: '第一党小组',
      microGrid: '第一微网格',
      centre: '是',
      willing: '否',
      phone: '19900010001',
    },
    {
      name: '吴玉兰',
      idNumber: idNumber(1),
      branch: '第三网格党支部',
      group: '第一党小组',
      microGrid: '第一微网格',
      willing: '是',
      skills: '缝补、读信写信',
      phone: '19900010004',
    },
  ];
  expect(await desk.takenOver('members', csvOf(members, rows))).toMatchObject({ counts: { good: 2 } });
  expect(await secretary.sees(totals, { community })).toMatchObject({ members: 2, centreHouseholds: 1 });
  expect(await signedIn('19900010004')).toMatchObject({ called: '吴师傅', posts: [{ kind: 'member', areaName: '劲松社区' }] });
  const tree = await world.owner
    .selectFrom('organization as o')
    .leftJoin('organization as up', 'up.id', 'o.parent_id')
    .select(['o.name', 'up.name as under'])
    .orderBy('o.id')
    .execute();
  expect(tree).toEqual([
    { name: '劲松社区党委', under: null },
    { name: '第三网格党支部', under: '劲松社区党委' },
    { name: '第一党小组', under: '第三网格党支部' },
  ]);
});

test('volunteers are called as they like, a shop by its name', async () => {
  const rows = [
    { sort: '志愿者', name: '吴大勇', called: '大勇哥', skills: '搬重物', phone: '19900010005' },
    { sort: '商户', name: '为民五金店', called: '彭老板', skills: '换锁芯、修水龙头', phone: '19900010006' },
    { sort: '志愿者', name: '何巧云', skills: '理发', phone: '0351-0000009' },
  ];
  expect(await desk.takenOver('helpers', csvOf(helpers, rows))).toMatchObject({ counts: { good: 3 } });
  const posts = await world.owner
    .selectFrom('post')
    .select(['kind', 'called', 'skills'])
    .where('kind', 'in', ['volunteer', 'shop'])
    .orderBy('called')
    .execute();
  expect(posts).toEqual([
    { kind: 'shop', called: '为民五金店 彭老板', skills: ['换锁芯', '修水龙头'] },
    { kind: 'volunteer', called: '何师傅', skills: ['理发'] },
    { kind: 'volunteer', called: '大勇哥', skills: ['搬重物'] },
  ]);
});

test('a file in GBK with headings of its own is matched; a person says which column is which', async () => {
  const bytes = Buffer.from('d0d5c3fb2cb7bfbac52cb5e7bbb02cd3ebbba7d6f7b9d8cfb50d0ac0eec1a2c7ef2c3330312c3139393030303130303037', 'hex'); // 姓名,房号,电话,与户主关系 / 李立秋,301,19900010007
  const batch = await desk.handIn('residents', bytes);
  const seen = await desk.look(batch);
  expect(seen).toMatchObject({ state: 'matched', missing: ['小区', '楼栋'] });
  expect(seen.matched).toEqual([
    { header: '姓名', column: 'name', sure: true },
    { header: '房号', column: 'room', sure: true },
    { header: '电话', column: 'phone', sure: true },
    { header: '与户主关系', column: 'relation', sure: true },
  ]);
  expect(await secretary.isRefused(judgeAgain, { batch })).toBe('imports.columns_missing');
  expect(await secretary.isRefused(judgeAgain, { batch, columns: { 姓名: 'name', 房号: 'name' } })).toBe('imports.column_twice');

  const odd = await desk.handIn('helpers', csvText('类别,店名或姓名,手艺,联系电话\n商户,小满裁缝铺,缝补,19900010008\n'));
  await secretary.does(judgeAgain, { batch: odd, columns: { 类别: 'sort', 店名或姓名: 'name', 手艺: 'skills', 联系电话: 'phone' } });
  await world.sweep();
  expect(await desk.look(odd)).toMatchObject({ state: 'judged', counts: { good: 1, faulty: 0 } });
});

function csvText(text: string): Uint8Array {
  return Buffer.from(text);
}

async function estateOf(name: string) {
  return await world.owner.selectFrom('area').select('id').where('kind', '=', 'estate').where('name', '=', name).executeTakeFirstOrThrow();
}

async function countOf(table: 'person'): Promise<number> {
  return (await world.owner.selectFrom(table).select('id').execute()).length;
}

async function signedIn(phone: string) {
  const account = await world.owner
    .selectFrom('account')
    .select('id')
    .where('phone_mac', '=', world.system.keys.mark('phone', phone))
    .executeTakeFirstOrThrow();
  const token = await openSession(world.owner, world.system.keys, world.now(), account.id);
  return await world.system.see(me, { token }, {});
}
