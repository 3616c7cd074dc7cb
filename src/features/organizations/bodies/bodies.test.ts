import { afterAll, beforeAll, expect, test } from 'vitest';
import { endPlace } from '#features/areas/changing/end.ts';
import { merge } from '#features/areas/changing/merge.ts';
import type { Place } from '#features/areas/door.ts';
import { gridPage } from '#features/areas/grid-page.ts';
import { households } from '#features/people/households.ts';
import { totals } from '#features/people/totals.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { asks, founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../revoke.ts';
import { body } from './body.ts';
import { changeBody, endBody, foundBody } from './found.ts';
import { takeSeat } from './seats.ts';
import { bodies } from './tree.ts';
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

test('[S0-A4] seven grids, a Party group in each and never two in one; a grid that still has its group does not go into one that has its own', async () => {
  const { community, grids, chen, member } = await village(world, '学苑社区', { grids: 7 });
  const branch = await founds(chen, 'branch', community, { name: '学苑社区党支部', parent: await founds(chen, 'committee', community) });
  for (const grid of grids.slice(0, 6)) await founds(chen, 'grid-group', grid, { parent: branch });
  expect((await treeOf(chen, community)).coverage).toEqual([
    { kind: 'grid-group', kindName: '网格党小组', held: 6, areas: 7, without: ['7号网格'] },
  ]);
  await founds(chen, 'grid-group', at(grids, 6), { parent: branch });
  expect((await treeOf(chen, community)).coverage).toMatchObject([{ held: 7, areas: 7, without: [] }]);
  expect(await chen.isRefused(foundBody, asks('grid-group', at(grids, 0), { name: '另一个党小组', parent: branch }))).toBe(
    'organizations.body_single',
  );
  const away = { area: at(grids, 0).id, into: at(grids, 1).id, reason: '两格并成一格' };
  expect(await chen.isRefused(merge, away)).toBe('areas.group_stays');
  expect(await chen.isRefused(endPlace, { area: at(grids, 6).id, reason: '登记错了' })).toBe('areas.still_used');
  const { rows } = await treeOf(chen, community);
  const leader = await member('组长');
  const [gone, stays] = ['1号网格grid-group', '2号网格grid-group'].map((name) => rows.find((row) => row.name === name)?.id ?? '');
  if (!gone || !stays) throw new Error('two groups');
  await chen.does(endBody, { body: stays, why: '并入一号网格的党小组' });
  await chen.does(takeSeat, { body: gone, seat: 'group-leader', person: leader.id, called: '组长', since: '2026-03-02' });
  await chen.does(merge, away);
  const moved = await chen.sees(body, { body: gone });
  const last = (await treeOf(chen, community)).rows.find(({ name }) => name === '7号网格grid-group');
  await chen.does(endBody, { body: last?.id ?? '', why: '这一格不设了' });
  expect(await chen.isRefused(endPlace, { area: at(grids, 6).id, reason: '登记错了' })).toBe('allowed');
  expect([moved.area, moved.seats[0]?.holders.map(({ called }) => called)]).toEqual(['2号网格', ['组长']]);
});

test('[S0-A4] the page of each grid shows its Party group, who leads it and how they are reached at work, to everybody; of its members nothing', async () => {
  const { community, grids, chen, member } = await village(world, '学苑三社区', { grids: 2 });
  const branch = await founds(chen, 'branch', community, { parent: await founds(chen, 'committee', community) });
  const group = await founds(chen, 'grid-group', at(grids, 0), { name: '一网格党小组', parent: branch, members: 9 });
  await chen.does(changeBody, { body: group, name: '一网格党小组', place: '3号楼东侧', members: 9 });
  const seat = {
    body: group,
    seat: 'group-leader',
    person: (await member('白组长')).id,
    called: '白组长',
    workPhone: '0354-7001177',
    since,
  };
  const { id: post } = await chen.does(takeSeat, seat);
  const shown = async (n: number) => (await world.system.see(gridPage, { token: null }, { grid: at(grids, n).id })).groups;
  expect(await shown(0)).toEqual([
    {
      ...{ name: '一网格党小组', kindName: '网格党小组', place: '3号楼东侧', phone: null },
      leaders: [{ called: '白组长', workPhone: '0354-7001177' }],
    },
  ]);
  expect(await shown(1)).toEqual([]);
  await chen.does(revoke, { post });
  expect(at(await shown(0), 0).leaders).toEqual([]);
});

test('two who found the group of one grid at once: one stands', async () => {
  const { community, grids, chen } = await village(world, '同时社区', { grids: 1 });
  const other = await world.arrive('secretary', { area: community });
  const parent = await founds(chen, 'committee', community);
  const answers = await world.overlapping(
    'organization',
    () => chen.isRefused(foundBody, asks('grid-group', at(grids, 0), { name: '一组', parent })),
    () => other.isRefused(foundBody, asks('grid-group', at(grids, 0), { name: '二组', parent })),
  );
  expect(answers.sort()).toEqual(['allowed', 'organizations.body_single']);
});

test('[S1-B3] three levels, street, community, grid branch: a grid branch directly under the street is refused', async () => {
  const { community, grids, chen } = await village(world, '杜儿坪社区', { grids: 1 });
  const street = await founds(admin, 'street-committee', world.places.street, { name: '街道党工委' });
  const committee = await founds(chen, 'committee', community, { name: '社区党委', parent: street });
  const asked = asks('branch', at(grids, 0), { name: '网格支部' });
  expect(await chen.isRefused(foundBody, { ...asked, parent: street })).toBe('organizations.body_under');
  expect(await chen.isRefused(foundBody, asked)).toBe('organizations.body_parent');
  const { id } = await chen.does(foundBody, { ...asked, parent: committee });
  expect((await chen.sees(body, { body: id })).path.map(({ name }) => name)).toEqual(['街道党工委', '社区党委', '网格支部']);
});

test('[S3-A2] four levels beside them: a member household directly under the committee is refused, the path of four is shown', async () => {
  const { community, estate, buildings } = world.places;
  const chen = await world.arrive('secretary');
  const committee = await founds(chen, 'committee', community, { name: '社区党委' });
  const party = await founds(chen, 'estate-branch', estate, { name: '小区党组织', parent: committee });
  const group = await founds(chen, 'building-group', at(buildings, 0), { name: '楼栋党小组', parent: party });
  const home = asks('centre-household', at(buildings, 0), { name: '中心户一' });
  expect(await chen.isRefused(foundBody, { ...home, parent: committee })).toBe('organizations.body_under');
  const { id } = await chen.does(foundBody, { ...home, parent: group });
  expect((await chen.sees(body, { body: id })).path.map(({ name }) => name)).toEqual(['社区党委', '小区党组织', '楼栋党小组', '中心户一']);
  const outside = asks('building-group', world.places.otherBuilding, { parent: party });
  expect(await chen.isRefused(foundBody, outside)).toBe('not_found');
});

test('[S3-A3] 1 + 8 + 24 + 72 hang together, every group under a branch; spread unevenly they still do', async () => {
  const { community, grids, microGrids, chen } = await village(world, '劲松二社区', { grids: 8, microGrids: 24 });
  const committee = await founds(chen, 'committee', community);
  const branches = new Map<string, string>();
  for (const grid of grids) branches.set(grid.id, await founds(chen, 'branch', grid, { parent: committee }));
  const groups: { id: string; area: Place }[] = [];
  for (const micro of microGrids)
    groups.push({ id: await founds(chen, 'group', micro, { parent: branches.get(micro.grid_id ?? '') }), area: micro });
  // Uneven on purpose: the first group has five households, the second one.
  const share = groups.map((_, n) => (n === 0 ? 5 : n === 1 ? 1 : 3));
  for (const [n, { id, area }] of groups.entries())
    for (let home = 0; home < (share[n] ?? 0); home += 1)
      await founds(chen, 'centre-household', area, { name: `中心户${home + 1}`, parent: id });
  const { rows } = await treeOf(chen, community);
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length;
  expect([count('committee'), count('branch'), count('group'), count('centre-household')]).toEqual([1, 8, 24, 72]);
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  const under = (kind: string) => rows.filter((row) => row.kind === kind).map(({ parent }) => kinds.get(parent ?? ''));
  expect([new Set(under('group')), new Set(under('centre-household'))]).toEqual([new Set(['branch']), new Set(['group'])]);
  const { levels } = await treeOf(chen, community);
  expect(levels.map(({ kindName, count: all, each, under }) => [kindName, all, each, under])).toEqual([
    ['社区、村党组织', 1, null, []],
    ['网格党支部', 8, 8, ['社区、村党组织']],
    ['党小组', 24, 3, ['网格党支部']],
    ['党员中心户', 72, 3, ['党小组']],
  ]);
});

test('[S4-A1] 28 estate branches, each tied to one estate; a second for the same estate is refused', async () => {
  const { community, estates, chen } = await village(world, '城东社区', { estates: 28 });
  const committee = await founds(chen, 'committee', community);
  for (const estate of estates) await founds(chen, 'estate-branch', estate, { parent: committee });
  expect((await treeOf(chen, community)).coverage).toMatchObject([{ kind: 'estate-branch', held: 28, areas: 28, without: [] }]);
  const again = asks('estate-branch', at(estates, 0), { name: '第二十九个', parent: committee });
  expect(await chen.isRefused(foundBody, again)).toBe('organizations.body_single');
});

test('[S0-A42] the bodies above a community stand in its tree; whoever oversees it reads totals and no household', async () => {
  const { community, county, grids } = world.places;
  const top = await founds(admin, 'county-committee', county, { name: '城区委员会' });
  const centre = await founds(admin, 'county-centre', county, { name: '社会事务服务中心', parent: top });
  const { community: school, chen } = await village(world, '学苑二社区');
  const committee = await founds(chen, 'committee', school, { name: '学苑党组织', parent: centre });
  expect((await treeOf(chen, school)).rows.map(({ name, parent }) => [name, parent])).toEqual([
    ['城区委员会', null],
    ['社会事务服务中心', top],
    ['学苑党组织', centre],
  ]);
  const read = await (await world.arrive('resident')).sees(whoSits, { community: school.id });
  expect([read.above.map(({ name }) => name), read.bodies.map(({ name, under }) => [name, under])]).toEqual([
    ['城区委员会', '社会事务服务中心'],
    [['学苑党组织', '社会事务服务中心']],
  ]);
  const leader = await world.arrive('county-leader');
  expect((await leader.sees(body, { body: committee })).path).toHaveLength(3);
  expect((await leader.sees(totals, { community: community.id })).grids).toHaveLength(2);
  expect(await leader.seesNot(households, { area: at(grids, 0).id })).toBe('not_allowed');
});

test('[S0-B2] two groups of 16 are 32 members; where each grid has two, 64: a figure, never a list, and only for the community’s own', async () => {
  const { community, grids, chen } = await village(world, '井玉沟村', { grids: 2 });
  const branch = await founds(chen, 'branch', community, { parent: await founds(chen, 'committee', community) });
  const sum = async (by: Person) => (await treeOf(by, community)).rows.reduce((all, { members }) => all + (members ?? 0), 0);
  for (const grid of grids) await founds(chen, 'group', grid, { name: '第一党小组', parent: branch, members: 16 });
  expect(await sum(chen)).toBe(32);
  for (const grid of grids) await founds(chen, 'group', grid, { name: '第二党小组', parent: branch, members: 16 });
  expect(await sum(chen)).toBe(64);
  expect(await sum(await world.arrive('street-leader'))).toBe(0);
});
