import { afterAll, beforeAll, expect, test } from 'vitest';
import { list } from '#features/notices/read.ts';
import { moveHome, moveIn } from '#features/people/moving/move.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { correctService, enterService } from './services/enter.ts';
import { openService, services, serviceTotals } from './services/ledger.ts';
import { myServices } from './services/mine.ts';
import { lookedWhy } from './words.ts';

let world: World;
let cast: Cast;
let wife: Person;
let household: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  wife = await world.arrive('resident', { name: '李桂花' });
  household = await householdOf(cast.wang);
});
afterAll(() => world.end());

const householdOf = async ({ id }: Person) =>
  (await world.owner.selectFrom('person').select('household_id').where('id', '=', id).executeTakeFirstOrThrow()).household_id ?? '';
const service = { kind: 'mending', day: '2026-03-01', result: '换了水龙头，不漏了' } as const;

test('[S1-D29] an entry has its day, its kind and its result; the resident reads their own and puts it right, and both texts stand side by side', async () => {
  const { wang, lin } = cast;
  const { id: entry } = await lin.does(enterService, { ...service, household, person: wang.id });
  expect((await wang.sees(list, {})).rows[0]?.say).toBe('小林给您家记了一笔服务。记得不对，可以在「我的信息」里更正。');
  const mine = async (who: Person) => (await who.sees(myServices, {})).rows.find(({ id }) => id === entry);
  expect(await mine(wang)).toEqual({
    id: entry,
    from: 'entry',
    name: '小修小补',
    day: '2026-03-01',
    result: service.result,
    by: '小林',
    said: [],
  });
  expect(await mine(wife)).toBeUndefined(); // it is about him alone
  expect(await wife.isRefused(correctService, { entry, says: '不是换，是修' })).toBe('not_found');
  await wang.does(correctService, { entry, says: '是修的，没有换' });
  await wang.does(correctService, { entry, says: '修的是厨房那个' });
  const both = { result: service.result, said: [{ says: '是修的，没有换' }, { says: '修的是厨房那个' }] };
  expect(await mine(wang)).toMatchObject(both);
  expect(await lin.does(openService, { entry })).toMatchObject({ ...both, day: '2026-03-01', kind: 'mending', masked: '王**' });
  const [kept] = await world.owner.selectFrom('service_entry').select('result').where('id', '=', entry).execute();
  expect(kept?.result.includes('水龙头')).toBe(false);
});

test('[S1-D29] the ledger is read by the staff of its grid and its community, without what came of it until one entry is opened, and the person reads who opened it', async () => {
  const { wang, lin, he, zhou } = cast;
  const { id: entry } = await lin.does(enterService, { ...service, household });
  const read = async (who: Person) => (await who.sees(services, {})).rows.find(({ id }) => id === entry);
  for (const staff of [lin, he])
    expect(await read(staff)).toMatchObject({ kind: 'mending', masked: null, dwelling: '劲松新景 1号楼 1单元 101' });
  expect(Object.keys((await read(lin)) ?? {})).not.toContain('result');
  const nextGrid = await world.arrive('grid-worker', { area: at(world.places.grids, 1) });
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  for (const staff of [nextGrid, elsewhere]) {
    expect(await read(staff)).toBeUndefined();
    expect(await staff.isRefused(openService, { entry })).toBe('not_found');
    expect(await staff.isRefused(enterService, { ...service, household })).toBe('not_found');
  }
  for (const other of [wang, zhou, await world.arrive('street-leader')]) expect(await other.seesNot(services, {})).toBe('not_allowed');
  await he.does(openService, { entry });
  for (const one of [wang, wife])
    expect((await one.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '小何', reason: '打开了一笔服务记录' });
  for (const one of [wang, wife]) expect((await one.sees(myServices, {})).rows.map(({ id }) => id)).toContain(entry);
});

test('[S1-D29] a household that moved reads on what was done for it before, puts it right, and hears who opened it; whoever lives there after them reads nothing of it', async () => {
  const { lin, chen } = cast;
  const [old, fresh] = [at(world.places.dwellings, 3), at(world.places.dwellings, 2)];
  const [father, daughter] = [await world.arrive('resident', { name: '常远', home: old }), await world.arrive('resident', { home: old })];
  const { id: entry } = await lin.does(enterService, { ...service, household: await householdOf(father), day: '2026-03-01' });
  await chen.does(moveHome, { persons: [father.id], dwelling: fresh.id, onDay: '2026-03-02' });
  const { id: guest } = await chen.does(moveIn, { dwelling: old.id, name: '新来客', relation: '非亲属', onDay: '2026-03-02' });
  const later = await world.arrive('resident', { home: at(world.places.dwellings, 1) });
  await chen.does(moveHome, { persons: [later.id], dwelling: old.id, onDay: '2026-03-02' });
  const reads = async (who: Person) => (await who.sees(myServices, {})).rows.some(({ id }) => id === entry);
  expect([await reads(father), await reads(daughter), await reads(later)]).toEqual([true, true, false]);
  await father.does(correctService, { entry, says: '那天只来看了看' });
  expect(await later.isRefused(correctService, { entry, says: '我说的' })).toBe('not_found');
  const looked = async (who: Person) => (await who.sees(whoLooked, {})).rows.filter(({ reason }) => reason === lookedWhy.entry).length;
  expect((await chen.does(openService, { entry })).said).toMatchObject([{ says: '那天只来看了看' }]);
  expect([await looked(father), await looked(daughter), await looked(later)]).toEqual([1, 1, 0]);
  const looks = await world.owner.selectFrom('reveal').select('id').where('person_id', '=', guest).execute();
  expect(looks).toEqual([]);
});

test('[S1-D29] what was asked for and solved stands in one’s ledger without anybody writing it down again', async () => {
  const matter = await cast.solved(5);
  expect((await cast.wang.sees(myServices, {})).rows.find(({ id }) => id === matter)).toMatchObject({
    from: 'matter',
    name: '楼道灯不亮',
    day: '2026-03-02',
    by: '周师傅',
  });
  expect((await wife.sees(myServices, {})).rows.map(({ id }) => id)).not.toContain(matter);
});

test('a service is entered after it was done, of somebody who lives there, and without numbers', async () => {
  const { lin, zhou } = cast;
  expect(await lin.isRefused(enterService, { ...service, household, day: '2026-03-03' })).toBe('care.day_ahead');
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await lin.isRefused(enterService, { ...service, household, person: stranger.id })).toBe('care.not_theirs');
  expect(await lin.isRefused(enterService, { ...service, household, result: '电话 13900000001' })).toBe('care.numbers');
  expect(await zhou.isRefused(enterService, { ...service, household })).toBe('not_allowed');
});

test('leaders read sums without small cells; two years after a service it is gone', async () => {
  const { lin } = cast;
  for (let nth = 0; nth < 6; nth += 1) await lin.does(enterService, { ...service, kind: 'visit', household });
  const leader = await world.arrive('street-leader');
  const year = { community: world.places.community.id, year: 2026 };
  const seen = await leader.sees(serviceTotals, year);
  expect(seen.all).toBe(9);
  expect(seen.kinds).toEqual([
    { kind: 'mending', count: null },
    { kind: 'visit', count: null },
  ]);
  expect(await (await world.arrive('street-leader', { area: world.places.otherStreet })).seesNot(serviceTotals, year)).toBe('not_found');
  world.pass({ hours: 24 * 365 * 2 + 48 });
  await expire(world.owner, features, world.now());
  expect(await world.owner.selectFrom('service_entry').select('id').execute()).toEqual([]);
  expect(await world.owner.selectFrom('service_correction').select('id').execute()).toEqual([]);
});
