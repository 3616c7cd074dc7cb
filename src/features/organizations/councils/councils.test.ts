import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveOut } from '#features/people/moving/move.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { endBody } from '../bodies/found.ts';
import { posts } from '../posts.ts';
import { revoke } from '../revoke.ts';
import { foundTeam } from '../teams/found.ts';
import { joinTeam } from '../teams/join.ts';
import { teams } from '../teams/teams.ts';
import { councils } from './councils.ts';
import { foundCouncil } from './found.ts';
import { addCouncilRule, councilRules } from './rules.ts';
import { endCouncil, leaveCouncil, sitInCouncil } from './seats.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const three = ['物业企业', '业委会', '驻地单位'];
const everybody = async (community: string) => (await world.system.see(councils, { token: null }, { community })).rows;

test('[S3-B1] 1 + 3 + N: one that leads, exactly three fixed seats said at the start, any number of others; the members are everybody’s to read', async () => {
  const { community, estates, chen, member } = await village(world, '迎泽社区', { estates: 1 });
  const about = '小区的公共事务和矛盾，大家坐下来议。';
  const asked = { area: at(estates, 0).id, rule: 'one-three-n', name: '小区议事会', about, lead: '小区党组织', fixed: three, others: [] };
  expect(await chen.isRefused(foundCouncil, { ...asked, lead: undefined })).toBe('organizations.council_lead');
  expect(await chen.isRefused(foundCouncil, { ...asked, fixed: three.slice(0, 2) })).toBe('organizations.council_fixed');
  expect(await chen.isRefused(foundCouncil, { ...asked, fixed: [...three, '片警'] })).toBe('organizations.council_fixed');
  const { id } = await chen.does(foundCouncil, { ...asked, others: ['片警', '居民代表'] });
  expect(await chen.isRefused(foundCouncil, asked)).toBe('organizations.council_known');
  const { rows } = await chen.sees(councils, { community: community.id });
  const [council] = rows;
  expect(council?.parts.map(({ role }) => role)).toEqual(['lead', 'fixed', 'fixed', 'fixed', 'other', 'other']);
  expect(council?.lacking).toEqual(['小区党组织', ...three]);
  const partOf = (name: string) => council?.parts.find((one) => one.name === name)?.id ?? '';
  const [zhang, sun, li, qian] = await Promise.all(['张书记', '孙经理', '李主任', '钱代表'].map(member));
  if (!zhang || !sun || !li || !qian) throw new Error('four neighbours');
  const sits = (part: string, person: string, called: string) => chen.does(sitInCouncil, { part: partOf(part), person, called });
  await sits('小区党组织', zhang.id, '张书记');
  const { id: firm } = await sits('物业企业', sun.id, '孙经理');
  await sits('业委会', li.id, '李主任');
  expect((await everybody(community.id))[0]?.lacking).toEqual(['驻地单位']);
  expect(await chen.isRefused(sitInCouncil, { part: partOf('物业企业'), person: qian.id, called: '钱师傅' })).toBe(
    'organizations.council_seat_taken',
  );
  for (const [person, called] of [
    [qian.id, '钱代表'],
    [li.id, '李主任'],
  ] as const)
    await sits('居民代表', person, called); // any number of others, and who holds a fixed seat may also stand there
  expect((await everybody(community.id))[0]?.parts.map(({ members }) => members.map(({ called }) => called))).toEqual([
    ['张书记'],
    ['孙经理'],
    ['李主任'],
    [],
    [],
    ['钱代表', '李主任'],
  ]);
  await chen.does(leaveCouncil, { seat: firm });
  expect((await everybody(community.id))[0]?.lacking).toEqual(['物业企业', '驻地单位']);
  expect(await chen.isRefused(endBody, { body: id, why: '换一届' })).toBe('organizations.body_elsewhere'); // its seats end with it, by its own act
  await chen.does(endCouncil, { council: id });
  expect(await chen.isRefused(endCouncil, { council: id })).toBe('not_found');
  expect(await everybody(community.id)).toEqual([]);
  expect((await chen.sees(posts, { community: community.id, kind: 'council-seat' })).rows).toEqual([]);
});

test('who leaves two councils at once holds the post of neither afterwards', async () => {
  const { community, chen, member } = await village(world, '两会社区');
  const busy = await member('两头忙');
  const seats: string[] = [];
  for (const name of ['东院议事会', '西院议事会']) {
    await chen.does(foundCouncil, { area: community.id, rule: 'groups', name, about: '院里的事院里议。', fixed: ['居民代表', '志愿者'] });
    const council = (await everybody(community.id)).find((one) => one.name === name);
    seats.push((await chen.does(sitInCouncil, { part: council?.parts[0]?.id ?? '', person: busy.id, called: '两头忙' })).id);
  }
  const leaves = (nth: number) => () => chen.does(leaveCouncil, { seat: at(seats, nth) });
  await world.overlapping('council_seat', leaves(0), leaves(1));
  expect((await chen.sees(posts, { community: community.id, kind: 'council-seat' })).rows).toEqual([]);
});

test('a rule is a community’s own data: what it says holds for its councils, and no other community sees it', async () => {
  const { community, chen, member } = await village(world, '自立社区');
  const other = await village(world, '旁边社区');
  const mine = { community: community.id, name: '一牵头两方', leads: true, fixed: 2, single: true };
  const { id: rule } = await chen.does(addCouncilRule, mine);
  expect(await chen.isRefused(addCouncilRule, mine)).toBe('organizations.council_rule_known');
  expect(await chen.isRefused(addCouncilRule, { ...mine, name: '1+3+N 议事协调' })).toBe('organizations.council_rule_known');
  expect(await other.chen.isRefused(addCouncilRule, mine)).toBe('not_found');
  const known = async (by: typeof chen, of: string) => (await by.sees(councilRules, { community: of })).rows.map(({ name }) => name);
  expect(await known(chen, community.id)).toContain('一牵头两方');
  expect(await known(other.chen, other.community.id)).not.toContain('一牵头两方');
  const asked = { rule, name: '院坝会', about: '院里的事院里议。', lead: '党小组', fixed: ['物业', '住户'], others: [] };
  expect(await other.chen.isRefused(foundCouncil, { ...asked, area: other.community.id })).toBe('not_found');
  expect(await chen.isRefused(foundCouncil, { ...asked, area: other.community.id })).toBe('not_found');
  expect(await chen.isRefused(foundCouncil, { ...asked, area: community.id, others: ['片警'] })).toBe('organizations.council_others');
  await chen.does(foundCouncil, { ...asked, area: community.id });
  const part = at(at(await everybody(community.id), 0).parts, 1).id;
  const wang = await member('王师傅');
  expect(await other.chen.isRefused(sitInCouncil, { part, person: wang.id, called: '王师傅' })).toBe('not_found');
  await chen.does(sitInCouncil, { part, person: wang.id, called: '王师傅' });
  expect(await chen.isRefused(sitInCouncil, { part, unit: other.community.id })).toBe('organizations.council_seat_taken');
});

test('who sits for the Party members the office alone reads: it says that they are one; everybody else reads how many, and what is missing', async () => {
  const { community, chen, member } = await village(world, '党群社区');
  const asked = { rule: 'groups', name: '睦邻议事会', about: '邻里的事，邻里坐下来议。', fixed: ['党员', '居民代表'] };
  const { id } = await chen.does(foundCouncil, { area: community.id, ...asked });
  const parts = async () => at(await everybody(community.id), 0).parts;
  const many = await Promise.all(['甲', '乙', '丙', '丁', '戊'].map((one) => member(`邻居${one}`)));
  const seats: string[] = [];
  for (const [nth, one] of many.entries())
    seats.push((await chen.does(sitInCouncil, { part: at(await parts(), 0).id, person: one.id, called: `老${nth}` })).id);
  await chen.does(sitInCouncil, { part: at(await parts(), 1).id, person: at(many, 0).id, called: '老0' });
  expect((await parts()).map(({ members, count }) => [members.length, count])).toEqual([
    [0, 5],
    [1, 1],
  ]);
  await chen.does(leaveCouncil, { seat: at(seats, 4) });
  expect((await parts()).map(({ members, count }) => [members.length, count])).toEqual([
    [0, null],
    [1, 1],
  ]);
  expect(at(await everybody(community.id), 0).lacking).toEqual([]);
  const he = await world.arrive('community-staff', { area: community });
  for (const who of [chen, he])
    expect(at(at((await who.sees(councils, { community: community.id })).rows, 0).parts, 0).members).toHaveLength(4);
  expect(await chen.isRefused(foundCouncil, { area: community.id, ...asked, name: '评议会', about: '邻居甲家的事大家评。' })).toBe(
    'organizations.names_somebody',
  );
  expect(await chen.isRefused(endCouncil, { council: id })).toBe('allowed');
});

test('nobody moves away from the ledger while they hold a post; once their posts have ended they sit in no council and are in no team any more', async () => {
  const { community, chen, member } = await village(world, '搬走社区');
  const asked = { rule: 'groups', name: '睦邻议事会', about: '邻里的事，邻里坐下来议。', fixed: ['党员', '居民代表'] };
  await chen.does(foundCouncil, { area: community.id, ...asked });
  const gone = await member('要走的');
  const council = async () => at(at(await everybody(community.id), 0).parts, 1);
  await chen.does(sitInCouncil, { part: (await council()).id, person: gone.id, called: '要走的老王' });
  const team = { community: community.id, name: '热心队', post: 'volunteer', about: '谁家有事都来。', kinds: ['热心居民'] };
  const { id } = await chen.does(foundTeam, team);
  const inTeam = async () => at(at((await chen.sees(teams, { community: community.id })).rows, 0).kinds, 0);
  await chen.does(joinTeam, { team: id, person: gone.id, kind: (await inTeam()).id, called: '要走的老王' });
  expect([(await council()).members.length, (await inTeam()).members]).toEqual([1, ['要走的老王']]);
  const moves = { person: gone.id, why: 'moved-out', onDay: '2026-03-01' } as const;
  expect(await chen.isRefused(moveOut, moves)).toBe('people.has_post');
  for (const kind of ['council-seat', 'volunteer'])
    for (const { id: post } of (await chen.sees(posts, { community: community.id, kind })).rows) await chen.does(revoke, { post });
  expect([(await council()).members, (await inTeam()).members]).toEqual([[], []]);
  expect(await chen.isRefused(moveOut, moves)).toBe('allowed');
});
