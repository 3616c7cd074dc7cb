import { afterAll, beforeAll, expect, test } from 'vitest';
import { saveLeaf } from '#features/methods/tree/edit.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { entrust } from '../entrusting/entrust.ts';
import { dispatch } from '../verbs.ts';
import { gridRole, setGridKinds } from './grid-role.ts';

let world: World;
let cast: Cast;
let street: Person;
let community: string;
let grid: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  street = await world.arrive('street-leader', { called: '街道小高' });
  community = world.places.community.id;
  grid = at(world.places.grids, 0).id;
});
afterAll(() => world.end());

const sends = (leaf: string, given: object = {}) =>
  street.isRefused(entrust, {
    ...{ department: '应急办', leaf, subject: '楼道堆物', until: '2026-03-06', evidence: '每栋楼看过一遍', places: [grid] },
    ...given,
  });
const kind: Asked<(typeof saveLeaf)['contract']> = {
  ...{ leaf: null, catalogue: 'entrusted', topic: 'entrusted', name: '看一看别的', words: ['看一看'], takers: [], skill: null },
  ...{ within: { unit: 'workdays', count: 5 }, small: 'affair', field: 'convenience', part: null, form: null, danger: null, questions: [] },
};
const names = async (who: Person = cast.wang) =>
  Object.fromEntries((await who.sees(gridRole, { community })).roles.map(({ role, kinds }) => [role, kinds.map(({ name }) => name)]));

test('[S2-A83] the page of the role says what a grid worker may be sent and what is asked neither of them nor of residents; another kind is refused at the door', async () => {
  const page = await cast.wang.sees(gridRole, { community });
  expect(await names()).toEqual({
    errands: ['矛盾纠纷帮一把'],
    information: ['通知、宣传到户', '惠民政策告知', '不记名征求意见'],
    hazards: ['安全隐患排查', '环境整治', '设施看一看'],
  });
  expect(page.notOfWorkers).toContain('不派人盯着谁，隐患只看东西和地方');
  expect(page.notOfResidents[0]).toContain('不进家门');
  expect([page.mayKeep, (await cast.chen.sees(gridRole, { community })).mayKeep]).toEqual([false, true]);
  expect(await sends('ask-safety')).toBe('allowed');
  expect(await sends('ask-other')).toBe('matters.grid_kind');
  expect(await sends('ask-other', { places: [community] })).toBe('allowed');
  await cast.chen.does(setGridKinds, { community, kinds: ['ask-safety', 'ask-notice'] });
  expect(await names()).toEqual({ errands: [], information: ['通知、宣传到户'], hazards: ['安全隐患排查'] });
  expect([await sends('ask-notice'), await sends('ask-tidy'), await sends('ask-tidy', { places: [community] })]).toEqual([
    'allowed',
    'matters.grid_kind',
    'allowed',
  ]);
  expect(await sends('ask-tidy', { places: [grid, at(world.places.grids, 1).id] })).toBe('matters.grid_kind');
  const orders = await cast.filed();
  expect(await cast.lin.isRefused(dispatch, { matter: orders, step: 'dispatch', posts: ['grid-worker'], persons: [] })).toBe(
    'method.takers_wrong',
  );
  await cast.chen.does(setGridKinds, { community, kinds: [] });
  expect([await sends('ask-safety'), await sends('ask-safety', { places: [community] })]).toEqual(['matters.grid_kind', 'allowed']);
});

test('[S4-F10] errands, information and hazards are all there is: a kind for watching somebody stands under none of them and cannot be added', async () => {
  expect(Object.keys(await names())).toEqual(['errands', 'information', 'hazards']);
  expect(await cast.chen.isRefused(setGridKinds, { community, kinds: ['ask-other'] })).toBe('matters.grid_kind_roleless');
  expect(await cast.chen.isRefused(setGridKinds, { community, kinds: ['watch'] })).toBe('matters.grid_kind_roleless');
  await cast.chen.does(setGridKinds, { community, kinds: ['ask-safety', 'ask-notice', 'ask-quarrel'] });
  for (const subject of ['盯住三号楼的老人', '重点人员摸底', '看管上访户', '报一报谁的行踪', '了解居民思想动态', '可疑人员登记'])
    expect([subject, await sends('ask-safety', { subject })]).toEqual([subject, 'matters.entrust_not_asked']);
  for (const subject of ['重点人行道除雪', '线上访谈', '晚上访视独居老人', '看看住院老人', '排查人员密集场所'])
    expect([subject, await sends('ask-safety', { subject })]).toEqual([subject, 'allowed']);
  expect(await sends('ask-safety', { subject: '消防通道在线', evidence: '上访谈一次' })).toBe('allowed');
  const admin = await world.arrive('system-admin');
  const saves = (given: Partial<Asked<(typeof saveLeaf)['contract']>>) => admin.isRefused(saveLeaf, { ...kind, ...given });
  expect(await saves({})).toBe('methods.catalogue_unknown');
  expect(await saves({ name: '重点人走访', catalogue: 'neighbourly', topic: 'help' })).toBe('methods.leaf_watches');
  expect(await saves({ leaf: 'ask-safety', name: '盯守可疑人员' })).toBe('methods.leaf_watches');
});

test('what may be sent is said by the secretary of that community alone', async () => {
  const asked = { community, kinds: ['ask-safety'] };
  for (const who of [cast.wang, cast.lin, cast.he, street]) expect(await who.isRefused(setGridKinds, asked)).toBe('not_allowed');
  expect(await (await world.arrive('secretary', { area: world.places.otherCommunity })).isRefused(setGridKinds, asked)).toBe('not_found');
});
