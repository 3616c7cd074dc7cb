import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { sayConsent, tellSkills } from '#features/people/own/word.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { teamCandidates } from './candidates.ts';
import { fillTeam } from './filling.ts';
import { foundTeam } from './found.ts';
import { joinTeam } from './join.ts';
import { teams } from './teams.ts';
import { unfillTeam } from './unfilling.ts';
import { refusals } from './words.ts';

type Facts = Parameters<(typeof refusals)['organizations.team_line']>[0];

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  community = world.places.community.id;
});
afterAll(() => world.end());

const kinds = ['在册党员', '志愿者'];
const founded = async (name: string) =>
  (await chen.does(foundTeam, { community, name, post: 'volunteer', about: '网格里的事有人搭把手。', kinds, namesShown: true })).id;
const teamOf = async (team: string) => {
  const found = (await chen.sees(teams, { community })).rows.find(({ id }) => id === team);
  if (!found) throw new Error('the team is there');
  return found;
};
const kindOf = async (team: string, name: string) => (await teamOf(team)).kinds.find((kind) => kind.name === name)?.id ?? '';
const countOf = async (team: string, name: string) => (await teamOf(team)).kinds.find((kind) => kind.name === name)?.count;

async function neighbours(many: number, where = community): Promise<{ person: string; called: string }[]> {
  const stamps = { street_id: world.places.street.id, community_id: where, grid_id: null, micro_grid_id: null };
  const names = Array.from({ length: many }, (_, n) => ({ name: `邻居${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`, where: stamps }));
  const people = await register(world.owner, world.system.keys, world.now(), names);
  return people.map((person, n) => ({ person, called: `队员${n + 1}` }));
}
const postsOf = (persons: readonly { person: string }[]) =>
  world.owner
    .selectFrom('post')
    .select(['id', 'until'])
    .where('kind', '=', 'volunteer')
    .where(
      'person_id',
      'in',
      persons.map(({ person }) => person),
    )
    .execute();

test('a team is filled in one go: fifty neighbours are one act, each with a post, and taken back they are out as one', async () => {
  const team = await founded('网格先锋队');
  const kind = await kindOf(team, '志愿者');
  const members = await neighbours(50);
  const acts = () => world.owner.selectFrom('audit_row').select('seq').where('action', '=', 'organizations.fill-team').execute();
  const { id: filling } = await chen.does(fillTeam, { team, kind, members, agreed: true });
  expect(await countOf(team, '志愿者')).toBe(50);
  expect(await acts()).toHaveLength(1);
  expect(await postsOf(members)).toHaveLength(50);
  expect((await chen.sees(teamCandidates, { team })).lately).toMatchObject([{ id: filling, people: 50 }]);
  await chen.does(unfillTeam, { filling });
  expect(await countOf(team, '志愿者')).toBe(0);
  expect((await postsOf(members)).every(({ until }) => until !== null)).toBe(true);
  expect((await chen.sees(teamCandidates, { team })).lately).toEqual([]);
  expect(await chen.isRefused(unfillTeam, { filling })).toBe('organizations.team_undone');
  await chen.does(fillTeam, { team, kind, members, agreed: true });
  expect(await countOf(team, '志愿者')).toBe(50);
});

test('one who cannot join stops the whole list, and is named by the line; nobody is written down', async () => {
  const team = await founded('清雪队');
  const kind = await kindOf(team, '志愿者');
  const [first, second, third] = await neighbours(3);
  if (!first || !second || !third) throw new Error('three neighbours');
  const [stranger] = await neighbours(1, world.places.otherCommunity.id);
  const guard = await world.arrive('audit-admin', { name: '孙审计' });
  const refusedWith = async (bad: { person: string; called: string }) => {
    const said = await chen.does(fillTeam, { team, kind, members: [first, bad, third], agreed: true }).catch((error: unknown) => error);
    return said instanceof Refusal && said.code === 'organizations.team_line'
      ? refusals['organizations.team_line'](said.facts as Facts)
      : 'allowed';
  };
  expect(await refusedWith({ ...at([stranger], 0), called: '外来的' } as typeof first)).toMatch(/第 2 位「外来的」不在本社区的台账里/);
  expect(await refusedWith({ person: guard.id, called: '老孙' })).toMatch(/第 2 位「老孙」/);
  expect(await refusedWith({ person: chen.id, called: '陈书记' })).toMatch(/第 2 位「陈书记」是您自己/);
  await chen.does(joinTeam, { team, person: second.person, kind, called: '二队员' });
  expect(await refusedWith({ ...second, called: '二队员' })).toMatch(/第 2 位「二队员」已经是这一类的成员了，一位也没有登记/);
  expect(await countOf(team, '志愿者')).toBe(1);
  expect(await postsOf([first, third])).toEqual([]);
  await expect(chen.does(fillTeam, { team, kind, members: [first, first], agreed: true })).rejects.toThrow('有人选了两次');
  expect(await countOf(team, '志愿者')).toBe(1);
});

test('a post held before, or put to another use since, stays when it is taken back; after a day nothing is taken back as one', async () => {
  const [team, other] = [await founded('巡逻队'), await founded('应急队')];
  const members = await neighbours(3);
  const [held, busy, plain] = members.map((member) => [member]);
  if (!held || !busy || !plain) throw new Error('three neighbours');
  await chen.does(joinTeam, { team: other, person: at(held, 0).person, kind: await kindOf(other, '志愿者'), called: '先来的' });
  const { id: filling } = await chen.does(fillTeam, { team, kind: await kindOf(team, '志愿者'), members, agreed: true });
  await chen.does(joinTeam, { team: other, person: at(busy, 0).person, kind: await kindOf(other, '志愿者'), called: '两边的' });
  await chen.does(unfillTeam, { filling });
  expect(await countOf(team, '志愿者')).toBe(0);
  expect(await countOf(other, '志愿者')).toBe(2);
  expect([await postsOf(held), await postsOf(busy), await postsOf(plain)].map((posts) => posts.map(({ until }) => until === null))).toEqual(
    [[true], [true], [false]],
  );
  const { id: late } = await chen.does(fillTeam, { team, kind: await kindOf(team, '志愿者'), members, agreed: true });
  world.pass({ hours: 25 });
  expect(await chen.isRefused(unfillTeam, { filling: late })).toBe('organizations.team_undone');
  expect(await countOf(team, '志愿者')).toBe(3);
});

test('proposed are who holds the post already and who agreed to be found by what they can do; nobody else, and to nobody but the secretary of the place', async () => {
  const street = place({ kind: 'street', name: '西铭街道', parent: world.places.county });
  const own = place({ kind: 'community', name: '丁社区', parent: street });
  const home = place({ kind: 'dwelling', name: '101', parent: own });
  await layPlaces(world.owner, [street, own, home]);
  const secretary = await world.arrive('secretary', { area: own, home });
  const team = (
    await secretary.does(foundTeam, { community: own.id, name: '先锋队', post: 'volunteer', about: '搭把手的。', kinds, namesShown: true })
  ).id;
  const [holds, tells, quiet] = [
    await world.arrive('volunteer', { name: '周大勇', called: '老周', area: own, home }),
    await world.arrive('resident', { name: '何电工', home }),
    await world.arrive('resident', { name: '不说的', home }),
  ];
  for (const who of [tells, quiet]) await who.does(tellSkills, { profession: '电工', specialty: '修灯' });
  await tells.does(sayConsent, { purpose: 'found', given: true });
  const proposed = async () => (await secretary.sees(teamCandidates, { team })).rows;
  expect((await proposed()).map(({ person, called, holds: has, says }) => ({ person, called, has, says }))).toEqual([
    { person: holds.id, called: '老周', has: true, says: null },
    { person: tells.id, called: null, has: false, says: '电工 · 修灯' },
  ]);
  await tells.does(sayConsent, { purpose: 'found', given: false });
  expect((await proposed()).map(({ person }) => person)).toEqual([holds.id]);
  expect(await chen.seesNot(teamCandidates, { team })).toBe('not_found');
  expect(await quiet.seesNot(teamCandidates, { team })).not.toBe('allowed');
});
