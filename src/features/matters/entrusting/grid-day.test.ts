import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { inbox } from '../lists.ts';
import { withdraw } from '../verbs.ts';
import { setEntrustedCap } from './cap.ts';
import { entrust } from './entrust.ts';
import { entrusted, entrusting } from './entrusted.ts';
import { loads } from './loads.ts';

let world: World;
let street: Person;
let chen: Person;
let lin: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  street = await world.arrive('street-leader', { name: '高建平' });
  chen = await world.arrive('secretary', { called: '陈书记' });
  lin = await world.arrive('grid-worker', { called: '小林' });
});
afterAll(() => world.end());

const grid = (nth = 0) => at(world.places.grids, nth).id;
const task = {
  department: '应急办',
  leaf: 'ask-safety',
  subject: '楼道堆物排查',
  until: '2026-03-06',
  evidence: '每栋楼看过一遍，写明几处',
};
const sends = (given: object = {}, by = street) => by.isRefused(entrust, { ...task, places: [grid()], ...given });
const today = async () => (await chen.sees(loads, { community })).grids.map((one) => [one.today, one.most]);

test('[S4-Z3] one grid member has every kind in one inbox; departments send only kinds of the catalogue, nothing of what may not be asked, and no more than a day holds', async () => {
  const { leaves, limits } = await street.sees(entrusting, {});
  for (const leaf of ['stair-light', 'complaint-person', 'no-such-kind']) expect(await sends({ leaf })).toBe('matters.leaf_unknown');
  expect(limits.length).toBeGreaterThan(0);
  const bad = ['每天打卡三次', '交二十张照片', '三个网格排名', '报一份人员名单', '了解居民思想动态'];
  for (const evidence of bad) expect(await sends({ evidence })).toBe('matters.entrust_not_asked');
  expect(await sends({ subject: '上报信访人员' })).toBe('matters.entrust_not_asked');
  expect(await today()).toEqual([
    [0, 15],
    [0, 15],
  ]);

  await chen.does(setEntrustedCap, { community, most: 3 });
  for (const { id: leaf } of leaves.slice(0, 3)) expect(await sends({ leaf })).toBe('allowed');
  expect((await lin.sees(inbox, {})).rows).toHaveLength(3);
  expect(await sends()).toBe('matters.entrust_full');
  expect(await sends({ places: [grid(1), grid()] })).toBe('matters.entrust_full'); // all or nothing
  expect(await today()).toEqual([
    [3, 3],
    [0, 3],
  ]);
  expect(await sends({ places: [grid(1)] })).toBe('allowed');
  expect(await sends({ places: [community] })).toBe('allowed'); // the community's own desk
  world.pass({ hours: 24 });
  expect(await sends()).toBe('allowed');
});

test('what a department took back makes room; of two who send the last at once one is refused', async () => {
  const county = await world.arrive('county-leader', { name: '段丽' });
  expect(await sends({}, county)).toBe('allowed'); // two of three today
  const answers = await Promise.all([sends(), sends({ department: '消防队' }, county)]);
  expect(answers.sort()).toEqual(['allowed', 'matters.entrust_full']);
  const last = at((await street.sees(entrusted, {})).rows, 0); // sent today, whoever was quicker
  await street.does(withdraw, { matter: at(last.parts, 0).matter });
  expect(await sends()).toBe('allowed');
});

test('only the secretary of the community says how much a day holds', async () => {
  for (const person of [street, lin]) expect(await person.isRefused(setEntrustedCap, { community, most: 5 })).toBe('not_allowed');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(setEntrustedCap, { community, most: 5 })).toBe('not_found');
});
