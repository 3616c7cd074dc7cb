import { afterAll, beforeAll, expect, test } from 'vitest';
import { begin } from '#features/matters/gathering/begin.ts';
import { speak } from '#features/matters/gathering/verbs.ts';
import { inbox } from '#features/matters/lists.ts';
import { queue } from '#features/matters/queue.ts';
import { show } from '#features/matters/show.ts';
import { fill } from '#features/matters/verbs.ts';
import { mediation } from '#library/mediation.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { revoke } from '../revoke.ts';
import { endTeam } from './end.ts';
import { foundTeam } from './found.ts';
import { joinTeam, leaveTeam } from './join.ts';
import { leadTeam } from './leading.ts';
import { teams } from './teams.ts';

let world: World;
let community: string;
let chen: Person;
let wang: Person;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [mediation]);
  community = world.places.community.id;
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  wang = await world.arrive('resident', { name: '王小明' });
});
afterAll(() => world.end());

const kinds = ['小区老党员', '老干部', '社区网格员', '司法所工作人员', '律师'];
const service = { name: '矛盾协调服务队', post: 'mediator', about: '邻里有了矛盾，请他们来劝和。', kinds };
const founded = async (given: object = {}) => (await chen.does(foundTeam, { community, ...service, ...given })).id;
const teamOf = async (id: string, by: Person = wang) =>
  at(
    (await by.sees(teams, { community })).rows.filter((row) => row.id === id),
    0,
  );
const neighbour = (name: string, nth: number) => world.arrive('resident', { name, home: at(world.places.dwellings, nth) });
const joins = async (team: string, person: Person, kind: string, called: string) => {
  const { id = '' } = (await teamOf(team)).kinds.find(({ name }) => name === kind) ?? {};
  return (await chen.does(joinTeam, { team, person: person.id, kind: id, called })).id;
};
const waits = async (by: Person) => (await by.sees(inbox, {})).rows.map(({ id }) => id);

test('[S1-A15] a mediation team of five kinds shows which is missing until each has somebody; the team is public, a case is its mediator’s', async () => {
  const team = await founded();
  expect((await teamOf(team)).missing).toEqual(kinds);
  const [yan, meng, ...others] = await Promise.all(['闫和', '孟和', '石和', '于和', '方和'].map((name, nth) => neighbour(name, 1 + nth)));
  if (!yan || !meng) throw new Error('two mediators');
  await joins(team, yan, '小区老党员', '闫调解');
  await joins(team, meng, '社区网格员', '孟调解');
  expect((await teamOf(team)).missing).toEqual(['老干部', '司法所工作人员', '律师']);
  const posts: string[] = [];
  for (const [nth, kind] of ['老干部', '司法所工作人员', '律师'].entries())
    posts.push(await joins(team, at(others, nth), kind, `${kind}一位`));
  const whole = await teamOf(team);
  expect(whole.kinds.slice(1, 3).map(({ members }) => members)).toEqual([['老干部一位'], ['孟调解']]);
  expect(at((await teamOf(team, chen)).kinds, 0).members).toEqual(['闫调解']); // who is a Party member its office alone reads
  expect([whole.missing, whole.kinds[0]]).toEqual([[], expect.objectContaining({ name: '小区老党员', members: [], count: null })]);

  const qin = await neighbour('秦家', 6);
  const opener = { person: wang.id, channel: 'counter', agreed: true } as const;
  const asked = {
    method: 'mediation',
    leaf: 'neighbour-quarrel',
    place: wang.dwelling.id,
    subject: '楼上音响太吵',
    opener,
    others: [qin.id],
  };
  const { id: matter } = await chen.does(begin, asked);
  for (const side of [wang, qin]) await side.does(speak, { matter, step: 'consent', outcome: 'both' });
  for (const mediator of [yan, meng]) expect(await waits(mediator)).toContain(matter); // the pool
  await yan.does(fill, { matter, step: 'take', outcome: 'taken' });
  expect(await waits(meng)).not.toContain(matter);
  expect(await meng.seesNot(show, { matter })).toBe('not_found');
  expect((await yan.sees(show, { matter })).subject).toBe('邻里纠纷');
  expect(JSON.stringify(await teamOf(team))).not.toContain(matter);
  const he = await world.arrive('community-staff', { called: '小何', home: at(world.places.dwellings, 7) });
  expect((await he.sees(queue, { pick: 'open' })).rows.map(({ id }) => id)).not.toContain(matter);

  await chen.does(revoke, { post: at(posts, 2) });
  expect((await teamOf(team)).missing).toEqual(['律师']);
});

test('a team has its name once and helpers as members; only the secretary of the community keeps it', async () => {
  const team = await founded({ name: '法律明白人队', post: 'lawyer', kinds: ['律师', '律师', '老师'] });
  expect((await teamOf(team)).missing).toEqual(['律师', '老师']);
  expect(await chen.isRefused(foundTeam, { community, ...service, name: '法律明白人队' })).toBe('organizations.team_known');
  expect(await chen.isRefused(foundTeam, { community, ...service, name: '书记队', post: 'secretary' })).toBe('organizations.team_post');
  const person = (await neighbour('新人', 7)).id;
  const kind = at((await teamOf(team)).kinds, 0).id;
  const other = await founded({ name: '另一队' });
  expect(await chen.isRefused(joinTeam, { team: other, person, kind, called: '新人' })).toBe('organizations.team_kind');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(joinTeam, { team, person, kind, called: '新人' })).toBe('not_found');
  expect(await chen.isRefused(joinTeam, { team, person: far.id, kind, called: '外人' })).toBe('allowed');
  expect([(await wang.sees(teams, { community })).mayKeep, (await chen.sees(teams, { community })).mayKeep]).toEqual([false, true]);
});

test('an administrator joins no team: the three hold no other post', async () => {
  const team = await founded({ name: '劝和队' });
  const [admin, keeper] = [await world.arrive('system-admin'), await neighbour('管审计的', 2)];
  const office = { kind: 'audit-admin', area: world.places.county.id, called: '审计管理员', since: '2026-03-02' };
  await admin.does(appoint, { ...office, person: keeper.id });
  const [kind] = (await teamOf(team)).kinds;
  const asked = { team, person: keeper.id, kind: kind?.id ?? '', called: '老樊' };
  expect(await chen.isRefused(joinTeam, asked)).toBe('organizations.three_people');
});

test('whoever leaves and joins again was there twice; a team that ends lets everybody go, their posts stay, and nobody joins, leaves or leads it any more', async () => {
  const team = await founded({ name: '扫雪队', post: 'volunteer', kinds: ['热心居民'] });
  const person = await neighbour('扫雪的', 3);
  const post = await joins(team, person, '热心居民', '老扫');
  const kind = at((await teamOf(team)).kinds, 0).id;
  await chen.does(leaveTeam, { team, member: post });
  world.pass({ hours: 24 });
  await joins(team, person, '热心居民', '老扫');
  const days = await world.owner.selectFrom('team_member').select(['at', 'ended_at']).where('kind_id', '=', kind).orderBy('at').execute();
  expect(days.map(({ at: from, ended_at }) => [from !== null, ended_at !== null])).toEqual([
    [true, true],
    [true, false],
  ]);
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await far.isRefused(endTeam, { team })).toBe('not_found');
  await chen.does(endTeam, { team });
  expect((await wang.sees(teams, { community })).rows.map(({ id }) => id)).not.toContain(team);
  const held = await world.owner.selectFrom('post').select('until').where('id', '=', post).executeTakeFirstOrThrow();
  expect(held.until).toBe(null);
  const asked = { team, person: (await neighbour('晚来的', 4)).id, kind, called: '老晚' };
  expect([
    await chen.isRefused(joinTeam, asked),
    await chen.isRefused(leaveTeam, { team, member: post }),
    await chen.isRefused(leadTeam, { team, leader: post }),
    await chen.isRefused(endTeam, { team }),
  ]).toEqual(Array(4).fill('not_found'));
  expect(await founded({ name: '扫雪队', post: 'volunteer', kinds: ['热心居民'] })).not.toBe(team);
});
