import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../appoint.ts';
import { posts } from '../posts.ts';
import { revoke } from '../revoke.ts';
import { foundTeam } from './found.ts';
import { joinTeam, leaveTeam } from './join.ts';
import { leadTeam } from './leading.ts';
import { teamServices, teams } from './teams.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const openly = (community: string) => world.system.see(teams, { token: null }, { community });
const since = '2026-03-02';

test('[S0-A31] exactly three service teams: the two committees’, the members’ and the volunteers’, each with who leads it; somebody may be in several', async () => {
  const { community, chen, member } = await village(world, '学苑社区');
  const people = await Promise.all(['白委员', '田党员', '吴志愿者', '乔热心'].map(member));
  const [bai, tian, wu, qiao] = people;
  if (!bai || !tian || !wu || !qiao) throw new Error('four people');
  const holds = async (kind: string, person: string, called: string) =>
    (await chen.does(appoint, { person, kind, area: community.id, called, since, workPhone: '0354-7001122' })).id;
  const leads = {
    committees: await holds('two-committees', bai.id, '白委员'),
    members: await holds('member', tian.id, '田党员'),
    volunteers: await holds('volunteer', wu.id, '吴志愿者'),
  };
  const about = '骨干、主力和补充，一起上门服务。';
  const founds = async (service: keyof typeof leads, name: string, kind: string) =>
    (await chen.does(foundTeam, { community: community.id, name, service, leader: leads[service], about, kinds: [kind] })).id;
  expect((await openly(community.id)).core.map(({ team }) => team)).toEqual([null, null, null]);
  const backbone = await founds('committees', '两委骨干队', '“两委”干部');
  const main = await founds('members', '党员主力队', '社区党员');
  const more = await founds('volunteers', '志愿补充队', '志愿者');
  const seen = await openly(community.id);
  expect(seen.core.map(({ team }) => team)).toEqual(['两委骨干队', '党员主力队', '志愿补充队']);
  expect(seen.rows.map(({ service, leader }) => [service, leader?.called, leader?.workPhone])).toEqual([
    ['“两委”干部服务队', '白委员', '0354-7001122'],
    ['社区党员服务队', '田党员', '0354-7001122'],
    ['志愿者服务队', '吴志愿者', '0354-7001122'],
  ]);
  const fourth = {
    community: community.id,
    name: '第二支志愿队',
    service: 'volunteers',
    leader: leads.volunteers,
    about,
    kinds: ['志愿者'],
  };
  expect(await chen.isRefused(foundTeam, fourth)).toBe('organizations.team_core');
  expect(await chen.isRefused(foundTeam, { ...fourth, service: 'all-things', leader: undefined })).toBe('organizations.team_leader');

  const kindOf = async (team: string) =>
    at((await chen.sees(teams, { community: community.id })).rows.find(({ id }) => id === team)?.kinds ?? [], 0).id;
  const joins = async (team: string, person: string, called: string) =>
    chen.does(joinTeam, { team, person, kind: await kindOf(team), called });
  for (const team of [backbone, main, more]) await joins(team, bai.id, '白委员');
  const membersFor = (rows: Awaited<ReturnType<typeof openly>>['rows']) => rows.map(({ kinds }) => kinds.flatMap((kind) => kind.members));
  const members = async () => membersFor((await chen.sees(teams, { community: community.id })).rows);
  expect(await members()).toEqual([['白委员'], ['白委员'], ['白委员']]);
  const told = (await openly(community.id)).rows;
  expect(membersFor(told)).toEqual([['白委员'], [], ['白委员']]); // who is a Party member is theirs to say
  expect([at(told, 1).namesShown, at(told, 1).kinds.map(({ count }) => count)]).toEqual([false, [null]]);
  expect(told.map(({ leader }) => leader?.kindName)).toEqual(['两委成员', null, '志愿者']);
  expect(await chen.isRefused(joinTeam, { team: main, person: bai.id, kind: await kindOf(main), called: '白委员' })).toBe(
    'organizations.team_in_already',
  );
  await chen.does(leaveTeam, {
    team: more,
    member: at((await chen.sees(teams, { community: community.id })).rows[2]?.members ?? [], 0).id,
  });
  expect(await members()).toEqual([['白委员'], ['白委员'], []]);
  expect((await openly(community.id)).rows.flatMap((row) => row.members)).toEqual([]); // ids are the secretary's
});

test('[S1-A18] 百事帮服务队 is led by a community worker: without one it is refused; skilled neighbours are its volunteers', async () => {
  const { community, chen, member } = await village(world, '滨河北路社区');
  const [neighbour, skilled, keen] = await Promise.all(['热心居民', '小区能人', '老电工'].map(member));
  if (!neighbour || !skilled || !keen) throw new Error('three people');
  const volunteer = { person: neighbour.id, kind: 'volunteer', area: community.id, called: '热心居民', since };
  const { id: helper } = await chen.does(appoint, volunteer);
  const team = {
    community: community.id,
    name: '百事帮服务队',
    service: 'all-things',
    about: '谁家有事喊一声，能修能帮的都来。',
    kinds: ['小区能人', '热心居民'],
  };
  expect(await chen.isRefused(foundTeam, team)).toBe('organizations.team_leader');
  expect(await chen.isRefused(foundTeam, { ...team, leader: helper })).toBe('organizations.team_led_by_staff');
  const he = await world.arrive('community-staff', { area: community, called: '社区小何' });
  const far = await world.arrive('community-staff', { area: world.places.otherCommunity, called: '别处的' });
  expect(await chen.isRefused(foundTeam, { ...team, leader: far.post ?? '' })).toBe('organizations.team_leader');
  const { leaders } = await chen.sees(teamServices, { community: community.id });
  expect(leaders.filter(({ staff }) => staff).map(({ called }) => called)).toContain('社区小何');
  const { id } = await chen.does(foundTeam, { ...team, leader: he.post ?? '' });
  const [able, warm] = at((await openly(community.id)).rows, 0).kinds;
  await chen.does(joinTeam, { team: id, person: skilled.id, kind: able?.id ?? '', called: '巧手', skills: ['水电', '开锁'] });
  await chen.does(joinTeam, { team: id, person: keen.id, kind: able?.id ?? '', called: '老电工', skills: ['水电'] });
  await chen.does(joinTeam, { team: id, person: neighbour.id, kind: warm?.id ?? '', called: '热心居民', skills: ['理发'] });
  const shown = at((await openly(community.id)).rows, 0);
  expect([shown.leader?.called, shown.missing]).toEqual(['社区小何', []]);
  expect(shown.skills).toEqual([
    { name: '水电', people: 2 },
    ...[
      { name: '开锁', people: 1 },
      { name: '理发', people: 1 },
    ].toSorted((a, b) => a.name.localeCompare(b.name, 'zh')),
  ]);
  expect((await chen.sees(posts, { community: community.id, kind: 'volunteer' })).rows).toHaveLength(3); // one post serves, none is held twice
  await chen.does(revoke, { post: he.post ?? '' });
  expect(at((await openly(community.id)).rows, 0).leader).toBe(null);
  expect(await chen.isRefused(leadTeam, { team: id, leader: helper })).toBe('organizations.team_led_by_staff');
  const next = await world.arrive('community-staff', { area: community, called: '社区小田' });
  await chen.does(leadTeam, { team: id, leader: next.post ?? '' });
  expect(at((await openly(community.id)).rows, 0).leader?.called).toBe('社区小田');
});
