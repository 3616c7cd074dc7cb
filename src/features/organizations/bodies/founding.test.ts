import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import type { Person } from '../../../testing/arrive.ts';
import { dissolved, partiesOf } from '../../../testing/dissolving.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { body } from './body.ts';
import { dropFact, noteFact } from './facts.ts';
import { changeBody, endBody, foundBody } from './found.ts';
import { addBodyKind, addSeat, bodyKinds, endSeat } from './kinds.ts';
import { takeSeat } from './seats.ts';
import { bodies, bodiesOfKind } from './tree.ts';
import { whoSits } from './who-sits.ts';

let world: World;
let admin: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin');
});
afterAll(() => world.end());

const since = '2026-03-02';
const treeOf = async (by: Person, community: Place) => await by.sees(bodies, { community: community.id });

test('[S2-A2] every community has one 大党委 with the day it was founded; the one without is listed first', async () => {
  const leader = await world.arrive('street-leader', { area: world.places.otherStreet });
  const [one, other] = ['甲社区', '乙社区'].map((name) => place({ kind: 'community', name, parent: world.places.otherStreet }));
  if (!one || !other) throw new Error('two communities');
  await layPlaces(world.owner, [one, other]);
  const secretaries = [await world.arrive('secretary', { area: one }), await world.arrive('secretary', { area: other })];
  const founding = async (n: number, community: Place) => {
    const by = at(secretaries, n);
    const parent = await founds(by, 'committee', community);
    return await founds(by, 'joint-committee', community, { name: '大党委', parent, founded: '2020-07-01' });
  };
  await founding(0, one);
  const seen = async () =>
    (await leader.sees(bodiesOfKind, { kind: 'joint-committee' })).rows.filter(({ area }) => area.endsWith('社区') && area.length === 3);
  expect(await seen()).toEqual([
    { area: '乙社区', body: null, founded: null },
    { area: '甲社区', body: '大党委', founded: '2020-07-01' },
  ]);
  await founding(1, other);
  expect((await seen()).map(({ founded }) => founded)).toEqual(['2020-07-01', '2020-07-01']);
  const second = asks('joint-committee', one, { name: '第二个大党委', parent: at((await treeOf(at(secretaries, 0), one)).rows, 0).id });
  expect(await at(secretaries, 0).isRefused(foundBody, second)).toBe('organizations.body_single');
});

test('[S3-B3] [S4-C8] an estate has an owners’ or a property committee; the property committee is not founded before the branch, both in May', async () => {
  const { community, estates, chen, member } = await village(world, '工行社区', { estates: 2 });
  const [estate, other] = [at(estates, 0), at(estates, 1)];
  const property = asks('property-committee', estate, { name: '物管会', founded: '2026-05-20' });
  expect(await chen.isRefused(foundBody, property)).toBe('organizations.body_after');
  const committee = await founds(chen, 'committee', community);
  await founds(chen, 'estate-branch', estate, { name: '小区党支部', parent: committee, founded: '2026-05-10' });
  expect(await chen.isRefused(foundBody, { ...property, founded: '2026-05-09' })).toBe('organizations.body_after');
  expect(await chen.isRefused(foundBody, { ...property, founded: undefined })).toBe('organizations.body_founded');
  const { id } = await chen.does(foundBody, property);
  expect(await chen.isRefused(changeBody, { body: id, name: '物管会', founded: '2026-04-01' })).toBe('organizations.body_after');
  const branch = at(
    (await treeOf(chen, community)).rows.filter(({ kind }) => kind === 'estate-branch'),
    0,
  ).id;
  const later = { body: branch, name: '小区党支部', founded: '2026-05-21' };
  expect(await chen.isRefused(changeBody, later)).toBe('organizations.body_before'); // the committee would have been there first
  expect(await chen.isRefused(changeBody, { ...later, founded: undefined })).toBe('organizations.body_before');
  expect(await chen.isRefused(endBody, { body: branch, why: '先撤了支部' })).toBe('organizations.body_before');
  expect(await chen.isRefused(changeBody, { ...later, founded: '2026-05-12' })).toBe('allowed');
  const months = (await treeOf(chen, community)).rows.flatMap(({ founded }) => (founded === null ? [] : [founded.slice(0, 7)]));
  expect(months).toEqual(['2026-05', '2026-05']);
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('organizations.body_single');
  expect(await chen.isRefused(foundBody, asks('owners-committee', other))).toBe('allowed');
  const old = { chen, community, body: id, since: '2026-03-02' };
  await dissolved(old, await partiesOf(old, [await member('老孙'), await member('小周')], 'estate-committee'));
  expect(await chen.isRefused(foundBody, asks('owners-committee', estate))).toBe('allowed');
});

test('[S4-A5] a branch founded in September, with what was so before and what became so after', async () => {
  const { community, estates, chen } = await village(world, '城东二社区', { estates: 1 });
  const branch = await founds(chen, 'estate-branch', at(estates, 0), {
    parent: await founds(chen, 'committee', community),
    founded: '2025-09-15',
  });
  const before = { body: branch, on: '2025-08-01', what: '院里没有人打扫，路灯坏了一半' };
  const { id } = await chen.does(noteFact, before);
  await chen.does(noteFact, { body: branch, on: '2025-11-01', what: '路灯全修好了，每周有人打扫' });
  const page = await chen.sees(body, { body: branch });
  expect(page.founded?.slice(0, 7)).toBe('2025-09');
  expect(page.facts.map(({ on, after }) => [on, after])).toEqual([
    ['2025-08-01', false],
    ['2025-11-01', true],
  ]);
  expect(await chen.isRefused(noteFact, { ...before, on: '2026-12-01' })).toBe('organizations.fact_to_come');
  await chen.does(dropFact, { fact: id });
  expect((await chen.sees(body, { body: branch })).facts).toHaveLength(1);
});

test('what changed since a branch was founded is read by residents where its secretary says so, in words that name nobody', async () => {
  const { community, estates, chen, member } = await village(world, '城东三社区', { estates: 1 });
  const branch = await founds(chen, 'estate-branch', at(estates, 0), {
    ...{ parent: await founds(chen, 'committee', community), name: '城东小区党支部', founded: '2025-09-15' },
  });
  const neighbour = await member('欧阳照明');
  await chen.does(noteFact, { body: branch, on: '2025-08-01', what: '路灯坏了一半', open: true });
  await chen.does(noteFact, { body: branch, on: '2025-10-01', what: '只给工作人员看的一笔' });
  const { id } = await chen.does(noteFact, { body: branch, on: '2025-11-01', what: '路灯全修好了', open: true });
  const read = async () =>
    (await neighbour.sees(whoSits, { community: community.id })).bodies
      .filter(({ name }) => name === '城东小区党支部')
      .flatMap(({ facts }) => facts.map(({ on, what, after }) => [on, what, after]));
  expect(await read()).toEqual([
    ['2025-08-01', '路灯坏了一半', false],
    ['2025-11-01', '路灯全修好了', true],
  ]);
  const naming = { body: branch, on: '2025-11-02', what: '欧阳照明把路灯修好了' };
  expect(await chen.isRefused(noteFact, { ...naming, open: true })).toBe('organizations.names_somebody');
  await chen.does(dropFact, { fact: id });
  expect(await read()).toHaveLength(1);
});

test('[S1-A6] three named seats in each micro-grid; with two of them filled the unit is listed with the third, whatever the county calls it', async () => {
  const { community, microGrids, chen, member } = await village(world, '滨河社区', { grids: 1, microGrids: 2 });
  const [first, second] = [await founds(chen, 'micro-unit', at(microGrids, 0)), await founds(chen, 'micro-unit', at(microGrids, 1))];
  const sits = async (unit: string, seat: string) =>
    await chen.does(takeSeat, { body: unit, seat, person: (await member('老吴')).id, called: '老吴', since });
  for (const seat of ['one-old', 'one-young', 'one-member']) await sits(first, seat);
  for (const seat of ['one-old', 'one-young']) await sits(second, seat);
  const lacking = async () => (await treeOf(chen, community)).rows.map((row) => row.lacking);
  expect(await lacking()).toEqual([[], ['一委员']]);
  const { id } = await admin.does(addSeat, { bodyKind: 'micro-unit', name: '一能人', places: 1 });
  expect(await lacking()).toEqual([['一能人'], ['一委员', '一能人']]);
  expect(await chen.isRefused(takeSeat, { body: second, seat: id, person: (await member('巧手')).id, called: '巧手', since })).toBe(
    'allowed',
  );
  await admin.does(endSeat, { bodyKind: 'micro-unit', seat: 'one-member' });
  expect(await lacking()).toEqual([['一能人'], []]);
});

test('a county adds kinds of its own; a body is dissolved when nothing hangs on it, and only its own secretary keeps it', async () => {
  const { community, grids, chen, member } = await village(world, '自定社区', { grids: 1 });
  const { kind } = await admin.does(addBodyKind, { name: '楼院理事会', level: 'grid', under: ['committee'], single: true });
  const { kinds } = await chen.sees(bodyKinds, {});
  expect(kinds.find(({ id }) => id === kind)).toMatchObject({ name: '楼院理事会', levels: ['grid'], top: false, single: true });
  expect(await admin.isRefused(addBodyKind, { name: '楼院理事会', level: 'grid' })).toBe('organizations.kind_known');
  const committee = await founds(chen, 'committee', community);
  expect(await chen.isRefused(foundBody, asks(kind, community, { parent: committee }))).toBe('organizations.body_level');
  const council = await founds(chen, kind, at(grids, 0), { parent: committee });
  expect(await chen.isRefused(endBody, { body: committee, why: '合并到别处' })).toBe('organizations.body_has_bodies');
  const seat = { body: committee, seat: 'committee-member', person: (await member('委员')).id, called: '委员', since };
  await chen.does(endBody, { body: council, why: '并入居委会' });
  await chen.does(takeSeat, seat);
  expect(await chen.isRefused(endBody, { body: committee, why: '合并到别处' })).toBe('organizations.body_has_seats');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(endBody, { body: committee, why: '别处的书记' })).toBe('not_found');
  expect(await admin.isRefused(changeBody, { body: committee, name: '换个名' })).toBe('organizations.by_secretary');
  expect(await far.seesNot(body, { body: committee })).toBe('not_found');
  expect((await chen.sees(body, { body: council })).ended).toBe(true);
});
