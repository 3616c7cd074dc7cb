import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { catalogue, suggest } from '#features/methods/catalogue.ts';
import { agencies } from '#library/agency.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { stationOf } from '../../../testing/station.ts';
import { withoutIds } from '../../../testing/without-ids.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { firstReplies } from '../acting/first-replies.ts';
import { file } from '../file.ts';
import { fill, take } from '../verbs.ts';
import { refusals as words } from '../words.ts';
import { board } from './board.ts';
import { ledger } from './ledger.ts';
import { stations } from './stations.ts';

let world: World;
let village: Awaited<ReturnType<typeof stationOf>>;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  village = await stationOf(world);
  community = world.places.community.id;
});
afterAll(() => world.end());

const _until = '2026-04-30';
const visited = { how: 'visit', reason: '满意' };
const linesOf = async (by: Person) => (await by.sees(ledger, { community })).rows;
const _lineOf = async (by: Person, matter: string) => (await linesOf(by)).find(({ id }) => id === matter);

test('[S1-E12] each node that changes is told to who asked; the public board shows numbers without names', async () => {
  const { wang, lin, reported } = village;
  const matter = await reported({ subject: '代办户口本' });
  await lin.does(fill, { matter, step: 'revisit', outcome: 'satisfied', answers: visited });
  const told = (await toldTo(wang)).slice(0, 8);
  for (const node of ['收到', '接下了', '替您办好了', '把结果告诉您了', '已上报', '已办结']) expect(told.join('\n')).toContain(node);
  const hung = await world.system.see(board, { token: null }, { community });
  expect(hung).toMatchObject({ community: '劲松社区', station: true });
  expect(withoutIds(hung)).not.toMatch(/王|小赵|户口本|199/);
});

test('the public board says who acts for neighbours by their post, when the station is open, and in which street it lies', async () => {
  const hung = await world.system.see(board, { token: null }, { community });
  expect(hung.posts).toContain('代办员');
  expect(hung.hours).toContainEqual({ from: expect.stringMatching(/^\d\d:\d\d$/), until: expect.any(String) });
  expect(hung.street).toMatchObject({ id: world.places.street.id });
});

test('[S1-E1] every village of the town has its agency page; one without a station is listed', async () => {
  await layPlaces(world.owner, [place({ kind: 'community', name: '集义村', parent: world.places.street })]);
  const all = await world.system.see(stations, { token: null }, { street: world.places.street.id });
  expect(all).toMatchObject({ with: 1, without: ['集义村'] });
  expect(all.rows.map(({ name, station }) => [name, station])).toEqual(
    expect.arrayContaining([
      ['集义村', false],
      ['劲松社区', true],
    ]),
  );
  for (const { id, station } of all.rows)
    expect(await world.system.see(board, { token: null }, { community: id })).toMatchObject({ station });
});

test('[S1-E14] whoever looks reads the six groups with what to bring, and asks what stands outside them too; where it is not on it is not offered, and who asks all the same is told whom to ring', async () => {
  const { wang } = village;
  const shown = await wang.sees(catalogue, {});
  const groups = ['民政优扶', '医疗社保', '户籍管理', '物业维护', '水电气暖代收代缴', '快递代收代发', '其他代办'];
  expect(shown.topics.map(({ name }) => name)).toEqual(expect.arrayContaining(groups));
  expect(shown.leaves.find(({ id }) => id === 'agency-household')).toMatchObject({
    within: '5 个工作日',
    documents: ['户口簿、身份证', '出生证、结婚证或购房合同（按事情带）'],
    eligible: '户口在本地，或者要迁来的',
  });
  await wang.does(file, { subject: '帮我去邻村取个东西', leaf: 'agency-other', place: wang.dwelling.id });
  const yang = await world.arrive('resident', { name: '杨柳', home: at(world.places.dwellings, 8) });
  const elsewhere = await yang.sees(catalogue, {});
  expect(elsewhere.leaves.some(({ catalogue: of }) => of.startsWith('agency'))).toBe(false);
  expect(elsewhere.topics.map(({ name }) => name)).toEqual(expect.not.arrayContaining(groups));
  expect((await yang.sees(suggest, { sentence: '想申报低保' })).leaves.map(({ id }) => id)).not.toContain('agency-allowance');
  expect((await yang.sees(catalogue, { place: wang.dwelling.id })).leaves.map(({ id }) => id)).toContain('agency-household');
  expect(await yang.isRefused(file, { subject: '代取快递', leaf: 'agency-fetch', place: yang.dwelling.id })).toBe('matters.no_method');
  expect(words['matters.no_method']({ community: '桥东社区', phone: '0351-1' })).toBe(
    '桥东社区还没有开通这项服务。请打社区电话 0351-1，社区告诉您找谁办；也可以打 12345。',
  );
});

test('the first reply to who entrusted is due within two working hours, and its median is reported', async () => {
  const { zhao, signed, chen } = village;
  const matter = await signed({ subject: '代报维修', leaf: 'agency-repair' });
  world.pass({ minutes: 30 });
  await zhao.does(take, { matter, step: 'accept' });
  const report = await chen.sees(firstReplies, { community, from: '2026-01-01', until: '2026-12-31' });
  expect(report.count).toBeGreaterThan(0);
  expect(report.medianMinutes).toEqual(expect.any(Number));
});

test('[S1-E28] 40 of 民生, 30 of 生活, 20 of 生产 and 30 of 缴费 are 120: each matter is of one kind, so the sum is the total', async () => {
  const fresh = await createWorld();
  const there = await stationOf(fresh);
  const { id } = fresh.places.community;
  const loads = { 'agency-household': 40, 'agency-fetch': 30, 'agency-farm': 20, 'agency-power': 30 };
  for (const [leaf, count] of Object.entries(loads)) for (let n = 0; n < count; n += 1) await there.asked({ subject: '代办一件', leaf });
  const hung = await fresh.system.see(board, { token: null }, { community: id });
  expect(hung.kinds).toEqual([
    { name: '民生服务', count: 40 },
    { name: '生活服务', count: 30 },
    { name: '生产服务', count: 20 },
    { name: '缴费服务', count: 30 },
  ]);
  expect(hung.total).toBe(120);
  await there.asked({ subject: '代缴水费', leaf: 'agency-water' });
  const more = await fresh.system.see(board, { token: null }, { community: id });
  expect(more.total).toBe(more.kinds.reduce((sum, { count }) => sum + (count ?? 0), 0));
  await fresh.end();
});

test('few who asked for 低保 are reckoned from the public board neither by the kind it is of nor by the other groups', async () => {
  const fresh = await createWorld();
  const there = await stationOf(fresh);
  const { id } = fresh.places.community;
  const asked = async (leaf: string, times: number) => {
    for (let n = 0; n < times; n += 1) await there.asked({ subject: '代办一件', leaf, consented: leaf === 'agency-allowance' });
  };
  const hung = () => fresh.system.see(board, { token: null }, { community: id });
  await asked('agency-allowance', 2);
  await asked('agency-household', 9);
  const first = await hung();
  expect(first.kinds[0]).toEqual({ name: '民生服务', count: 11 });
  expect(first.groups.flatMap(({ name, count }) => (count === null ? [name] : []))).toEqual(['民政优扶', '户籍管理']);
  await asked('agency-farm', 3);
  await asked('agency-other', 6);
  const second = await hung();
  expect([second.total, second.groups.find(({ name }) => name === '其他代办')?.count]).toEqual([null, null]);
  await fresh.end();
});

test('every agency of the library is one of those that are switched on here', () => {
  expect(agencies.map(({ opens }) => opens.catalogue)).toEqual(['agency', 'agency-private', 'agency-bills']);
});
