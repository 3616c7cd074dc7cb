import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, storyOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { suggest } from './dispatching/suggest.ts';
import { confirm } from './joining/confirm.ts';
import { join } from './joining/join.ts';
import { inbox } from './lists.ts';
import { pool } from './pool.ts';
import { queue } from './queue.ts';
import { ratingReport } from './reports.ts';
import { show } from './show.ts';
import { dispatch, fill, handOver, rate, reopen, take } from './verbs.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

test('[S0-A43] the handler reads that it was solved, and never the stars or what was said with them', async () => {
  const { wang, zhou, lin, done } = cast;
  const matter = await done();
  await wang.does(rate, { matter, step: 'confirm', solved: true, stars: 2, said: '来得太晚了' });
  expect(await toldTo(zhou)).toContain('您办的「楼道灯不亮」有结果了：办结。谢谢您。');
  const answers = [
    await zhou.sees(show, { matter }),
    await zhou.sees(inbox, {}),
    await zhou.sees(pool, {}),
    await zhou.sees(suggest, { matter }),
    await toldTo(zhou),
    await zhou.sees(ratingReport, { community: world.places.community.id }),
    await lin.sees(show, { matter }),
    await lin.sees(queue, { pick: 'ended' }),
  ];
  expect(JSON.stringify(answers)).not.toMatch(/stars|来得太晚|"average":2/);
  expect((await storyOf(zhou, matter)).at(-1)).toBe('居民确认：解决了。');
  const kept = await world.owner.selectFrom('matter_event').select(['facts', 'became']).where('matter_id', '=', matter).execute();
  expect(JSON.stringify(kept)).not.toMatch(/stars|太晚/);
});

test('[S0-A43] one rating per request, averages per service from five on, and only in whole fives', async () => {
  const { solved } = cast;
  const stairLight = async () =>
    (await cast.wang.sees(ratingReport, { community: world.places.community.id })).leaves.find(({ leaf }) => leaf === 'stair-light');
  for (const stars of [5, 4, 5]) await solved(stars);
  expect(await stairLight()).toMatchObject({ count: null, average: null });
  await solved(4);
  expect(await stairLight()).toMatchObject({ name: '楼道灯', count: 5, average: 4 });
  await solved(1);
  expect(await stairLight()).toMatchObject({ count: 5, average: 4 });
});

test('[S0-A43] who reopens and rates again has one rating, the last', async () => {
  const { wang, lin, zhou } = cast;
  const noise = await cast.done({ leaf: 'shopping', subject: '代买一袋米' });
  await wang.does(rate, { matter: noise, step: 'confirm', solved: true, stars: 1 });
  await wang.does(reopen, { matter: noise, reason: '买错了' });
  await lin.does(dispatch, { matter: noise, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter: noise, step: 'offer' });
  await zhou.does(fill, { matter: noise, step: 'work', outcome: 'done', answers: { did: '换了' } });
  await wang.does(rate, { matter: noise, step: 'confirm', solved: true, stars: 5 });
  for (let nth = 0; nth < 4; nth += 1) {
    const other = await cast.done({ leaf: 'shopping', subject: '代买一袋面' });
    await wang.does(rate, { matter: other, step: 'confirm', solved: true, stars: 5 });
  }
  const { leaves } = await wang.sees(ratingReport, { community: world.places.community.id });
  expect(leaves.find(({ leaf }) => leaf === 'shopping')).toMatchObject({ count: 5, average: 5 });
});

test('only the one who asked rates, once it is solved, with one to five stars', async () => {
  const { wang, zhou, lin, done } = cast;
  const matter = await done();
  const solved = { matter, step: 'confirm', solved: true } as const;
  expect(await zhou.isRefused(rate, solved)).toBe('method.not_yours');
  expect(await lin.isRefused(rate, { ...solved, stars: 5 })).toBe('method.not_yours');
  await expect(wang.does(rate, { ...solved, stars: 6 })).rejects.toThrow();
  await expect(wang.does(rate, { ...solved, solved: false, stars: 1 })).rejects.toThrow('还没解决，先不评星');
  await wang.does(rate, solved);
  expect(await wang.isRefused(rate, { ...solved, stars: 5 })).toBe('method.ended');
});

test('[S0-A43] whoever joined it counts as one who asked: each once, by their last word, and not who worked on it', async () => {
  const { wang, lin, zhou } = cast;
  const place = at(world.places.units, 0).id ?? '';
  const matter = await cast.filed({ leaf: 'road', subject: '单元门前地砖翘了', place });
  const neighbours = [];
  for (const home of [1, 2, 3, 4]) neighbours.push(await world.arrive('resident', { home: at(world.places.dwellings, home) }));
  for (const one of [...neighbours, zhou]) await one.does(join, { matter, place });
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await zhou.does(take, { matter, step: 'offer' });
  await zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '铺平了' } });
  const road = async () =>
    (await wang.sees(ratingReport, { community: world.places.community.id })).leaves.find(({ leaf }) => leaf === 'road');
  for (const one of neighbours.slice(0, 3)) await one.does(confirm, { matter, solved: true, stars: 4 });
  await zhou.does(confirm, { matter, solved: true, stars: 5 });
  await wang.does(rate, { matter, step: 'confirm', solved: true, stars: 4 });
  expect(await road()).toMatchObject({ count: null, average: null });
  await neighbours[3]?.does(confirm, { matter, solved: false, said: '又翘了一块' });
  expect(await road()).toMatchObject({ count: null, average: null });
  await neighbours[3]?.does(confirm, { matter, solved: true, stars: 2 });
  expect(await road()).toMatchObject({ count: 5, average: 3.6 });
});

test('another community counts its own ratings', async () => {
  const { leaves } = await cast.wang.sees(ratingReport, { community: world.places.otherCommunity.id });
  expect(leaves.every(({ count }) => count === null)).toBe(true);
});

test('three questions, each of which may be left out: an average is said for each from five answers on, and words alone are kept too', async () => {
  const { wang, done } = cast;
  const figures = [{ quick: 5 }, { quick: 4, fixed: 3 }, { quick: 5, stars: 4 }, { quick: 4, fixed: 5 }, { quick: 2 }];
  for (const figure of figures) {
    const matter = await done({ leaf: 'door-lock', subject: '单元门锁坏了' });
    await wang.does(rate, { matter, step: 'confirm', solved: true, ...figure });
  }
  const { leaves } = await wang.sees(ratingReport, { community: world.places.community.id });
  expect(leaves.find(({ leaf }) => leaf === 'door-lock')).toMatchObject({ count: null, average: null, quick: 4, fixed: null });
  const matter = await done();
  await wang.does(rate, { matter, step: 'confirm', solved: true, said: '人很和气' });
  const kept = await world.owner.selectFrom('rating').select(['stars', 'quick', 'fixed']).where('matter_id', '=', matter).execute();
  expect(kept).toEqual([{ stars: null, quick: null, fixed: null }]);
});

test('nobody who worked on it writes down for the resident what the resident thinks of it', async () => {
  const { lin, chen, phoned } = cast;
  const matter = await phoned();
  await lin.does(dispatch, { matter, step: 'dispatch', posts: ['volunteer'] });
  await cast.zhou.does(take, { matter, step: 'offer' });
  await lin.does(handOver, { matter, person: chen.id, reason: '周师傅有事' });
  await chen.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
  const heard = { matter, step: 'confirm', solved: true, quick: 5, relayed: 'phone' } as const;
  expect(await chen.isRefused(rate, heard)).toBe('method.not_yours');
  expect(await lin.isRefused(rate, heard)).toBe('allowed');
});
