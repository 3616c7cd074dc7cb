import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAndFix } from '#library/find-and-fix.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { type Cast, castOf, storyOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { begin } from '../gathering/begin.ts';
import { beginnable } from '../gathering/beginnable.ts';
import { merge, unmerge } from '../joining/merge.ts';
import { show } from '../show.ts';
import { dispatch, fill, rate, reopen, take, withdraw } from '../verbs.ts';
import { parts } from './parts.ts';
import { split } from './split.ts';

let world: World;
let cast: Cast;
let head: Person;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [findAndFix]);
  cast = await castOf(world);
  head = await world.arrive('grid-head', { name: '马建国', called: '马网格长' });
});
afterAll(() => world.end());

const four = ['楼道灯不亮', '井盖松了', '单元门关不上', '扶手断了'].map((subject) => ({ subject, leaf: 'stair-light' }));
async function asked(): Promise<string> {
  const { id } = await head.does(begin, {
    method: 'find-and-fix',
    place: world.places.community.id,
    subject: '三月急难愁盼排查',
    leaf: 'asking-round',
  });
  await head.does(fill, { matter: id, step: 'ask', outcome: 'found', answers: { doors: 62, found: 4 } });
  return id;
}
async function found(): Promise<{ whole: string; orders: string[] }> {
  const whole = await asked();
  const place = cast.wang.dwelling.id;
  await head.does(split, { matter: whole, step: 'orders', parts: four.map((one) => ({ ...one, place })) });
  return { whole, orders: (await head.sees(parts, { matter: whole })).parts.map(({ matter }) => matter) };
}
async function solves(matter: string): Promise<void> {
  await cast.lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '修好了' } });
  await head.does(rate, { matter, step: 'confirm', solved: true });
}
const statusOf = async (matter: string) => (await head.sees(show, { matter })).stages.find(({ state }) => state === 'now')?.name;

test('[S0-B24] 排查→解决: a round finds four things, all four become orders, and how many are closed is shown', async () => {
  const offered = (await head.sees(beginnable, {})).rows.find(({ method }) => method === 'find-and-fix');
  expect(offered?.leaves.map(({ id }) => id)).toEqual(['asking-round']); // in no catalogue residents ask from, so it is begun here
  const { whole, orders } = await found();
  expect(orders.length).toBe(4);
  expect((await head.sees(parts, { matter: orders[0] ?? '' })).parent?.subject).toBe('三月急难愁盼排查');
  for (const [nth, order] of orders.entries()) {
    await solves(order);
    await world.sweep();
    expect((await head.sees(parts, { matter: whole })).closed).toBe(nth + 1);
    expect(await statusOf(whole)).toBe(nth < 3 ? '派单' : '通报');
  }
  await head.does(fill, { matter: whole, step: 'report', outcome: 'told', answers: { told: '问到四件，办结四件' } });
  expect((await storyOf(head, whole)).at(-1)).toContain('通报了这次排查的结果');
});

test('a part ends its own way: withdrawn, put together with another, solved; the last one lets the whole go on', async () => {
  const { whole, orders } = await found();
  const [one = '', two = '', three = '', last = ''] = orders;
  await head.does(withdraw, { matter: one });
  await cast.chen.does(merge, { into: last, matters: [two, last] });
  await solves(three);
  await world.sweep();
  expect([(await head.sees(parts, { matter: whole })).closed, await statusOf(whole)]).toEqual([3, '派单']);
  await solves(last);
  await world.sweep();
  expect(await statusOf(whole)).toBe('通报');
});

test('a part that is opened again after the whole heard its end is waited for again, and so is one that was put together with another by mistake', async () => {
  const { whole, orders } = await found();
  const [one = '', two = '', three = '', last = ''] = orders;
  await solves(one);
  await cast.chen.does(merge, { into: three, matters: [two, three] });
  await world.sweep();
  await head.does(reopen, { matter: one, reason: '灯又灭了' });
  await cast.chen.does(unmerge, { matter: two });
  expect((await storyOf(head, whole)).at(-1)).toContain('一部分重新打开，接着办');
  for (const matter of [three, last]) await solves(matter);
  await world.sweep();
  expect([(await head.sees(parts, { matter: whole })).closed, await statusOf(whole)]).toEqual([2, '派单']);
  for (const matter of [one, two]) await solves(matter);
  await world.sweep();
  expect(await statusOf(whole)).toBe('通报');
});

test('a whole that was withdrawn hears its parts all the same, for when it is opened again', async () => {
  const { whole, orders } = await found();
  await head.does(withdraw, { matter: whole });
  for (const matter of orders) await head.does(withdraw, { matter });
  await world.sweep();
  const { state } = await world.owner.selectFrom('matter').select('state').where('id', '=', whole).executeTakeFirstOrThrow();
  expect(state).toMatchObject({ children: four.map(() => ({ ended: 'withdrawn' })) });
});

test('from whom the whole is kept, the parts are kept', async () => {
  const whole = await asked();
  await world.owner
    .updateTable('matter')
    .set({ kept_from: [cast.lin.id] })
    .where('id', '=', whole)
    .execute();
  await head.does(split, { matter: whole, step: 'orders', parts: four.map((one) => ({ ...one, place: cast.wang.dwelling.id })) });
  for (const { matter } of (await head.sees(parts, { matter: whole })).parts) {
    expect(await cast.chen.seesNot(show, { matter })).toBe('allowed');
    expect(await cast.lin.seesNot(show, { matter })).toBe('not_found');
  }
});

test('parts begin all or none: only services this step falls into, only in the community, only by whose step it is', async () => {
  const whole = await asked();
  const place = cast.wang.dwelling.id;
  const wish = (leaf: string, at = place) => ({
    matter: whole,
    step: 'orders',
    parts: [
      { leaf: 'stair-light', subject: '楼道灯不亮', place },
      { leaf, subject: '另一件', place: at },
    ],
  });
  expect(await head.isRefused(split, wish('idea'))).toBe('method.parts_wrong');
  expect(await head.isRefused(split, wish('stair-light', world.places.otherBuilding.id))).toBe('matters.not_your_place');
  expect(await cast.zhou.isRefused(split, wish('stair-light'))).toBe('not_found');
  expect((await head.sees(parts, { matter: whole })).parts).toEqual([]);
  expect((await head.sees(parts, { matter: whole })).leaves.map(({ id }) => id)).toContain('stair-light');
});
