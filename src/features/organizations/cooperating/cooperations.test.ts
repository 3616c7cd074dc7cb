import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { cooperate, endCooperation, renewCooperation } from './cooperate.ts';
import { cooperations } from './cooperations.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld(); // 2 March 2026
});
afterAll(() => world.end());

const openly = async (community: string) => (await world.system.see(cooperations, { token: null }, { community })).rows;
const joined = {
  name: '法治牵手协议',
  parties: ['县司法局', '县法院'],
  services: ['每月一次法律咨询', '巡回调解'],
  since: '2025-03-15',
  until: '2026-03-14',
};

test('[S0-B28] an agreement with the justice bureau and the court, its period and services; the office is reminded before it ends, and renews it', async () => {
  const { community, chen } = await village(world, '井玉沟村');
  const staff = await world.arrive('community-staff', { area: community });
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const { id } = await chen.does(cooperate, { community: community.id, ...joined, noticeDays: 5 });
  expect(at(await openly(community.id), 0)).toMatchObject({ ...joined, noticeDays: 5, standing: 'running' });
  const heard = async () =>
    (await Promise.all([chen, staff, far].map(toldTo))).map((all) => all.filter((say) => say.includes(joined.name)).length);
  await world.sweep();
  expect(await heard()).toEqual([0, 0, 0]); // twelve days before its last day
  world.pass({ hours: 24 * 6 });
  await world.sweep();
  world.pass({ hours: 24 });
  await world.sweep();
  expect(await heard()).toEqual([1, 1, 0]); // five days before, once
  expect((await toldTo(staff)).find((say) => say.includes(joined.name))).toContain('县司法局、县法院的协议「法治牵手协议」2026-03-14 到期');
  expect(at(await openly(community.id), 0).standing).toBe('soon');
  const again = { cooperation: id, since: '2026-03-15', until: '2027-03-14' };
  expect(await far.isRefused(renewCooperation, again)).toBe('not_found');
  expect(await chen.isRefused(renewCooperation, { ...again, since: '2026-01-01', until: '2026-03-14' })).toBe(
    'organizations.cooperation_before',
  );
  const { id: next } = await chen.does(renewCooperation, again);
  expect(await chen.isRefused(renewCooperation, again)).toBe('organizations.cooperation_renewed');
  expect((await openly(community.id)).map(({ standing, until, parties }) => [standing, until, parties])).toEqual([
    ['coming', '2027-03-14', joined.parties],
    ['renewed', '2026-03-14', joined.parties],
  ]);
  world.pass({ hours: 24 * 6 });
  await world.sweep();
  expect(await heard()).toEqual([1, 1, 0]);
  expect((await openly(community.id)).map(({ standing }) => standing)).toEqual(['running', 'renewed']);
  await chen.does(endCooperation, { cooperation: next, why: '法院撤了这个巡回点' });
  expect((await openly(community.id)).map(({ standing, endedWhy }) => [standing, endedWhy])).toEqual([
    ['renewed', null],
    ['ended', '法院撤了这个巡回点'],
  ]);
  expect(await chen.isRefused(endCooperation, { cooperation: next, why: '再结束一次' })).toBe('organizations.cooperation_over');
});

test('one whose last day has passed without a word stands as over, before those that run; who is not of the office keeps none', async () => {
  const { community, chen, member } = await village(world, '后沟村');
  await chen.does(cooperate, { community: community.id, ...joined, until: '2026-03-16' });
  await chen.does(cooperate, { community: community.id, ...joined, name: '助学协议', until: '2028-01-01' });
  world.pass({ hours: 24 * 5 });
  expect((await openly(community.id)).map(({ standing }) => standing)).toEqual(['over', 'running']);
  const resident = await member('王小明');
  expect(await resident.isRefused(cooperate, { community: community.id, ...joined })).toBe('not_allowed');
  expect((await resident.sees(cooperations, { community: community.id })).mayKeep).toBe(false);
});

test('of two who renew an agreement at once the second hears that it is renewed', async () => {
  const { community, chen } = await village(world, '双井社区');
  const staff = await world.arrive('community-staff', { area: community });
  const { id } = await chen.does(cooperate, { community: community.id, ...joined, noticeDays: 5 });
  const renews = (by: Person) => () => by.isRefused(renewCooperation, { cooperation: id, since: '2026-03-15', until: '2027-03-14' });
  const said = await world.overlapping('cooperation', renews(chen), renews(staff));
  expect(said.toSorted()).toEqual(['allowed', 'organizations.cooperation_renewed']);
});
