import { afterAll, beforeAll, expect, test } from 'vitest';
import { show } from '#features/matters/show.ts';
import { rate } from '#features/matters/verbs.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { board } from '../board.ts';
import { items } from '../items.ts';
import { finish } from '../move.ts';
import { begun } from '../testing/begun.ts';
import { open } from './open.ts';
import { tag } from './tag.ts';

let world: World;
let cast: Cast;
let county: Person;
let elsewhere: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  county = await world.arrive('county-leader');
  elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity, name: '吴敏', called: '吴书记' });
});
afterAll(() => world.end());

const here = () => world.places.community.id;
const there = () => world.places.otherCommunity.id;
const campaign = (pattern: string, startsOn?: string) =>
  begun(county, world.places.county.id, startsOn ? { pattern, startsOn } : { pattern });
const numberOf = async (matter: string) => (await cast.he.sees(show, { matter })).number;

test('[S1-Z1] 抓党建促基层治理能力提升专项行动：an item of a list, an order and an activity are tagged to a campaign; its board counts open and done for each unit', async () => {
  const { sheet, idOf, choice, counted } = await campaign('campaign');
  const line = { campaign: sheet, column: idOf('行动事项'), choices: [choice('整体推进、面上发力')] };
  const list = await begun(cast.chen, here(), { pattern: 'three-aims' });
  const year = await begun(cast.chen, here(), { pattern: 'problems' });
  const entry = await list.adds('提供温馨服务', '楼道扶手');
  const activity = await list.adds('创建新型社区', '邻里节活动', { due: '2026-03-20' });
  const theirs = await (await begun(elsewhere, there(), { pattern: 'three-aims' })).adds('强化规范管理', '停车公约');
  const order = await cast.done();
  await cast.chen.does(tag, { ...line, community: here(), item: entry });
  await cast.chen.does(tag, { ...line, community: here(), item: activity });
  await cast.chen.does(tag, { ...line, community: here(), number: await numberOf(order) });
  await elsewhere.does(tag, { ...line, community: there(), item: theirs });
  expect(await counted()).toMatchObject({ 行动事项: [4, 0], 劲松社区: [3, 0], 桥东社区: [1, 0] });
  await cast.chen.does(finish, { item: entry, said: '扶手装好了' });
  await cast.wang.does(rate, { matter: order, step: 'confirm', solved: true });
  expect(await counted()).toMatchObject({ 行动事项: [2, 2], 劲松社区: [1, 2], 桥东社区: [1, 0] });
  expect(await cast.chen.isRefused(tag, { ...line, community: here(), item: entry })).toBe('plans.tagged_already');
  expect(await cast.chen.isRefused(tag, { ...line, community: here(), item: theirs })).toBe('not_found');
  expect(await elsewhere.isRefused(tag, { ...line, community: there(), number: await numberOf(order) })).toBe('plans.matter_unknown');
  expect(await cast.chen.isRefused(tag, { ...line, campaign: year.sheet, community: here(), item: entry })).toBe('plans.not_campaign');
});

test('two of the office tag the same order in the same moment: it stands there once, and the second is told', async () => {
  const { sheet, idOf, counted } = await campaign('five-lines');
  const line = { campaign: sheet, column: idOf('居民自治管物业'), community: here(), number: await numberOf(await cast.filed()) };
  const said = await world.overlapping(
    'sheet_item',
    () => cast.chen.isRefused(tag, line),
    () => cast.he.isRefused(tag, line),
  );
  expect(said.toSorted()).toEqual(['allowed', 'plans.tagged_already']);
  expect((await counted())['居民自治管物业']).toEqual([1, 0]);
});

test('what is tagged names no resident and none of their words, whoever reads the campaign', async () => {
  const { sheet, idOf } = await campaign('five-lines');
  const order = await cast.filed({ subject: '三单元的灯不亮老人怕摔' });
  await cast.chen.does(tag, { campaign: sheet, column: idOf('居民自治管物业'), community: here(), number: await numberOf(order) });
  const { rows } = await county.sees(items, { sheet });
  expect(rows).toMatchObject([{ subject: '楼道灯', unit: '劲松社区', state: 'open' }]);
  expect(JSON.stringify(rows)).not.toContain('老人');
});

test('[S1-Z3] 整体推进、面上发力 / 抓住关键、点上突破：of 10 items 7 overall and 3 breakthrough; the filter gives 7 and 3', async () => {
  const { sheet, adds, choice, counted, lacks } = await campaign('campaign');
  const [overall, breakthrough] = ['整体推进、面上发力', '抓住关键、点上突破'];
  for (let n = 0; n < 10; n += 1) await adds('行动事项', `第${n + 1}项`, { choices: [choice(n < 7 ? overall : breakthrough)] });
  expect(await counted()).toMatchObject({ [overall]: [7, 0], [breakthrough]: [3, 0] });
  const filtered = async (name: string) => (await county.sees(items, { sheet, choice: choice(name) })).rows.length;
  expect([await filtered(overall), await filtered(breakthrough)]).toEqual([7, 3]);
  expect(await lacks('行动事项', '没说怎么推进')).toBe('plans.mark_missing');
});

test('[S4-Z1] 今年3月以来：the campaign starts in March; what began before it cannot be tagged', async () => {
  const early = await begun(cast.chen, here(), { pattern: 'three-aims' });
  const item = await early.adds('提供温馨服务', '二月就开始的事');
  const order = await numberOf(await cast.filed());
  const { sheet, idOf } = await campaign('five-lines', '2026-03-03');
  const line = { campaign: sheet, column: idOf('小区建支部'), community: here() };
  expect((await cast.chen.sees(open, { community: here() })).campaigns.map(({ id }) => id)).not.toContain(sheet);
  world.pass({ hours: 24 });
  expect((await cast.chen.sees(open, { community: here() })).campaigns.find(({ id }) => id === sheet)).toMatchObject({
    startsOn: '2026-03-03',
  });
  expect(await cast.chen.isRefused(tag, { ...line, item })).toBe('plans.before_start');
  expect(await cast.chen.isRefused(tag, { ...line, number: order })).toBe('plans.before_start');
  await cast.chen.does(tag, { ...line, item: await early.adds('提供温馨服务', '三月开始的事') });
  await cast.chen.does(tag, { ...line, number: await numberOf(await cast.filed()) });
  const row = await world.owner
    .selectFrom('sheet_item')
    .selectAll()
    .where('sheet_id', '=', sheet)
    .where('follows_item', 'is not', null)
    .executeTakeFirstOrThrow();
  const { level: _level, parent_level: _parent, ...stored } = row;
  const before = world.owner
    .insertInto('sheet_item')
    .values({ ...stored, id: crypto.randomUUID(), follows_item: item, of_day: '2026-02-27' });
  await expect(before.execute()).rejects.toThrow('violates check constraint');
});

test('[S4-Z2] 五项做法：the board shows five lines, each with its number of units and what is done and open', async () => {
  const lines = ['物业党建联建', '小区建支部', '党员到社区报到', '居民自治管物业', '党建引领全科网格建设'];
  const { sheet, head, idOf, done, adds } = await campaign('five-lines');
  expect(head.columns.map(({ name }) => name)).toEqual(lines);
  for (const [line, units] of [
    ['物业党建联建', [here(), there()]],
    ['小区建支部', [here(), here()]],
    ['党建引领全科网格建设', [there()]],
  ] as const)
    for (const unit of units) await adds(line, `${line}一项`, { unit });
  const { rows } = await county.sees(items, { sheet, column: idOf('小区建支部') });
  await done(at(rows, 0).id);
  const seen = await county.sees(board, { sheet });
  expect(seen.columns.map(({ name, units, done: ended, open: going }) => [name, units, ended, going])).toEqual([
    ['物业党建联建', 2, 0, 2],
    ['小区建支部', 1, 1, 1],
    ['党员到社区报到', 0, 0, 0],
    ['居民自治管物业', 0, 0, 0],
    ['党建引领全科网格建设', 1, 0, 1],
  ]);
  expect(seen.units.map(({ name, open: going, done: ended }) => [name, going, ended])).toEqual([
    ['劲松社区', 2, 1],
    ['桥东社区', 2, 0],
  ]);
});
