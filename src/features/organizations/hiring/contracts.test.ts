import { afterAll, beforeAll, expect, test } from 'vitest';
import { split } from '#features/areas/changing/split.ts';
import { queue } from '#features/matters/queue.ts';
import { list as notices } from '#features/notices/read.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../revoke.ts';
import { contracts, noteContract } from './contracts.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const said = async (person: Person, about: RegExp) => (await person.sees(notices, {})).rows.filter(({ say }) => about.test(say)).length;

test('[S2-A42] a contract is reminded of thirty days before its end, once; who leaves loses access with the next request', async () => {
  const { community, grids, chen } = await village(world, '广灵社区', { grids: 2 });
  const worker = await world.arrive('grid-worker', { area: at(grids, 0), called: '网格员小郝' });
  const other = await world.arrive('grid-worker', { area: at(grids, 1), called: '网格员小武' });
  const today = world.now();
  const inDays = (days: number) => dayOf(today.add({ hours: 24 * days }));
  await chen.does(noteContract, { post: worker.post ?? '', until: inDays(31) });
  await chen.does(noteContract, { post: other.post ?? '', until: inDays(400) });
  const standings = async () =>
    (await chen.sees(contracts, { community: community.id })).rows.map(({ called, until, standing }) => [called, until, standing]);
  expect(await standings()).toEqual([
    ['网格员小郝', inDays(31), 'running'],
    ['网格员小武', inDays(400), 'running'],
    ['陈书记', null, 'none'],
  ]);
  await world.sweep();
  expect([await said(worker, /合同/), await said(chen, /小郝/)]).toEqual([0, 0]);
  world.pass({ hours: 24 });
  await world.sweep();
  await world.sweep();
  expect([await said(worker, /合同/), await said(chen, /小郝/), await said(other, /合同/), await said(chen, /小武/)]).toEqual([1, 1, 0, 0]);
  expect(at(await standings(), 0)).toEqual(['网格员小郝', inDays(31), 'soon']);

  await chen.does(noteContract, { post: worker.post ?? '', until: inDays(40) });
  world.pass({ hours: 24 * 9 });
  await world.sweep();
  expect(await said(worker, /合同/)).toBe(2);

  expect(await worker.seesNot(queue, { pick: 'open' })).toBe('allowed');
  await chen.does(revoke, { post: worker.post ?? '' });
  expect(await worker.seesNot(queue, { pick: 'open' })).toBe('not_allowed');
  expect((await standings()).map(([called]) => called)).toEqual(['网格员小武', '陈书记']);
});

test('a contract that goes along to the new part of a split grid is reminded of once', async () => {
  const { community, grids, units } = world.places;
  const chen = await world.arrive('secretary');
  const worker = await world.arrive('grid-worker', { area: at(grids, 0), called: '网格员小分' });
  await chen.does(noteContract, { post: worker.post ?? '', until: dayOf(world.now().add({ hours: 24 * 20 })) });
  await chen.does(split, { area: at(grids, 0).id, name: '新网格', places: [at(units, 1).id], reason: '网格太大，走不过来' });
  expect((await chen.sees(contracts, { community: community.id })).rows.filter(({ called }) => called === '网格员小分')).toHaveLength(2);
  await world.sweep();
  expect([await said(worker, /合同/), await said(chen, /小分/)]).toEqual([1, 1]);
});

test('only staff are hired, by a day after they began; nobody but the secretary of the community reads of it', async () => {
  const { community, chen, grids } = await village(world, '合同社区', { grids: 1 });
  const helper = await world.arrive('volunteer', { area: community, called: '志愿者' });
  expect(await chen.isRefused(noteContract, { post: helper.post ?? '', until: '2027-01-01' })).toBe('organizations.contract_staff');
  const worker = await world.arrive('grid-worker', { area: at(grids, 0), called: '网格员' });
  expect(await chen.isRefused(noteContract, { post: worker.post ?? '', until: '2020-01-01' })).toBe('organizations.contract_before');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(noteContract, { post: worker.post ?? '', until: '2027-01-01' })).toBe('not_found');
  expect([await far.seesNot(contracts, { community: community.id }), await worker.seesNot(contracts, { community: community.id })]).toEqual(
    ['not_found', 'not_allowed'],
  );
});
