import { afterAll, beforeAll, expect, test } from 'vitest';
import { show } from '#features/matters/show.ts';
import { withdraw } from '#features/matters/verbs.ts';
import { revoke } from '#features/organizations/revoke.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { add } from './add.ts';
import { board } from './board.ts';
import { carry } from './carry.ts';
import { change } from './change.ts';
import { item } from './item.ts';
import { items } from './items.ts';
import { link } from './link.ts';
import { mine } from './mine.ts';
import { drop, finish, report } from './move.ts';
import { begun } from './testing/begun.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const here = () => world.places.community.id;
const listed = (pattern: string) => begun(cast.chen, here(), { pattern });
const rowsOf = async (asked: Parameters<typeof items.run>[1]) => (await cast.he.sees(items, asked)).rows;

test('[S1-D1] 主攻、破难、亮点、整改“四张清单”：every item belongs to one of 4 lists, with owner, deadline, measure and state; the board shows 4 columns', async () => {
  const { sheet, head, adds } = await listed('four-lists');
  expect(head.columns.map(({ name }) => name)).toEqual(['主攻清单', '破难清单', '亮点清单', '整改清单']);
  const choices = [at(at(head.marks, 0).choices, 0).id];
  const owner = cast.he.post ?? '';
  await adds('主攻清单', '党群服务中心提档', { choices, due: '2026-05-01', measure: '先腾房，再装修', owner });
  const [row] = await rowsOf({ sheet, column: at(head.columns, 0).id });
  expect(row).toMatchObject({
    due: '2026-05-01',
    measure: '先腾房，再装修',
    owner: { called: '小何', post: '社区工作者' },
    state: 'open',
    late: false,
  });
  const elsewhere = await listed('targets');
  expect(await cast.chen.isRefused(add, { sheet, column: elsewhere.idOf('目标'), subject: '放错了清单', choices })).toBe('not_found');
});

test('[S1-D2] 社区硬件、软件同步提档升级：10 items, 4 硬件 and 6 软件, both counted on the board; an item without either is refused', async () => {
  const { adds, choice, counted, lacks } = await listed('four-lists');
  for (const [index, kind] of [...Array<string>(4).fill('硬件'), ...Array<string>(6).fill('软件')].entries())
    await adds(index % 2 === 0 ? '主攻清单' : '亮点清单', `第${index + 1}项提升`, { choices: [choice(kind)] });
  expect(await counted()).toMatchObject({ 硬件: [4, 0], 软件: [6, 0] });
  expect(await lacks('主攻清单', '没写软硬件')).toBe('plans.mark_missing');
  expect(await lacks('主攻清单', '两样都写了', { choices: [choice('硬件'), choice('软件')] })).toBe('plans.mark_missing');
});

test('[S1-D18] 共建红色物业列入亮点清单：its owner is a person of the property firm, who can update only that item', async () => {
  const firm = await world.arrive('property', { name: '白海', called: '白经理' });
  const { sheet, adds, choice } = await listed('four-lists');
  const choices = [choice('软件')];
  const theirs = await adds('亮点清单', '共建红色物业', { choices, owner: firm.post ?? '' });
  const other = await adds('亮点清单', '楼栋微心愿', { choices, owner: cast.he.post ?? '' });
  expect((await firm.sees(mine, {})).rows.map(({ subject, columnName }) => [subject, columnName])).toEqual([['共建红色物业', '亮点清单']]);
  await firm.does(report, { item: theirs, said: '支部和物业开了第一次联席会' });
  expect((await cast.he.sees(item, { item: theirs })).events[0]).toMatchObject({
    what: 'reported',
    said: '支部和物业开了第一次联席会',
    by: '白经理',
  });
  expect(await firm.isRefused(report, { item: other, said: '不是我的' })).toBe('not_found');
  expect(await firm.isRefused(finish, { item: other, said: '不是我的' })).toBe('not_found');
  expect(await firm.seesNot(item, { item: other })).toBe('not_found');
  expect(await firm.isRefused(change, { item: theirs, subject: '改个名字', choices })).toBe('not_allowed');
  expect(await firm.seesNot(board, { sheet })).toBe('not_allowed');
  await firm.does(finish, { item: theirs, said: '红色物业挂牌了' });
  expect((await firm.sees(mine, {})).rows).toEqual([]);
});

test('[S1-D23] 整改：涉及事项、时间节点、推进措施、负责人员 — without one of the four it is refused; past its day it is late', async () => {
  const { sheet, idOf, adds, choice, lacks } = await listed('four-lists');
  const whole = { choices: [choice('硬件')], due: '2026-03-05', measure: '腾退一层，重做无障碍坡道', owner: cast.he.post ?? '' };
  const { due: _day, ...noDay } = whole;
  const { measure: _how, ...noMeasure } = whole;
  const { owner: _who, ...noOwner } = whole;
  for (const lacking of [noDay, noMeasure, noOwner]) expect(await lacks('整改清单', '办公场所提档改造', lacking)).toBe('plans.lacks');
  await expect(lacks('整改清单', '', whole)).rejects.toThrow('请用一句话说说是什么事');
  const id = await adds('整改清单', '办公场所提档改造', whole);
  expect(await cast.chen.isRefused(change, { item: id, subject: '办公场所提档改造', ...noOwner })).toBe('plans.lacks');
  expect((await rowsOf({ sheet, column: idOf('整改清单') }))[0]?.late).toBe(false);
  world.pass({ hours: 24 * 4 });
  expect((await rowsOf({ sheet, show: 'late' })).map(({ id: late }) => late)).toEqual([id]);
  expect((await cast.he.sees(board, { sheet })).columns.map(({ late }) => late)).toEqual([0, 0, 0, 1]);
});

test('the database itself refuses an item that lacks what its column asks for', async () => {
  const { sheet, head } = await listed('targets');
  const column = at(head.columns, 0);
  const row = {
    sheet_id: sheet,
    sheet_kind: 'list',
    starts_on: '2026-03-02',
    marks: 0,
    column_id: column.id,
    unit_id: here(),
    subject: '没有人的目标',
  };
  const stored = (needs: string[]) =>
    world.owner
      .insertInto('sheet_item')
      .values({ id: crypto.randomUUID(), ...row, needs, at: '2026-03-02T02:00:00Z' })
      .execute();
  await expect(stored(['owner'])).rejects.toThrow('violates check constraint');
  await expect(stored([])).rejects.toThrow('violates foreign key constraint');
});

test('[S1-D30] 目标手册，定人定岗：each target has one person and one post; when the person’s post ends it says that nobody answers for it', async () => {
  const worker = await world.arrive('community-staff', { name: '赵小青', called: '小赵' });
  const { sheet, adds, lacks } = await listed('targets');
  expect(await lacks('目标', '没有人负责')).toBe('plans.lacks');
  expect(await lacks('目标', '别处的人', { owner: (await world.arrive('grid-worker', { area: world.places.otherGrid })).post ?? '' })).toBe(
    'plans.owner_unknown',
  );
  const target = await adds('目标', '三个月内建好活动室', { owner: worker.post ?? '' });
  await adds('目标', '每月走访一遍', { owner: cast.he.post ?? '' });
  expect((await rowsOf({ sheet })).map(({ owner }) => owner?.called)).toEqual(['小赵', '小何']);
  await cast.chen.does(revoke, { post: worker.post ?? '' });
  expect(await rowsOf({ sheet, show: 'ownerless' })).toMatchObject([{ id: target, owner: null, ownerless: true }]);
  expect((await cast.he.sees(board, { sheet })).ownerless).toBe(1);
  expect(await worker.isRefused(report, { item: target, said: '我不在这里了' })).toBe('not_found');
  await cast.chen.does(change, { item: target, subject: '三个月内建好活动室', owner: cast.he.post ?? '' });
  expect(await rowsOf({ sheet, show: 'ownerless' })).toEqual([]);
});

test('[S1-D33] 破难题清单 holds the visitor model as one item; its progress is the share of its parts (S1-D10 to D17) that are done', async () => {
  const { sheet, idOf, adds, choice, done } = await listed('four-lists');
  const model = await adds('破难清单', '来访人员管理服务', { choices: [choice('软件')] });
  const parts = ['报备登记', '定期上门', '汇总上报', '就医指引', '爱心厨房', '短租信息', '陪诊志愿', '心理疏导'];
  const ids = [];
  for (const part of parts) ids.push(await adds('破难清单', part, { parent: model }));
  for (const id of ids.slice(0, 6)) await done(id);
  const [row] = await rowsOf({ sheet, column: idOf('破难清单') });
  expect(row).toMatchObject({ id: model, parts: { done: 6, all: 8 } });
  expect(await cast.chen.isRefused(finish, { item: model, said: '都办好了' })).toBe('plans.parts_open');
  await done(ids[6] ?? '');
  await cast.chen.does(drop, { item: ids[7] ?? '', said: '由医院来做' });
  expect((await rowsOf({ sheet }))[0]?.parts).toEqual({ done: 7, all: 7 });
  await done(model);
  expect(await cast.chen.isRefused(add, { sheet, column: idOf('破难清单'), subject: '再分一项', parent: model })).toBe('plans.ended');
  expect(await cast.chen.isRefused(add, { sheet, column: idOf('破难清单'), subject: '小项再分', parent: ids[0] ?? '' })).toBe(
    'plans.no_parts_here',
  );
});

test('[S4-C3] 路面破旧、设施缺乏、车辆随意停放、流动商贩自由出入：4 problems as items, each later linked to what solved it', async () => {
  const { sheet, adds, done, counted } = await listed('problems');
  const plan = await begun(cast.chen, here(), { pattern: 'three-aims' });
  const solution = await plan.adds('强化规范管理', '重铺路面并画停车位');
  const ids: string[] = [];
  for (const problem of ['路面破旧', '设施缺乏', '车辆随意停放', '流动商贩自由出入']) ids.push(await adds('问题', problem));
  expect(await cast.chen.isRefused(finish, { item: at(ids, 0), said: '修好了' })).toBe('plans.solution_missing');
  const { number } = await cast.he.sees(show, { matter: await cast.filed() });
  for (const [index, id] of ids.entries())
    await cast.chen.does(link, { item: id, what: 'solved-by', ...(index % 2 === 0 ? { toItem: solution } : { number }) });
  for (const id of ids) await done(id);
  expect(await counted()).toMatchObject({ 问题: [0, 4] });
  const links = await Promise.all(ids.map(async (id) => (await cast.he.sees(item, { item: id })).links));
  expect(links.map((of) => of.map(({ what, name }) => [what, name]))).toEqual([
    [['solved-by', '重铺路面并画停车位']],
    [['solved-by', '楼道灯']],
    [['solved-by', '重铺路面并画停车位']],
    [['solved-by', '楼道灯']],
  ]);
  expect(await rowsOf({ sheet, state: 'open' })).toEqual([]);
});

test('an item a matter carries stands as the matter does; it names the kind of service and the number, never what its opener wrote', async () => {
  const { sheet, adds } = await listed('problems');
  const id = await adds('问题', '楼道太黑');
  const matter = await cast.filed({ subject: '三单元老人摔过一跤' });
  const { number } = await cast.he.sees(show, { matter });
  expect(await cast.chen.isRefused(carry, { item: id, number: '不存在' })).toBe('plans.matter_unknown');
  await cast.chen.does(carry, { item: id, number });
  expect(await rowsOf({ sheet })).toMatchObject([{ subject: '楼道太黑', state: 'open', follows: number }]);
  expect(await cast.chen.isRefused(finish, { item: id, said: '好了' })).toBe('plans.follows');
  const again = await adds('问题', '同一件事');
  expect(await cast.chen.isRefused(carry, { item: again, number })).toBe('plans.tagged_already');
  await cast.wang.does(withdraw, { matter, reason: '物业已经换了灯' });
  expect(await rowsOf({ sheet, state: 'dropped' })).toMatchObject([{ id }]);
  expect(JSON.stringify(await cast.he.sees(item, { item: id }))).not.toContain('摔过');
});
