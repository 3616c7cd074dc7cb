import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatch, fill, rate, reopen, take } from '#features/matters/verbs.ts';
import { answerReport, endReport, reportIn } from '#features/organizations/reporting/report.ts';
import { myCopy } from '#features/people/own/copy.ts';
import { eraseMe } from '#features/people/own/erase.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { correct } from './correct.ts';
import { mine, ofMember } from './read.ts';
import { rules, setRule } from './rule.ts';

let world: World;
let cast: Cast;
const community = () => world.places.community.id;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const today = () => world.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
const gives = (points: number | null, from = today()) => cast.chen.does(setRule, { community: community(), points, from });
const says = { unit: '市文旅局', skills: [], agreed: true as const };

async function member(name: string, called?: string): Promise<Person> {
  const who = await world.arrive('resident', { name });
  await who.does(reportIn, { ...says, ...(called === undefined ? {} : { called }) });
  await cast.chen.does(answerReport, { person: who.id, here: true });
  return who;
}
/** Takes an order and does it, up to where the asker has the word. */
async function does(who: Person, kind = 'member'): Promise<string> {
  const matter = await cast.sent([kind]);
  await who.does(take, { matter, step: 'offer' });
  await doesAgain(who, matter);
  return matter;
}
const doesAgain = (who: Person, matter: string) => who.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
const confirms = (matter: string) => cast.wang.does(rate, { matter, step: 'confirm', solved: true });
async function finishes(who: Person, kind?: string): Promise<string> {
  const matter = await does(who, kind);
  await confirms(matter);
  return matter;
}
/** The asker opens it again, and the same neighbour is sent. */
async function opensAgain(matter: string): Promise<void> {
  await cast.wang.does(reopen, { matter, reason: '晚上又不亮了' });
}
async function finishesAgain(who: Person, matter: string): Promise<void> {
  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [who.id] });
  await who.does(take, { matter, step: 'offer' });
  await doesAgain(who, matter);
  await confirms(matter);
}
const seen = async (who: Person) => {
  const { rows, sums } = await who.sees(mine, {});
  return { lines: rows.map(({ kind, points }) => [kind, points]), sum: sums.reduce((all, { points }) => all + points, 0) };
};

test('[S1-B26] 报到→亮身份→服务→争积分: a member not checked in earns nothing for a finished order and reads why; after the check-in a finished order adds points once', async () => {
  const who = await world.arrive('volunteer', { name: '郝建军', called: '老郝' });
  await world.owner.insertInto('party_member').values({ person_id: who.id, branch: '第一支部' }).execute();
  await gives(3);
  await finishes(who, 'volunteer');
  expect(await seen(who)).toEqual({ lines: [], sum: 0 });
  expect((await toldTo(who))[0]).toBe('您办成了一单，没有记积分：您还没有到劲松社区报到。报不报都自愿，不报也照样能接单。');
  expect((await who.sees(mine, {})).steps).toEqual({ community: '劲松社区', report: 'none', shown: false, points: 3 });

  await who.does(reportIn, says);
  await finishes(who, 'volunteer');
  expect((await toldTo(who))[0]).toBe('您办成了一单，没有记积分：您到劲松社区的报到还在等书记核对。');
  await cast.chen.does(answerReport, { person: who.id, here: true, firstOn: '2021-04-15' });
  expect(await seen(who)).toEqual({ lines: [], sum: 0 });

  const matter = await does(who);
  expect((await seen(who)).sum).toBe(0);
  const [once, twice] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const key of [once, once]) await world.system.perform(rate, { token: who.token, key }, { matter, step: 'confirm', solved: true }).catch(() => null);
  void twice;
  await confirms(matter);
  expect(await seen(who)).toEqual({ lines: [['served', 3]], sum: 3 });
  expect((await who.sees(mine, {})).rows[0]).toMatchObject({ subject: '楼道灯不亮', day: '2026-03-02', community: '劲松社区' });
  await who.does(reportIn, { ...says, called: '老郝' });
  expect((await who.sees(mine, {})).steps).toEqual({ community: '劲松社区', report: 'here', shown: true, points: 3 });
});
