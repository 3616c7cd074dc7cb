import { randomUUID } from 'node:crypto';
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
  await finishes(who, 'volunteer');
  expect((await toldTo(who)).filter((say) => say.includes('积分'))).toHaveLength(1);

  await who.does(reportIn, says);
  await finishes(who, 'volunteer');
  expect((await toldTo(who))[0]).toBe('您办成了一单，没有记积分：您到劲松社区的报到还在等书记核对。');
  await cast.chen.does(answerReport, { person: who.id, here: true, firstOn: '2021-04-15' });
  expect(await seen(who)).toEqual({ lines: [], sum: 0 });

  const matter = await does(who);
  expect((await seen(who)).sum).toBe(0);
  const key = randomUUID();
  for (let tries = 0; tries < 2; tries += 1) await cast.wang.does(rate, { matter, step: 'confirm', solved: true }, key);
  expect(await seen(who)).toEqual({ lines: [['served', 3]], sum: 3 });
  expect((await who.sees(mine, {})).rows[0]).toMatchObject({ subject: '楼道灯不亮', day: '2026-03-02', community: '劲松社区' });
  await who.does(reportIn, { ...says, called: '老郝' });
  expect((await who.sees(mine, {})).steps).toEqual({ community: '劲松社区', report: 'here', shown: true, points: 3 });
});

test('opened again it is taken back, done again it counts again, once; both stand, and the sum is what all entries come to', async () => {
  await gives(2);
  const who = await member('冯建国');
  const first = await finishes(who);
  const second = await finishes(who);
  await opensAgain(first);
  expect(await seen(who)).toEqual({
    lines: [
      ['reopened', -2],
      ['served', 2],
      ['served', 2],
    ],
    sum: 2,
  });
  await gives(5);
  await finishesAgain(who, first);
  expect((await seen(who)).sum).toBe(7);
  await opensAgain(second);
  const other = await member('贺小军');
  await finishesAgain(other, second);
  expect([(await seen(who)).sum, (await seen(other)).sum]).toEqual([5, 5]);
});

test('the secretary puts an entry right with a reason, and a correction by counting once more; the member is told and reads why, and nothing comes back by itself', async () => {
  await gives(4);
  const who = await member('乔建新');
  const matter = await finishes(who);
  const entries = async () => (await cast.chen.sees(ofMember, { community: community(), person: who.id })).rows;
  const [served] = await entries();
  expect(served).toMatchObject({ points: 4, mayCorrect: true });
  await cast.chen.does(correct, { entry: served?.id ?? '', why: '两个人一起办的' });
  expect((await toldTo(who))[0]).toContain('书记更正了您的一笔积分');
  expect((await who.sees(mine, {})).rows[0]).toMatchObject({ kind: 'corrected', points: -4, why: '两个人一起办的' });
  expect(JSON.stringify((await who.sees(myCopy, {})).held)).toContain('两个人一起办的');
  expect(await cast.chen.isRefused(correct, { entry: served?.id ?? '', why: '再改一次试试' })).toBe('points.corrected');
  await opensAgain(matter);
  const [correction] = await entries();
  expect(correction?.mayCorrect).toBe(false);
  expect(await cast.chen.isRefused(correct, { entry: correction?.id ?? '', why: '还是他办的' })).toBe('points.order_open');
  await finishesAgain(who, matter);
  expect((await seen(who)).sum).toBe(0);
  await cast.chen.does(correct, { entry: correction?.id ?? '', why: '还是他办的' });
  expect(await seen(who)).toEqual({
    lines: [
      ['corrected', 4],
      ['corrected', -4],
      ['served', 4],
    ],
    sum: 4,
  });
});

test('nothing is given before the secretary says how much, from today on at the earliest, nor for a neighbour who is no member, nor for what is done by a post', async () => {
  await gives(null);
  const who = await member('段文华');
  await finishes(who);
  expect(await seen(who)).toEqual({ lines: [], sum: 0 });
  expect(await cast.chen.isRefused(setRule, { community: community(), points: 1, from: '2026-03-01' })).toBe('points.rule_past');
  for (const points of [0, 1.5, 101])
    expect(setRule.contract.input.safeParse({ community: community(), points, from: today() }).success).toBe(false);
  await gives(6, '2026-03-03');
  await finishes(who);
  expect(await seen(who)).toEqual({ lines: [], sum: 0 });
  world.pass({ hours: 24 });
  await finishes(who);
  expect(await seen(who)).toEqual({ lines: [['served', 6]], sum: 6 });

  await finishes(cast.zhou, 'volunteer');
  expect(await cast.zhou.sees(mine, {})).toEqual({ rows: [], next: null, sums: [], steps: null });
  expect((await toldTo(cast.zhou)).join()).not.toContain('积分');
  await cast.lin.does(reportIn, says);
  await cast.chen.does(answerReport, { person: cast.lin.id, here: true });
  const matter = await cast.filed();
  await cast.lin.does(fill, { matter, step: 'dispatch', outcome: 'taken' });
  await cast.lin.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  await confirms(matter);
  expect(await seen(cast.lin)).toEqual({ lines: [], sum: 0 });
});

test('read by the member and by the secretary of the community alone; nobody lists members by points, and nobody corrects their own', async () => {
  const who = await member('籍小梅');
  await gives(1);
  await finishes(who);
  for (const other of [cast.he, cast.lin, cast.wang, cast.sun]) {
    expect(await other.seesNot(ofMember, { community: community(), person: who.id })).toBe('not_allowed');
    expect((await other.sees(mine, {})).rows).toEqual([]);
  }
  const next = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await next.seesNot(ofMember, { community: community(), person: who.id })).toBe('not_found');
  expect((await next.sees(ofMember, { community: world.places.otherCommunity.id, person: who.id })).rows).toEqual([]);
  expect(await next.seesNot(rules, { community: community() })).toBe('not_found');
  const [entry] = (await cast.chen.sees(ofMember, { community: community(), person: who.id })).rows;
  expect(await next.isRefused(correct, { entry: entry?.id ?? '', why: '不归我管的' })).toBe('not_found');
  const second = await world.arrive('secretary', { name: '卫国强' });
  await second.does(reportIn, says);
  await cast.chen.does(answerReport, { person: second.id, here: true });
  await finishes(second);
  const [own] = (await second.sees(ofMember, { community: community(), person: second.id })).rows;
  expect(own?.mayCorrect).toBe(false);
  expect(await second.isRefused(correct, { entry: own?.id ?? '', why: '自己给自己改' })).toBe('points.not_oneself');
});

test('whoever erases themself leaves entries that add up and name nobody; the copy of one’s own has them; a year after leaving, and after the year, they are gone', async () => {
  const [leaves, erases, stays] = [await member('要退出的'), await member('要删除的'), await member('留下来的')];
  await gives(8);
  for (const who of [leaves, erases, stays]) await finishes(who);
  const [entry] = (await cast.chen.sees(ofMember, { community: community(), person: erases.id })).rows;
  await cast.chen.does(correct, { entry: entry?.id ?? '', why: '记到别人头上了' });
  const { held } = await erases.sees(myCopy, {});
  expect(held.find(({ where }) => where === 'points_entry.points')?.values).toEqual(['8']);
  const account = await world.owner.selectFrom('points_account').select('id').where('person_id', '=', erases.id).executeTakeFirstOrThrow();
  for (const who of [leaves, erases]) await who.does(endReport, {});
  await erases.does(eraseMe, { sure: true });
  const left = await world.owner
    .selectFrom('points_entry')
    .selectAll()
    .where('account_id', '=', account.id)
    .orderBy('from_account')
    .execute();
  expect(left.map(({ person_id, points, from_account }) => [person_id, points, from_account])).toEqual([
    [null, 8, 'community'],
    [null, 8, 'duty'],
  ]);
  expect(
    await world.owner.selectFrom('points_account').select(['person_id', 'key_wrapped']).where('id', '=', account.id).executeTakeFirst(),
  ).toEqual({
    ...{ person_id: null, key_wrapped: null },
  });
  const kept = async () => (await sql<{ n: number }>`select count(*)::int as n from points_entry`.execute(world.owner)).rows[0]?.n;
  const of = async (who: Person) =>
    (await sql<{ n: number }>`select count(*)::int as n from points_entry where person_id = ${who.id}`.execute(world.owner)).rows[0]?.n;
  await expire(world.owner, features, world.now().add({ hours: 24 * 364 }));
  expect([await of(leaves), await of(stays)]).toEqual([1, 1]);
  await expire(world.owner, features, world.now().add({ hours: 24 * 367 }));
  expect([await of(leaves), await of(stays)]).toEqual([0, 1]);
  await expire(world.owner, features, world.now().add({ hours: 24 * 700 }));
  expect(await kept()).toBe(0);
});
