import { afterAll, beforeAll, expect, test } from 'vitest';
import { list as notices } from '#features/notices/read.ts';
import { answerCorrection, corrections } from '#features/people/correcting/answer.ts';
import { askCorrection } from '#features/people/correcting/ask.ts';
import { moveOut } from '#features/people/moving/move.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { at } from '../../testing/neighbourhood.ts';
import { village } from '../../testing/villages.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { claimDuty } from './duties/claim.ts';
import { duties } from './duties/duties.ts';
import { openDuties } from './duties/open.ts';
import { mentorPairs, pairUp } from './mentoring/pairs.ts';
import { askFor } from './partnering/ask.ts';
import { joinPartner } from './partnering/join.ts';
import { offer } from './partnering/offer.ts';
import { askingsHere } from './partnering/partners.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('whoever erases themself leaves no name in posts and pairs, and whoever waited has the place', async () => {
  const { community, chen, member } = await village(world, '删除村');
  const [gone, next] = [await member('要走的'), await member('等着的')];
  const duty = { name: '楼道岗', duty: '每周看一次楼道', forWhom: 'everybody' as const, places: 1 };
  await chen.does(openDuties, { community: community.id, duties: [duty] });
  const shown = async () => at((await next.sees(duties, { community: community.id })).rows, 0);
  const { id } = await shown();
  await gone.does(claimDuty, { duty: id, called: '要走的老王' });
  await next.does(claimDuty, { duty: id, called: '等着的老李' });
  const pair = { mentor: chen.id, mentorCalled: '陈书记', reserve: gone.id, reserveCalled: '要走的老王' };
  await chen.does(pairUp, { community: community.id, ...pair, goals: '学会开会', since: '2026-01-01' });
  await gone.does(eraseMe, { sure: true });
  expect(await shown()).toMatchObject({ held: 1, waiting: 0, called: ['等着的老李'], mine: 'held' });
  expect((await chen.sees(mentorPairs, { community: community.id })).rows).toMatchObject([{ reserve: '——', nextBy: null }]);
});

test.each(['moved-out', 'died'] as const)(
  'whoever %s holds no post, no pair and no booking any more, and waits for no correction',
  async (why) => {
    const { community, chen, member } = await village(world, `离开村${why}`);
    const [gone, next] = [await member('要走的'), await member('等着的')];
    const duty = { name: '楼道岗', duty: '每周看一次楼道', forWhom: 'everybody' as const, places: 1 };
    await chen.does(openDuties, { community: community.id, duties: [duty] });
    const shown = async () => at((await next.sees(duties, { community: community.id })).rows, 0);
    const { id } = await shown();
    await gone.does(claimDuty, { duty: id, called: '要走的老王' });
    await next.does(claimDuty, { duty: id, called: '等着的老李' });
    const pair = { mentor: chen.id, mentorCalled: '陈书记', reserve: gone.id, reserveCalled: '要走的老王' };
    await chen.does(pairUp, { community: community.id, ...pair, goals: '学会开会', since: '2026-01-01' });
    const unit = { kind: 'firm' as const, joined: '2026-01-05', contactCalled: '小杭', contactPhone: '0351-1234567' };
    const { id: partner } = await chen.does(joinPartner, { community: community.id, name: '印刷厂', ...unit });
    const hall = { kind: 'room' as const, what: '会议厅', weekdays: [6], from: 9, until: 17 };
    const { id: lent } = await chen.does(offer, { partner, ...hall });
    await gone.does(askFor, { offer: lent, group: '合唱小组', purpose: '排练', day: '2026-03-07', from: 14, until: 16 });
    const { id: correction } = await gone.does(askCorrection, { field: 'other', to: '我姓汪' });

    await chen.does(moveOut, { person: gone.id, why, onDay: '2026-03-01' });
    expect(await shown()).toMatchObject({ held: 1, waiting: 0, called: ['等着的老李'], mine: 'held' });
    expect((await chen.sees(mentorPairs, { community: community.id })).rows).toMatchObject([{ reserve: '要走的老王', nextBy: null }]);
    expect((await chen.sees(askingsHere, { community: community.id })).rows).toEqual([]);
    expect((await chen.sees(notices, {})).rows.map(({ say }) => say)).toContain(
      '合唱小组不用「会议厅」了（2026-03-07），这个时间空出来了。',
    );
    expect((await chen.sees(corrections, {})).rows).toEqual([]);
    expect(await chen.isRefused(answerCorrection, { correction, answer: 'done' })).not.toBe('allowed');
    const kept = await world.owner
      .selectFrom('correction')
      .select(['sealed', 'answer'])
      .where('id', '=', correction)
      .executeTakeFirstOrThrow();
    expect([kept.sealed.length, kept.answer]).toEqual([0, 'taken-back']);
  },
);
