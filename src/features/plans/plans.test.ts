import { afterAll, beforeAll, expect, test } from 'vitest';
import { everybody } from '#kernel/live.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { unanswered } from './answering/unanswered.ts';
import { board } from './board.ts';
import { items } from './items.ts';
import { showToAll } from './keep.ts';
import { link } from './link.ts';
import { drop, report } from './move.ts';
import { shown } from './shown.ts';
import { finishStage } from './stage.ts';
import { begun } from './testing/begun.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const here = () => world.places.community.id;
const planned = (pattern: string) => begun(cast.chen, here(), { pattern });
const chapters = ['硬底子', '钱袋子', '新路子', '新村子', '好日子'];

test('[S1-F1] “五子工作法”：the plan has five chapters 硬底子、钱袋子、新路子、新村子、好日子, its items an owner and a state; residents read it', async () => {
  const { sheet, head, adds, choice, done, lacks } = await planned('village-plan');
  expect(head.columns.map(({ name }) => name)).toEqual(chapters);
  const choices = [choice('新农村'), choice('整治人居环境')];
  const owner = cast.he.post ?? '';
  const ids: string[] = [];
  for (const chapter of chapters) ids.push(await adds(chapter, `${chapter}第一项`, { choices, owner }));
  expect(await lacks('硬底子', '没有人的事', { choices })).toBe('plans.lacks');
  await done(at(ids, 0));
  const { rows } = await cast.he.sees(items, { sheet });
  expect(rows.map(({ subject, owner: who, state }) => [subject, who?.called, state])).toEqual(
    chapters.map((chapter, index) => [`${chapter}第一项`, '小何', index === 0 ? 'done' : 'open']),
  );
  await cast.chen.does(showToAll, { sheet, shown: true });
  expect((await cast.wang.sees(shown, { area: here() })).sheets[0]?.columns.map(({ name, done: all }) => [name, all])).toEqual(
    chapters.map((chapter, index) => [chapter, index === 0 ? 1 : 0]),
  );
});

test('[S1-F5] [S1-F30] each item carries 新农村 or 新产业 and one of three lines of work: both sets of counts sum to all items', async () => {
  const { sheet, adds, choice, lacks, counted } = await planned('village-plan');
  const owner = cast.he.post ?? '';
  const keys = ['新农村', '新产业'];
  const lines = ['战略性新兴产业', '整治人居环境', '精神文明建设'];
  for (let n = 0; n < 7; n += 1)
    await adds(at(chapters, n % 5), `第${n + 1}项`, { owner, choices: [choice(at(keys, n % 2)), choice(at(lines, n % 3))] });
  expect(await lacks('硬底子', '只有关键点', { owner, choices: [choice('新农村')] })).toBe('plans.mark_missing');
  expect(await lacks('硬底子', '两个关键点', { owner, choices: keys.map(choice) })).toBe('plans.mark_missing');
  const counts = await counted();
  expect(counts).toMatchObject({ 新农村: [4, 0], 新产业: [3, 0], 战略性新兴产业: [3, 0], 整治人居环境: [2, 0], 精神文明建设: [2, 0] });
  expect((await cast.he.sees(items, { sheet, choice: choice('新产业') })).rows).toHaveLength(3);
});

test('[S1-F19] 清洁乡村→生态乡村→宜居乡村→幸福乡村：stage 2 cannot be done before stage 1, and the stage it is at is shown', async () => {
  const { sheet, idOf, adds, done, lacks } = await planned('staged-village');
  const now = async () => (await cast.he.sees(board, { sheet })).stageNow;
  const ends = (name: string) => cast.chen.isRefused(finishStage, { column: idOf(name) });
  expect(await now()).toBe('清洁乡村');
  expect(await ends('生态乡村')).toBe('plans.stage_before');
  const bins = await adds('清洁乡村', '垃圾桶进户');
  expect(await ends('清洁乡村')).toBe('plans.stage_open');
  await done(bins);
  expect(await ends('清洁乡村')).toBe('allowed');
  expect(await now()).toBe('生态乡村');
  expect(await ends('清洁乡村')).toBe('plans.stage_done');
  expect(await lacks('清洁乡村', '又想起一件')).toBe('plans.stage_done');
  expect(await ends('宜居乡村')).toBe('plans.stage_before');
  for (const name of ['生态乡村', '宜居乡村', '幸福乡村']) expect(await ends(name)).toBe('allowed');
  expect(await now()).toBeNull();
  const other = await planned('staged-village');
  const stored = world.owner.insertInto('stage_done').values({ sheet_id: other.sheet, stage: 2, at: '2026-03-02T02:00:00Z' }).execute();
  await expect(stored).rejects.toThrow('violates foreign key constraint');
});

test('[S2-A37] 高标准、高效率、高质量：items carry one of three lines, the board shows three columns', async () => {
  const { head, adds, counted } = await planned('three-highs');
  const names = head.columns.map(({ name }) => name);
  expect(names).toEqual(['高标准统筹建设服务阵地', '高效率整合服务资源', '高质量推进联动服务活动']);
  for (const [index, name] of names.entries()) for (let n = 0; n <= index; n += 1) await adds(name, `第${n + 1}项`);
  expect(Object.values(await counted())).toEqual([
    [1, 0],
    [2, 0],
    [3, 0],
  ]);
});

test('[S2-A61] 创建新型社区、强化规范管理、提供温馨服务：items under three aims, progress of each is done ÷ all', async () => {
  const { adds, done, counted } = await planned('three-aims');
  const ids: string[] = [];
  for (let n = 1; n <= 4; n += 1) ids.push(await adds('提供温馨服务', `服务${n}`));
  await adds('强化规范管理', '建章立制');
  for (const id of ids.slice(0, 3)) await done(id);
  const { 提供温馨服务: [open = 0, all = 0] = [], 强化规范管理: rules, 创建新型社区: none } = await counted();
  expect(all / (open + all)).toBe(0.75);
  expect([rules, none]).toEqual([
    [1, 0],
    [0, 0],
  ]);
  await cast.chen.does(drop, { item: at(ids, 3), said: '由街道统一来办' });
  expect((await counted())['提供温馨服务']).toEqual([0, 3]);
});

test('[S0-B35] 农业最强、农村最美、农民最富、治理最优：four goals, each with at least one figure before residents are shown the plan', async () => {
  const { sheet, adds, lacks } = await planned('four-goals');
  const goals = { 农业最强: [300, '亩'], 农村最美: [40, '户'], 农民最富: [12000, '元'], 治理最优: [2, '个网格'] } as const;
  expect(await lacks('农业最强', '没有指标的目标')).toBe('plans.lacks');
  for (const [goal, [target, measuredIn]] of Object.entries(goals).slice(0, 3)) await adds(goal, `${goal}的指标`, { target, measuredIn });
  expect(await cast.chen.isRefused(showToAll, { sheet, shown: true })).toBe('plans.least');
  const last = await adds('治理最优', '治理最优的指标', { target: goals.治理最优[0], measuredIn: goals.治理最优[1] });
  await cast.chen.does(report, { item: last, said: '第一个网格建好了', reached: 1 });
  await cast.chen.does(showToAll, { sheet, shown: true });
  const page = (await cast.wang.sees(shown, { area: here() })).sheets.find(({ id }) => id === sheet);
  expect(page?.columns.map(({ name, items: figures }) => [name, figures.length])).toEqual(Object.keys(goals).map((goal) => [goal, 1]));
  expect(page?.columns[3]?.items[0]).toMatchObject({ target: 2, measuredIn: '个网格', reached: 1 });
});

test('[S4-A19] 以居民需求为导向：each item of the year’s plan answers at least one need; needs without an item are listed', async () => {
  const needs = await planned('needs');
  const lift = await needs.adds('化解民忧', '老楼想装电梯');
  const canteen = await needs.adds('维护民利', '想办老年食堂');
  const corner = await needs.adds('聚合民意', '孩子没有地方玩');
  const { sheet, adds, lacks } = await planned('year-plan');
  expect(await lacks('民生实事', '没有回应谁的事')).toBe('plans.need_missing');
  expect(await lacks('民生实事', '回应了一件不是需求的', { answers: { items: [sheet], leaves: [] } })).toBe('plans.need_unknown');
  const dropped = await adds('民生实事', '办老年食堂', { answers: { items: [canteen], leaves: [] } });
  await adds('民生实事', '两栋老楼装电梯', { answers: { items: [lift], leaves: [] } });
  const open = async () => (await cast.chen.sees(unanswered, { community: here() })).needs.map(({ id }) => id);
  expect(await open()).toEqual([corner]);
  await cast.chen.does(drop, { item: dropped, said: '今年没有场地' });
  expect(await open()).toEqual([canteen, corner]);
  expect(await cast.lin.seesNot(unanswered, { community: here() })).toBe('not_allowed');
});

test('[S3-A62] 群众的需求在哪里，党组织的工作就跟进到哪里：the five kinds of need asked for most this quarter, each linked to an item of the plan or listed as unanswered', async () => {
  const leaves = ['stair-light', 'road', 'noise', 'rubbish', 'heating', 'door-lock'];
  for (const [index, leaf] of leaves.entries()) for (let n = index; n < 6; n += 1) await cast.filed({ leaf, subject: `第${n}回要这个` });
  const first = (await cast.chen.sees(unanswered, { community: here() })).kinds;
  expect(first.map(({ leaf, asked, answeredBy }) => [leaf, asked, answeredBy])).toEqual(
    leaves.slice(0, 5).map((leaf, index) => [leaf, 6 - index, 0]),
  );
  const { adds } = await planned('year-plan');
  const top = at(first, 0);
  const id = await adds('民生实事', '照明全面检修', { answers: { items: [], leaves: [top.leaf] } });
  await cast.chen.does(link, { item: id, what: 'answers', toLeaf: at(first, 1).leaf });
  expect((await cast.chen.sees(unanswered, { community: here() })).kinds.map(({ answeredBy }) => answeredBy)).toEqual([1, 1, 0, 0, 0]);
  expect((await cast.chen.sees(unanswered, { community: here(), day: '2025-12-31' })).kinds).toEqual([]);
});

test('open screens of residents look again when a plan they are shown changes, and not for one they are not shown', async () => {
  const { sheet, adds } = await planned('three-aims');
  const heard: string[] = [];
  const leave = world.system.live.join([everybody], (about) => heard.push(about));
  await adds('提供温馨服务', '给老人送饭');
  expect(heard).toEqual([]);
  await cast.chen.does(showToAll, { sheet, shown: true });
  await adds('提供温馨服务', '给老人理发');
  await cast.chen.does(showToAll, { sheet, shown: false });
  leave();
  expect(heard).toEqual(['plans', 'plans', 'plans']);
});
