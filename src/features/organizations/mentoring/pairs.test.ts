import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { whoSits } from '../bodies/who-sits.ts';
import { endPair, mentorPairs, myPairs, noteTalk, pairUp } from './pairs.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

const since = '2025-06-01';

test('[S1-F3] 村干部+后备干部: a pair with goals talks each quarter; the next talk is due three months after the last; only the committees and the two read of it', async () => {
  const { community, chen, member } = await village(world, '王吴村');
  const mentor = await world.arrive('two-committees', { area: community, called: '委员老蔚' });
  const reserve = await member('后备小晋');
  const goals = '一年学会开村民会、记村账';
  const asked = {
    community: community.id,
    mentor: mentor.id,
    mentorCalled: '委员老蔚',
    reserve: reserve.id,
    reserveCalled: '后备小晋',
    goals,
    since,
  };
  const { id: pair } = await chen.does(pairUp, asked);
  const read = async () => at((await chen.sees(mentorPairs, { community: community.id })).rows, 0);
  expect([(await read()).everyMonths, (await read()).nextBy, (await read()).late]).toEqual([3, '2025-09-01', true]);
  await mentor.does(noteTalk, { pair, on: '2025-09-01', about: '谈了怎么开好村民代表会' });
  expect((await read()).nextBy).toBe('2025-12-01');
  await reserve.does(noteTalk, { pair, on: '2026-02-20', about: '谈了村账公开怎么记' });
  const whole = await mentor.sees(mentorPairs, { community: community.id });
  expect(whole.mayKeep).toBe(false);
  expect(at(whole.rows, 0)).toMatchObject({
    ...{ mentor: '委员老蔚', reserve: '后备小晋', goals, nextBy: '2026-05-20', late: false },
    talks: [{ on: '2026-02-20' }, { on: '2025-09-01' }],
  });
  expect((await reserve.sees(myPairs, {})).rows.map(({ id }) => id)).toEqual([pair]);

  const staff = await world.arrive('community-staff', { area: community, called: '社区小何' });
  expect(await staff.seesNot(mentorPairs, { community: community.id })).toBe('not_allowed');
  expect(await (await member('邻居')).seesNot(mentorPairs, { community: community.id })).toBe('not_allowed');
  const far = await world.arrive('two-committees', { area: world.places.otherCommunity });
  expect(await far.seesNot(mentorPairs, { community: community.id })).toBe('not_found');
  expect((await far.sees(myPairs, {})).rows).toEqual([]);
  expect(JSON.stringify(await staff.sees(whoSits, { community: community.id }))).not.toContain('后备小晋');
});

test('who takes along is of the committees, a reserve has one of them, and each of the two may end it', async () => {
  const { community, chen, member } = await village(world, '结对村');
  const [reserve, neighbour] = [await member('后备'), await member('邻居')];
  const asked = {
    community: community.id,
    mentorCalled: '带的人',
    reserve: reserve.id,
    reserveCalled: '后备',
    goals: '学会做群众工作',
    since,
  };
  expect(await chen.isRefused(pairUp, { ...asked, mentor: neighbour.id })).toBe('organizations.mentor_post');
  expect(await chen.isRefused(pairUp, { ...asked, mentor: reserve.id })).toBe('organizations.mentor_oneself');
  const { id: pair } = await chen.does(pairUp, { ...asked, mentor: chen.id });
  expect(await chen.isRefused(pairUp, { ...asked, mentor: chen.id })).toBe('organizations.reserve_paired');
  const talk = { pair, on: '2026-01-05', about: '谈了下半年怎么干' };
  expect(await neighbour.isRefused(noteTalk, talk)).toBe('not_found');
  expect(await reserve.isRefused(noteTalk, { ...talk, on: '2025-05-01' })).toBe('organizations.talk_before');
  expect(await reserve.isRefused(noteTalk, { ...talk, on: '2030-05-01' })).toBe('organizations.talk_to_come');
  await reserve.does(noteTalk, talk);
  expect(await chen.isRefused(noteTalk, talk)).toBe('organizations.talk_known');
  await reserve.does(endPair, { pair });
  expect(await chen.isRefused(noteTalk, { ...talk, on: '2026-01-06' })).toBe('not_found');
  expect(at((await chen.sees(mentorPairs, { community: community.id })).rows, 0)).toMatchObject({ nextBy: null, late: false });
});
