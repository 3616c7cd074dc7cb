import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { board, report } from './board.ts';
import { addUnit, commit, keep, rate, sides } from './commit.ts';
import { exportBoard } from './outward.ts';
import { endProject, leavePart, planProject, projects, startProject, takePart } from './projects.ts';

let world: World;
let cast: Cast;
let chen: Person;
let community: string;
let school: string;
let firm: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
  community = world.places.community.id;
  school = (await chen.does(addUnit, { community, name: '劲松小学' })).id;
  firm = (await chen.does(addUnit, { community, name: '安居物业' })).id;
});
afterAll(() => world.end());

type Made = Partial<Asked<(typeof commit)['contract']>>;
const made = async (given: Made = {}) =>
  (await chen.does(commit, { community, kind: 'activity', what: '六一亲子活动', unit: school, due: '2026-06-01', ...given })).id;
const rowOf = async (id: string, by: Person = cast.wang) =>
  (await by.sees(board, { community, year: 2026 })).rows.find((row) => row.id === id);
/** Whether the request keeps to its shape, and where it does not. */
const shapeOf = (given: Made) =>
  commit.contract.input
    .safeParse({ community, kind: 'problem', what: '地下室漏水', unit: firm, due: '2026-06-01', ...given })
    .error?.issues.map(({ path }) => path.join('.')) ?? [];

test('[S0-A26] a commitment shows its owner unit, its due date, and whether it is done or late', async () => {
  const [kept, late] = [await made({ due: '2026-03-20' }), await made({ what: '操场周末开放', kind: 'resource', due: '2026-03-05' })];
  expect(await rowOf(kept)).toMatchObject({ unit: '劲松小学', due: '2026-03-20', standing: 'open', doneOn: null });
  world.pass({ hours: 24 * 4 });
  expect(await rowOf(late)).toMatchObject({ standing: 'late' });
  await chen.does(keep, { commitment: kept, result: '来了八十个孩子' });
  await chen.does(keep, { commitment: late, result: '周末开放了' });
  expect(await rowOf(kept)).toMatchObject({ standing: 'done', doneOn: '2026-03-06', result: '来了八十个孩子' });
  expect(await rowOf(late)).toMatchObject({ standing: 'done-late' });
  expect(await chen.isRefused(keep, { commitment: kept, result: '再记一次' })).toBe('commitments.done_already');
});

test('[S0-A28] every joint item carries one of the four kinds, and the year’s report counts each', async () => {
  const { id: elsewhere } = world.places.otherCommunity;
  const secretary = await world.arrive('secretary', { area: world.places.otherCommunity });
  const { id: unit } = await secretary.does(addUnit, { community: elsewhere, name: '供电所' });
  const kinds = ['activity', 'activity', 'activity', 'resource', 'resource', 'civility', 'safety'] as const;
  for (const kind of kinds) await secretary.does(commit, { community: elsewhere, kind, what: '一起做的事', unit, due: '2026-10-01' });
  expect(commit.contract.input.safeParse({ community, what: '没写哪一种', unit: school, due: '2026-10-01' }).success).toBe(false);
  const counted = await cast.wang.sees(report, { community: elsewhere, year: 2026 });
  expect(Object.fromEntries(counted.kinds.map(({ kind, made: n }) => [kind, n]))).toEqual({
    activity: 3,
    resource: 2,
    civility: 1,
    safety: 1,
  });
});

test('[S1-D20] a joint problem has one owner on each side; with one side empty it is not saved', async () => {
  const property = await world.arrive('property', { called: '安居物业老赵' });
  const [ours, theirs] = [chen.post ?? '', property.post ?? ''];
  expect(shapeOf({ ours })).toEqual(['theirs']);
  expect(shapeOf({ theirs })).toEqual(['ours']);
  expect(shapeOf({})).toEqual(['ours', 'theirs']);
  expect(shapeOf({ ours, theirs })).toEqual([]);
  const problem = { community, kind: 'problem', what: '地下室漏水', unit: firm, due: '2026-06-01' } as const;
  for (const wrong of [
    { ours, theirs: cast.he.post ?? '' },
    { ours: theirs, theirs: ours },
    { ours, theirs: ours },
  ])
    expect(await chen.isRefused(commit, { ...problem, ...wrong })).toBe('commitments.side_wrong');
  await expect(
    world.owner
      .updateTable('commitment')
      .set({ their_post: null })
      .where('id', '=', (await chen.does(commit, { ...problem, ours, theirs })).id)
      .execute(),
  ).rejects.toThrow('commitment_check');
});

test('[S3-A14] a problem solved together has two owners, each told, and either may say what came of it', async () => {
  const property = await world.arrive('property', { called: '物业小段' });
  const known = await chen.sees(sides, { community });
  expect(known.theirs).toContainEqual({ post: property.post, called: '物业小段', kind: '物业' });
  expect(known.ours).toContainEqual({ post: cast.he.post, called: '小何', kind: '社区工作者' });
  const id = await made({ kind: 'problem', what: '电动车乱停', unit: firm, ours: cast.he.post ?? '', theirs: property.post ?? '' });
  expect(await rowOf(id)).toMatchObject({ ours: '小何', theirs: '物业小段', unit: '安居物业' });
  for (const owner of [cast.he, property]) expect((await toldTo(owner))[0]).toContain('一起负责「电动车乱停」');
  expect(await cast.zhou.isRefused(keep, { commitment: id, result: '管好了' })).toBe('commitments.not_yours');
  expect(await rowOf(id, property)).toMatchObject({ mayKeep: true });
  await property.does(keep, { commitment: id, result: '划了停车线' });
  expect(await rowOf(id)).toMatchObject({ standing: 'done', result: '划了停车线' });
});

test('[S2-A6] a deed names its unit, 60 who had good of it and their mean; the unit’s yearly sheet counts it once', async () => {
  const { id: unit } = await chen.does(addUnit, { community, name: '县医院' });
  const id = await made({ unit, what: '义诊一天', due: '2026-04-01' });
  expect(await cast.wang.isRefused(rate, { commitment: id, stars: 5 })).toBe('commitments.not_done');
  await chen.does(keep, { commitment: id, result: '量血压、看眼睛', beneficiaries: 60 });
  const stars = [5, 5, 4, 4, 4];
  for (const [nth, given] of stars.entries()) {
    const neighbour = await world.arrive('resident');
    await neighbour.does(rate, { commitment: id, stars: 1 });
    await neighbour.does(rate, { commitment: id, stars: given });
    const seen = await rowOf(id);
    expect([seen?.rated, seen?.stars]).toEqual([nth + 1, nth < 4 ? null : 4.4]);
  }
  const stranger = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await stranger.isRefused(rate, { commitment: id, stars: 1 })).toBe('commitments.not_a_neighbour');
  const { units } = await cast.wang.sees(report, { community, year: 2026 });
  expect(units.find((one) => one.unit === '县医院')).toEqual({ unit: '县医院', made: 1, done: 1, beneficiaries: 60, stars: 4.4 });
});

test('[S1-F8] a project shows who leads, who goes first and who joins; without one of each it does not begin', async () => {
  const { id: project } = await chen.does(planProject, { community, name: '清理河道', what: '把河道清一遍', due: '2026-05-01' });
  const refused = () => chen.isRefused(startProject, { project });
  expect(await refused()).toBe('commitments.nobody');
  await chen.does(takePart, { project, part: 'lead', called: '陈书记' });
  expect(await refused()).toBe('commitments.nobody');
  expect(await cast.wang.isRefused(takePart, { project, part: 'first', called: '小王' })).toBe('commitments.not_for_you');
  await cast.sun.does(takePart, { project, part: 'first', called: '老孙' });
  expect(await refused()).toBe('commitments.nobody');
  await cast.wang.does(takePart, { project, part: 'joins', called: '小王' });
  await cast.wang.does(leavePart, { project });
  expect(await refused()).toBe('commitments.nobody');
  await cast.wang.does(takePart, { project, part: 'joins', called: '3号楼小王' });
  await chen.does(startProject, { project });
  const [seen] = (await world.system.see(projects, { token: null }, { community })).rows;
  expect(seen).toMatchObject({ standing: 'going', open: [], mine: null });
  expect(seen?.parts).toEqual([
    { part: 'lead', called: ['陈书记'] },
    { part: 'first', called: ['老孙'] },
    { part: 'joins', called: ['3号楼小王'] },
  ]);
  await chen.does(endProject, { project, result: '清了两公里' });
  expect(await cast.wang.isRefused(takePart, { project, part: 'joins', called: '小王' })).toBe('commitments.ended');
});

test('only a community’s own office promises for it', async () => {
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  const asked = { community, kind: 'activity', what: '六一亲子活动', unit: school, due: '2026-06-01' } as const;
  expect(await elsewhere.isRefused(commit, asked)).toBe('not_found');
  expect(await elsewhere.seesNot(sides, { community })).toBe('not_found');
  expect(await cast.wang.isRefused(commit, asked)).toBe('not_allowed');
  expect(await chen.isRefused(commit, { ...asked, due: '2026-01-01' })).toBe('commitments.past_due');
  expect(await chen.isRefused(addUnit, { community, name: '劲松小学' })).toBe('commitments.unit_named');
  expect(await chen.isRefused(commit, { ...asked, unit: community })).toBe('commitments.unit_unknown');
});

test('what was promised for a year goes out as a sheet that reads as the page does', async () => {
  const { name, bytes } = await world.system.see(exportBoard, { token: null }, { community, year: '2026' });
  const book = new Workbook();
  await book.xlsx.load(bytes);
  const lines: string[] = [];
  book.worksheets[0]?.eachRow((row) => lines.push((row.values as unknown[]).slice(1).map(String).join('|')));
  const { rows } = await world.system.see(board, { token: null }, { community, year: 2026 });
  expect(name).toBe('共建承诺-2026.xlsx');
  expect(rows.length).toBeGreaterThan(0);
  expect(lines).toHaveLength(rows.length + 2);
  for (const { what, unit, due } of rows) expect(lines.some((line) => line.includes(`${what}|${unit}`) && line.includes(due))).toBe(true);
  const nowhere = { community: at(world.places.dwellings, 0).id, year: '2026' };
  await expect(world.system.see(exportBoard, { token: null }, nowhere)).rejects.toMatchObject({ code: 'not_found' });
});
