import { afterAll, beforeAll, expect, test } from 'vitest';
import { stamp } from '#kernel/clock.ts';
import { starRound } from '#library/star-round.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { file } from '../file.ts';
import { begin } from '../gathering/begin.ts';
import { object } from '../gathering/object.ts';
import { answerObjection, met, speak } from '../gathering/verbs.ts';
import { mine } from '../lists.ts';
import { show } from '../show.ts';
import { fill, reopen, withdraw } from '../verbs.ts';
import { closeRound } from './close-round.ts';
import { enrolling } from './enrolling.ts';
import { roundFigures } from './figures.ts';
import { openPhase } from './open-phase.ts';
import { openRound } from './open-round.ts';
import { rounds, showRound } from './rounds.ts';

let world: World;
let chen: Person;
let street: Person;
let village: Record<'morals' | 'council' | 'committee' | 'watch', Person[]>;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [starRound]);
  chen = await world.arrive('secretary', { name: '陈明', called: '陈书记' });
  street = await world.arrive('street-leader', { name: '高建平' });
  const several = (post: string, ...names: string[]) =>
    Promise.all(names.map((name) => world.arrive(post, { name, home: at(world.places.dwellings, 7) })));
  village = {
    morals: await several('appraisal-council', '李大山', '赵平安'),
    council: await several('council', '周小田', '郑有福'),
    committee: await several('two-committees', '白志强', '田保国'),
    watch: [...(await several('member', '钱守义')), ...(await several('supervisor', '冯春生'))],
  };
});
afterAll(() => world.end());

const plan = '三月报名，四月两会审，公示七天，五月定下来。';
const opened = async (by = chen) =>
  (await by.does(openRound, { method: 'star-round', communities: [world.places.community.id], name: '2026年星级文明户', plan })).id;
const home = (nth: number, name = '王小明') => world.arrive('resident', { name, home: at(world.places.dwellings, nth) });
const application = (place: string, wish = 'five') => ({
  subject: '我家报星级文明户',
  leaf: 'star-household',
  place,
  answers: { wish, self: '五样都做到了' },
});
const applied = async (by: Person, wish?: string) => (await by.does(file, application(by.dwelling.id, wish))).id;

/** 审, as far as both councils' word; then the three who watch sign. */
async function heard(matter: string): Promise<void> {
  await chen.does(fill, { matter, step: 'facts', outcome: 'heard', answers: { facts: '院子干净，常帮邻居' } });
  for (const one of [...village.morals, ...village.council]) await one.does(speak, { matter, step: 'review', outcome: 'yes' });
}
async function watched(matter: string): Promise<void> {
  for (const one of [at(village.committee, 0), ...village.watch]) await one.does(speak, { matter, step: 'witness', outcome: 'yes' });
}
const stepOf = async (matter: string) =>
  (await world.owner.selectFrom('matter').select('step').where('id', '=', matter).executeTakeFirstOrThrow()).step;
const board = async (round: string, by = chen) => await by.sees(showRound, { round });

test('[S1-C2] the five steps of a round through the door: each closes before the next, for all households together', async () => {
  const [wang, liu] = [await home(0), await home(1, '刘桂兰')];
  expect(await wang.isRefused(file, application(wang.dwelling.id))).toBe('matters.round_none');
  const round = await opened();
  expect((await wang.sees(enrolling, { place: wang.dwelling.id })).rounds.map(({ leaf }) => leaf)).toEqual(['star-household']);
  expect(await chen.isRefused(openPhase, { round, phase: '审' })).toBe('matters.round_empty');
  const [one, two] = [await applied(wang), await applied(liu, 'four')];
  expect(await wang.isRefused(file, application(wang.dwelling.id))).toBe('matters.round_twice');
  expect(await chen.isRefused(openPhase, { round, phase: '晒' })).toBe('matters.round_order');

  await chen.does(openPhase, { round, phase: '审' });
  expect([await stepOf(one), await stepOf(two)]).toEqual(['facts', 'facts']);
  const late = await home(2, '孙立国');
  expect(await late.isRefused(file, application(late.dwelling.id))).toBe('matters.round_shut');
  for (const matter of [one, two]) await heard(matter);
  await watched(one);
  expect(await chen.isRefused(openPhase, { round, phase: '晒' })).toBe('matters.round_lags');
  const { next, lagging, at: phase } = await board(round);
  expect([phase, next, lagging.map(({ matter, step }) => [matter, step])]).toEqual([
    '审',
    { phase: '晒', why: '还有 1 件没走完「审」' },
    [[two, '监督签字']],
  ]);
  expect((await board(round, street)).lagging).toEqual([]); // the street reads how many, not whose
  await watched(two);
  await chen.does(openPhase, { round, phase: '晒' });

  expect([await stepOf(one), await chen.isRefused(openPhase, { round, phase: '定' })]).toEqual(['posted', 'matters.round_lags']);
  world.pass({ hours: 7 * 24 });
  await world.sweep();
  expect([await stepOf(one), await stepOf(two)]).toEqual(['shown', 'shown']);
  await chen.does(openPhase, { round, phase: '定' });
  expect(await chen.isRefused(openPhase, { round, phase: '定' })).toBe('matters.round_phase_open');
  const present = village.committee.map(({ id }) => id);
  await chen.does(met, { matter: one, step: 'decide', outcome: 'named', present, answers: { stars: 'five', minutes: '都同意' } });
  expect((await board(round)).named).toBe(1);
  expect(await toldTo(wang)).toContain('「我家报星级文明户」：两委会定下来了。');
  await wang.does(withdraw, { matter: one }); // what somebody took back is no star of theirs, and counts in no sum
  expect([(await board(round)).named, (await chen.sees(roundFigures, { round })).total]).toEqual([0, 0]);
});

test('two of one home ask in the same moment: one is in, the other is told; who asks while 审 begins is in with the others or told, never left behind', async () => {
  const { otherCommunity, dwellings } = world.places;
  await switchOn(world, [starRound], otherCommunity.id);
  const secretary = await world.arrive('secretary', { name: '外村人', area: otherCommunity, home: at(dwellings, 11) });
  const asked = { method: 'star-round', communities: [otherCommunity.id], name: '桥东星级户', plan };
  const round = (await secretary.does(openRound, asked)).id;
  const [one, other, late] = [await home(8), await home(8, '刘桂兰'), await home(9)];
  const both = await world.overlapping(
    'matter',
    () => one.isRefused(file, application(one.dwelling.id, 'two')),
    () => other.isRefused(begin, { method: 'star-round', ...application(other.dwelling.id, 'two') }),
  );
  expect(both.toSorted()).toEqual(['allowed', 'matters.round_twice']);
  const [opening, asking] = await world.overlapping(
    'matter',
    () => secretary.isRefused(openPhase, { round, phase: '审' }),
    () => late.isRefused(file, application(late.dwelling.id)),
  );
  expect([opening, ['allowed', 'matters.round_shut'].includes(asking)]).toEqual(['allowed', true]);
  const steps = await world.owner.selectFrom('matter').select('step').where('round_id', '=', round).execute();
  expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['facts'])); // whoever was in time goes with the others, nobody stands behind
  for (const by of [one, other, late]) await by.isRefused(withdraw, { matter: (await by.sees(mine, {})).rows[0]?.id ?? round });
  await secretary.does(closeRound, { round });
  await world.owner
    .updateTable('method_use')
    .set({ until: stamp(world.now()) })
    .where('area_id', '=', otherCommunity.id)
    .execute();
});

test('[S1-C18] an objection holds up one household, the others go on; once answered it follows the round by itself', async () => {
  const elsewhere = await inAnotherVillage();
  const { round, matters, people } = elsewhere;
  const [calm = '', contested = ''] = matters;
  const reader = await world.arrive('resident', { name: '孔祥瑞', home: elsewhere.home(2) });
  await reader.does(object, { matter: contested, reason: '门口还堆着柴' });
  world.pass({ hours: 7 * 24 });
  await world.sweep();
  expect([await stepOf(calm), await stepOf(contested)]).toEqual(['shown', 'posted']);
  await people.secretary.does(openPhase, { round, phase: '定' });
  expect([await stepOf(calm), await stepOf(contested)]).toEqual(['decide', 'posted']);
  const { gathering } = await people.secretary.sees(show, { matter: contested });
  const objection = gathering?.objections[0]?.seq ?? 0;
  await people.secretary.does(answerObjection, { matter: contested, objection, upheld: false, reason: '看过了，柴在自家院里' });
  await world.sweep();
  expect(await stepOf(contested)).toBe('decide');
});

/** The other community, with its own people, and two households whose stars are posted. */
async function inAnotherVillage() {
  const { otherCommunity, dwellings } = world.places;
  await switchOn(world, [starRound], otherCommunity.id);
  const of = (post: string) => world.arrive(post, { name: '外村人', area: otherCommunity, home: at(dwellings, 11) });
  const secretary = await of('secretary');
  const councils = [await of('appraisal-council'), await of('council')];
  const watch = [await of('two-committees'), await of('member'), await of('supervisor')];
  const round = (await secretary.does(openRound, { method: 'star-round', communities: [otherCommunity.id], name: '桥东星级户', plan })).id;
  const home = (nth: number) => at(dwellings, 8 + nth);
  const askers = [await world.arrive('resident', { home: home(0) }), await world.arrive('resident', { home: home(1) })];
  const matters = await Promise.all(askers.map((one) => applied(one)));
  await secretary.does(openPhase, { round, phase: '审' });
  for (const matter of matters) {
    await secretary.does(fill, { matter, step: 'facts', outcome: 'heard', answers: { facts: '常帮邻居' } });
    for (const one of councils) await one.does(speak, { matter, step: 'review', outcome: 'yes' });
    for (const one of watch) await one.does(speak, { matter, step: 'witness', outcome: 'yes' });
  }
  await secretary.does(openPhase, { round, phase: '晒' });
  return { round, matters, home, people: { secretary } };
}

test('who withdrew may ask anew, and stands in the round once; a round ends after its last phase', async () => {
  const [first] = (await chen.sees(rounds, {})).rounds;
  expect([first?.phases.map(({ name }) => name), first?.at]).toEqual([['报', '审', '晒', '定'], '定']);
  expect(await chen.isRefused(openRound, { method: 'star-round', communities: [world.places.community.id], name: '又一轮', plan })).toBe(
    'matters.round_running',
  );
  await chen.does(closeRound, { round: first?.id ?? '' });
  const round = await opened(street);
  const he = await home(3, '郝秀英');
  const matter = await applied(he);
  await he.does(withdraw, { matter });
  const again = await applied(he);
  expect(await he.isRefused(reopen, { matter, reason: '还是想报' })).toBe('matters.round_twice');
  expect((await he.sees(mine, {})).rows.map(({ id }) => id)).toEqual([again, matter]);
  const ping = await home(6, '平建国');
  const old = await applied(ping);
  await ping.does(withdraw, { matter: old });
  const both = await world.overlapping(
    'matter',
    () => ping.isRefused(reopen, { matter: old, reason: '还是想报' }),
    () => ping.isRefused(file, application(ping.dwelling.id)),
  );
  expect(both.toSorted()).toEqual(['allowed', 'matters.round_twice']);
  for (const { id } of (await ping.sees(mine, {})).rows) await ping.isRefused(withdraw, { matter: id });
  expect(await chen.isRefused(closeRound, { round })).toBe('matters.round_unfinished');
  await he.does(withdraw, { matter: again });
  await chen.does(closeRound, { round }); // nobody is in it any more
  expect(await he.isRefused(file, application(he.dwelling.id))).toBe('matters.round_none');
});

test('a household reads its own state and no neighbour’s; a secretary moves no other village’s round', async () => {
  const [mei, yue] = [await home(4, '梅春花'), await home(5, '岳小军')];
  const round = await opened();
  const matter = await applied(mei);
  expect(await yue.seesNot(show, { matter })).toBe('not_found');
  expect((await mei.sees(show, { matter })).stages.map(({ name, state }) => [name, state])).toEqual([
    ['抓', 'done'],
    ['报', 'now'],
    ['审', 'ahead'],
    ['晒', 'ahead'],
    ['定', 'ahead'],
  ]);
  const other = await world.arrive('secretary', { name: '段丽', area: world.places.otherCommunity, home: at(world.places.dwellings, 10) });
  expect([await other.isRefused(openPhase, { round, phase: '审' }), await other.seesNot(showRound, { round })]).toEqual([
    'not_found',
    'not_found',
  ]);
  expect(await other.isRefused(openRound, { method: 'star-round', communities: [world.places.community.id], name: '别村的', plan })).toBe(
    'matters.not_your_place',
  );
  expect(await chen.isRefused(openRound, { method: 'three-orders', communities: [world.places.community.id], name: '三单', plan })).toBe(
    'matters.round_alone',
  );
});
