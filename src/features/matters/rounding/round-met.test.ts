import { afterAll, beforeAll, expect, test } from 'vitest';
import { starRound } from '#library/star-round.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { met, speak } from '../gathering/verbs.ts';
import { show } from '../show.ts';
import { fill, reopen } from '../verbs.ts';
import { closeRound } from './close-round.ts';
import { openPhase } from './open-phase.ts';
import { openRound } from './open-round.ts';
import { roundMet } from './round-met.ts';

let world: World;
let chen: Person;
let seats: Record<'morals' | 'council' | 'committee' | 'member' | 'watch', Person>;
let askers: Person[];
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [starRound]);
  chen = await world.arrive('secretary', { name: '陈明' });
  const seat = (post: string, name: string) => world.arrive(post, { name, home: at(world.places.dwellings, 9) });
  seats = {
    morals: await seat('appraisal-council', '李大山'),
    council: await seat('council', '周小田'),
    committee: await seat('two-committees', '白志强'),
    member: await seat('member', '钱守义'),
    watch: await seat('supervisor', '冯春生'),
  };
  askers = [];
  for (const nth of [0, 1, 2]) askers.push(await world.arrive('resident', { home: at(world.places.dwellings, nth) }));
});
afterAll(() => world.end());

const opened = async (name: string) =>
  (
    await chen.does(openRound, {
      method: 'star-round',
      communities: [world.places.community.id],
      name,
      plan: '三月报名，四月审，五月定下来。',
    })
  ).id;
const applied = async (by: Person) =>
  (
    await by.does(file, {
      subject: '我家报星级文明户',
      leaf: 'star-household',
      place: by.dwelling.id,
      answers: { wish: 'five', self: '都做到了' },
    })
  ).id;
const stepOf = async (matter: string) =>
  (await world.owner.selectFrom('matter').select('step').where('id', '=', matter).executeTakeFirstOrThrow()).step;

/** 审, with everybody’s yes. */
async function reviewed(matter: string): Promise<void> {
  await chen.does(fill, { matter, step: 'facts', outcome: 'heard', answers: { facts: '院子干净' } });
  await agreed(matter);
}
async function agreed(matter: string): Promise<void> {
  for (const one of [seats.morals, seats.council]) await one.does(speak, { matter, step: 'review', outcome: 'yes' });
  for (const one of [seats.committee, seats.member, seats.watch]) await one.does(speak, { matter, step: 'witness', outcome: 'yes' });
}

test('one meeting decides of the whole list of a round: the same people and minutes, for each what was decided; all or nothing', async () => {
  const round = await opened('春天这一轮');
  const [one = '', two = '', three = ''] = await Promise.all(askers.map(applied));
  await chen.does(openPhase, { round, phase: '审' });
  for (const matter of [one, two, three]) await reviewed(matter);
  await chen.does(openPhase, { round, phase: '晒' });
  world.pass({ hours: 7 * 24 });
  await world.sweep();
  await chen.does(openPhase, { round, phase: '定' });
  const common = { round, present: [seats.committee.id], answers: { minutes: '一户一户都议过了', reason: '还要再看一年' } };
  const named = (matter: string, stars: string) => ({ matter, outcome: 'named', answers: { stars } });
  expect(await chen.isRefused(roundMet, { ...common, present: [chen.id], matters: [named(one, 'five')] })).toBe('method.present_unknown');
  expect(await chen.isRefused(roundMet, { ...common, matters: [named(one, 'five'), { matter: two, outcome: 'named' }] })).toMatch(
    /^method\.answer/,
  );
  expect(await stepOf(one)).toBe('decide');
  await chen.does(roundMet, { ...common, matters: [named(one, 'five'), named(two, 'three')] });
  expect([await stepOf(one), await stepOf(two), await stepOf(three)]).toEqual(['filing', 'filing', 'decide']);
  await chen.does(roundMet, { ...common, matters: [{ matter: three, outcome: 'not-now' }] });
  const stars = await world.owner.selectFrom('star_given').select(['matter_id', 'stars']).execute();
  expect(stars.toSorted((a, b) => b.stars - a.stars)).toEqual([
    { matter_id: one, stars: 5 },
    { matter_id: two, stars: 3 },
  ]);
  expect(JSON.stringify((await chen.sees(show, { matter: two })).timeline)).toContain('一户一户都议过了');
  expect(await chen.isRefused(roundMet, { ...common, matters: [named(one, 'five')] })).toBe('matters.not_before_meeting');
  await chen.does(closeRound, { round });
});

test('whoever opens theirs again after their round was closed waits for nobody: it goes its way alone', async () => {
  const round = await opened('夏天这一轮');
  const [mei] = askers;
  if (!mei) throw new Error('nobody asks');
  const matter = await applied(mei);
  await chen.does(openPhase, { round, phase: '审' });
  await chen.does(fill, { matter, step: 'facts', outcome: 'heard', answers: { facts: '院子干净' } });
  await seats.morals.does(speak, { matter, step: 'review', outcome: 'no', answers: { reason: '还差一点' } });
  await chen.does(fill, { matter, step: 'reasons', outcome: 'not-now', answers: { reason: '这一轮先不评' } });
  await chen.does(closeRound, { round }); // nobody is in it any more, and 晒 was never opened
  await mei.does(reopen, { matter, reason: '我家补齐了' });
  const present = [seats.morals.id, seats.council.id];
  await chen.does(met, { matter, step: 'hearing', outcome: 'held', present, answers: { minutes: '当面听过了' } });
  await agreed(matter);
  await world.sweep();
  expect(await stepOf(matter)).toBe('posted');
});
