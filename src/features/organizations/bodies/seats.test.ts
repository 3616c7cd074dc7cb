import { afterAll, beforeAll, expect, test } from 'vitest';
import { me } from '#features/accounts/me.ts';
import { queue } from '#features/matters/queue.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { setSources, sources } from '../drawing/sources.ts';
import { posts } from '../posts.ts';
import { revoke } from '../revoke.ts';
import { body } from './body.ts';
import { takeSeat } from './seats.ts';
import { whoSits } from './who-sits.ts';

let world: World;
let admin: Person;
beforeAll(async () => {
  world = await createWorld();
  admin = await world.arrive('system-admin');
});
afterAll(() => world.end());

const since = '2026-03-02';
const seated = (id: string, seat: string, person: Person, called: string) => ({ body: id, seat, person: person.id, called, since });
const kindsOf = async (person: Person) => (await person.sees(me, {})).posts.map(({ kind }) => kind).sort();

test('[S0-A23] [S0-A24] a 大党委 with its seats: holder, unit, kind, day; a part-time seat without a home unit is refused, the post at home goes on', async () => {
  const { community, estates, chen, member } = await village(world, '学苑社区', { estates: 1 });
  const joint = await founds(chen, 'joint-committee', community, { name: '大党委', parent: await founds(chen, 'committee', community) });
  const [full, part] = [await member('全职'), await member('物业经理')];
  await chen.does(appoint, { person: part.id, kind: 'property', area: at(estates, 0).id, called: '王经理', since });
  await chen.does(takeSeat, seated(joint, 'joint-full-member', full, '专职老赵'));
  const asked = seated(joint, 'joint-part-member', part, '王经理');
  expect(await chen.isRefused(takeSeat, asked)).toBe('organizations.needs_home');
  for (const until of [since, '2026-03-01'])
    expect(takeSeat.contract.input.safeParse({ ...asked, homeUnit: '晋美物业公司', until }).success).toBe(false);
  await chen.does(takeSeat, { ...asked, homeUnit: '晋美物业公司', until: '2029-03-02' });
  const { seats } = await chen.sees(body, { body: joint });
  expect(
    seats.map(({ name, partTime, holders }) => [name, partTime, holders.map(({ called, home, until }) => [called, home, until])]),
  ).toEqual([
    ['大党委书记', false, []],
    ['大党委专职委员', false, [['专职老赵', null, null]]],
    ['大党委兼职委员', true, [['王经理', '晋美物业公司', '2029-03-02']]],
  ]);
  expect(await kindsOf(part)).toEqual(['joint-part-member', 'property']);
  const { people } = await part.sees(whoSits, { community: community.id });
  expect(people.find(({ called }) => called === '王经理')?.posts).toMatchObject([{ at: '大党委', home: '晋美物业公司', since }]);
});

test('[S1-D19] [S3-A15] seats are exchanged both ways between branch and property firm, each with its days, and both sides list both', async () => {
  const { community, estates, chen, member } = await village(world, '新村社区', { estates: 1 });
  const committee = await founds(chen, 'committee', community, { name: '新村社区党委' });
  const branch = await founds(chen, 'estate-branch', at(estates, 0), { name: '小区党支部', parent: committee });
  const firm = await founds(chen, 'company', community, { name: '晋美万联物业' });
  const firmBranch = await founds(chen, 'property-branch', at(estates, 0), { name: '物业党支部', parent: committee });
  const [manager, cadre] = [await member('经理'), await member('干部')];
  await chen.does(takeSeat, { ...seated(committee, 'committee-part-member', manager, '经理老侯'), homeBody: firm });
  await chen.does(takeSeat, { ...seated(firm, 'unit-member', cadre, '干部小贺'), homeBody: committee });
  const exchange = async (id: string) => (await chen.sees(body, { body: id })).exchanged;
  expect(await exchange(committee)).toEqual([
    {
      with: '晋美万联物业',
      here: [{ called: '经理老侯', seat: '党组织兼职委员', since }],
      there: [{ called: '干部小贺', seat: '单位兼职', since }],
    },
  ]);
  expect(await exchange(firm)).toMatchObject([{ with: '新村社区党委', here: [{ called: '干部小贺' }], there: [{ called: '经理老侯' }] }]);

  const term = { since: '2026-01-01', until: '2028-12-31' };
  const [one, other] = [await member('支部'), await member('物业')];
  await chen.does(takeSeat, { ...seated(branch, 'estate-branch-member', other, '物业小秦'), homeBody: firmBranch, ...term });
  await chen.does(takeSeat, { ...seated(firmBranch, 'property-member', one, '支部老段'), homeBody: branch, ...term });
  const both = at(await exchange(branch), 0);
  expect([both.with, both.here.length, both.there.length, both.here[0]?.since]).toEqual(['物业党支部', 1, 1, '2026-01-01']);
});

test('[S0-B3] one person leads a Party group and a grid: in both trees; ending one post leaves the other', async () => {
  const { community, grids, chen, member } = await village(world, '井玉沟村', { grids: 2 });
  const branch = await founds(chen, 'branch', community, { parent: await founds(chen, 'committee', community) });
  for (const [n, called] of ['组长老牛', '组长老马'].entries()) {
    const person = await member(called);
    const grid = at(grids, n);
    const group = await founds(chen, 'grid-group', grid, { name: `${grid.name}党小组`, parent: branch });
    const { id: head } = await chen.does(appoint, { person: person.id, kind: 'grid-worker', area: grid.id, called, since });
    await chen.does(takeSeat, seated(group, 'group-leader', person, called));
    expect(at((await chen.sees(body, { body: group })).seats, 0).holders.map((one) => one.called)).toEqual([called]);
    const roster = async () =>
      (await chen.sees(posts, { community: community.id })).rows.filter((row) => row.called === called).map(({ kind }) => kind);
    expect(await roster()).toEqual(['grid-worker', 'group-leader']);
    await chen.does(revoke, { post: head });
    expect([await roster(), await kindsOf(person)]).toEqual([['group-leader'], ['group-leader']]);
  }
});

test('[S0-B33] [S4-A11] one person sits in the town’s committee and leads a village: both posts listed with their unit, the rights of each only there', async () => {
  const { community } = await village(world, '义兴村');
  const town = await founds(admin, 'street-committee', world.places.street, { name: '义兴镇党委' });
  const both = await world.arrive('secretary', { area: community, called: '双岗书记' });
  await admin.does(takeSeat, { ...seated(town, 'street-part-member', both, '双岗书记'), homeUnit: '义兴村党支部' });
  const { people } = await both.sees(whoSits, { community: community.id });
  expect(people.find(({ called }) => called === '双岗书记')?.posts.map(({ kindName, at: where }) => [kindName, where])).toEqual([
    ['社区书记', '义兴村'],
    ['街道（乡镇）党委兼职委员', '义兴镇党委'],
  ]);
  const asked = { kind: 'grid-worker', called: '别村的', since, person: both.id };
  expect(await both.isRefused(appoint, { ...asked, area: at(world.places.grids, 0).id })).toBe('not_found');
  expect(await both.seesNot(posts, { community: world.places.community.id })).toBe('not_found');
  expect((await both.sees(posts, { community: community.id })).rows.map(({ called }) => called)).toContain('双岗书记');
  expect((await both.sees(queue, { pick: 'open' })).rows).toEqual([]);
});

test('[S3-A59] secretary and director in one person: one line with both posts; each right goes with its own post', async () => {
  const { community } = await village(world, '一肩挑社区');
  const both = await world.arrive('secretary', { area: community, called: '老书记' });
  const { id: director } = await admin.does(appoint, { person: both.id, kind: 'director', area: community.id, called: '老书记', since });
  const line = async () =>
    (await both.sees(whoSits, { community: community.id })).people
      .find(({ called }) => called === '老书记')
      ?.posts.map(({ kindName }) => kindName);
  expect(await line()).toEqual(['社区书记', '社区（村）主任']);
  await admin.does(revoke, { post: both.post ?? '' });
  expect(await line()).toEqual(['社区（村）主任']);
  expect(await both.isRefused(setSources, { community: community.id, kind: 'agent', from: [] })).toBe('not_allowed');
  expect((await both.sees(posts, { community: community.id })).rows.map(({ kind }) => kind)).toContain('director');
  await admin.does(revoke, { post: director });
  expect(await both.seesNot(posts, { community: community.id })).toBe('not_allowed');
});

test('[S1-A5] micro-grid workers come from four circles; whoever stands in none needs a reason, which stays beside the post', async () => {
  const { community, grids, microGrids, chen, member } = await village(world, '滨河社区', { grids: 1, microGrids: 5 });
  const four = ['two-committees', 'good-member', 'building-head', 'residents-group-head'];
  await chen.does(setSources, { community: community.id, kind: 'micro-grid-worker', from: four });
  expect((await chen.sees(sources, { community: community.id })).rows).toMatchObject([{ kindName: '微网格员', from: { length: 4 } }]);
  const asked = (person: Person, n: number) => ({
    person: person.id,
    kind: 'micro-grid-worker',
    area: at(microGrids, n).id,
    called: '微网格员',
    since,
  });
  for (const [n, kind] of ['two-committees', 'good-member', 'residents-group-head'].entries()) {
    const person = await member('有来源');
    await chen.does(appoint, { person: person.id, kind, area: community.id, called: '有来源', since });
    expect(await chen.isRefused(appoint, asked(person, n))).toBe('allowed');
  }
  const nobody = await member('没来源');
  expect(await chen.isRefused(appoint, asked(nobody, 3))).toBe('organizations.needs_reason');
  const { id } = await chen.does(appoint, { ...asked(nobody, 3), reason: '退休教师，楼里都认识她' });
  const kept = await world.owner.selectFrom('post_origin').selectAll().where('post_id', '=', id).executeTakeFirst();
  expect([kept?.from_kind, kept?.reason]).toEqual([null, '退休教师，楼里都认识她']);
  await chen.does(setSources, { community: community.id, kind: 'micro-grid-worker', from: [] });
  expect(await chen.isRefused(appoint, asked(await member('不问了'), 4))).toBe('allowed');
  expect(grids).toHaveLength(1);
});

test('[S1-E7] an agency group of three ranks: one head and never two, first agents and agents drawn from the named circles', async () => {
  const { community, grids, chen, member } = await village(world, '集义村', { grids: 1 });
  const group = await founds(chen, 'agency-group', community, { name: '代办工作专班' });
  await chen.does(setSources, { community: community.id, kind: 'agency-head', from: ['secretary'] });
  await chen.does(setSources, { community: community.id, kind: 'first-agent', from: ['two-committees'] });
  await chen.does(setSources, { community: community.id, kind: 'agent', from: ['member', 'volunteer', 'grid-worker'] });
  expect(await chen.isRefused(takeSeat, seated(group, 'agency-head', await member('路人'), '路人'))).toBe('organizations.needs_reason');
  await chen.does(takeSeat, seated(group, 'agency-head', chen, '陈书记'));
  const second = { ...seated(group, 'agency-head', await member('另一位'), '另一位'), reason: '想再设一位总站长' };
  expect(await chen.isRefused(takeSeat, second)).toBe('organizations.seats_full');
  for (const [from, seat, area] of [
    ['two-committees', 'first-agent', community],
    ['member', 'agent', community],
    ['volunteer', 'agent', community],
    ['grid-worker', 'agent', at(grids, 0)],
  ] as const) {
    const person = await member('代办的人');
    expect(await chen.isRefused(takeSeat, seated(group, seat, person, '代办的人'))).toBe('organizations.needs_reason');
    await chen.does(appoint, { person: person.id, kind: from, area: area.id, called: '代办的人', since });
    expect(await chen.isRefused(takeSeat, seated(group, seat, person, '代办的人'))).toBe('allowed');
  }
  const { seats } = await chen.sees(body, { body: group });
  expect(seats.map(({ name, holders }) => [name, holders.length])).toEqual([
    ['代办总站长', 1],
    ['第一代办员', 1],
    ['代办员', 3],
  ]);
  expect(await chen.isRefused(appoint, { person: second.person, kind: 'agency-head', area: community.id, called: '绕过去', since })).toBe(
    'organizations.by_body',
  );
});

test('[S4-F1] a grid worker who began two years ago reads two years; a day less reads one', async () => {
  const { community, grids, chen, member } = await village(world, '滨河佳苑', { grids: 2 });
  const started = ['2024-03-02', '2024-03-03'];
  expect(dayOf(world.now())).toBe('2026-03-02');
  for (const [n, day] of started.entries())
    await chen.does(appoint, {
      person: (await member(`网格${n}`)).id,
      kind: 'grid-worker',
      area: at(grids, n).id,
      called: `网格员${n}`,
      since: day,
    });
  const { people } = await chen.sees(whoSits, { community: community.id });
  const years = (called: string) => people.find((one) => one.called === called)?.posts[0]?.years;
  expect([years('网格员0'), years('网格员1')]).toEqual([2, 1]);
});
