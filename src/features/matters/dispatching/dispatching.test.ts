import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asked } from '#kernel/contract.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import type { tellProfile } from '../helping/contract.ts';
import { tell } from '../helping/profile.ts';
import { pool } from '../pool.ts';
import { dispatch } from '../verbs.ts';
import { batch } from './batch.ts';
import { suggest } from './suggest.ts';
import { supply, unmatched } from './unmatched.ts';

let world: World;
let cast: Awaited<ReturnType<typeof castOf>>;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const always: Pick<Asked<typeof tellProfile>, 'free' | 'quiet' | 'reached'> = { free: [], quiet: null, reached: 'app' };
const community = () => world.places.community.id;
const drain = { subject: '厨房下水道堵了', leaf: 'drain' } as const;
const suggested = async (matter: string, everyone = false) => (await cast.lin.sees(suggest, { matter, everyone })).helpers;

test('[S1-A21] unblocking a drain is suggested only to neighbours with that skill, the nearest first, and says why', async () => {
  const far = await world.arrive('volunteer', { name: '郑通', called: '郑师傅', skills: ['通下水'], home: at(world.places.dwellings, 4) });
  const near = await world.arrive('volunteer', {
    name: '吴通',
    called: '吴师傅',
    skills: ['通下水', '修锁'],
    home: at(world.places.dwellings, 1),
  });
  await world.arrive('volunteer', { name: '钱明', called: '钱师傅', skills: ['修电器'] });
  const matter = await cast.filed(drain);

  expect((await suggested(matter)).map(({ called, why }) => [called, why])).toEqual([
    ['吴师傅', '同楼、会通下水、手上没有单子'],
    ['郑师傅', '本社区、会通下水、手上没有单子'],
  ]);
  expect((await suggested(matter, true)).map(({ called }) => called)).toContain('钱师傅');
  expect(await cast.wang.seesNot(suggest, { matter })).toBe('not_found');

  await cast.lin.does(dispatch, { matter, step: 'dispatch', persons: [near.id], chosen: 'suggestion' });
  const { rows } = await sql<{ facts: { sent: unknown } }>`select facts from matter_event where matter_id = ${matter} and seq = 2`.execute(
    world.owner,
  );
  expect(rows[0]?.facts.sent).toEqual({ by: 'suggestion', why: ['same-building', 'skill', 'hands-free'] });
  expect((await near.sees(pool, {})).rows.map(({ id }) => id)).toContain(matter);
  expect((await far.sees(pool, {})).rows.map(({ id }) => id)).not.toContain(matter);
});

test('[S1-A21] who is free now comes before who is not, and who has paused is not suggested', async () => {
  const matter = await cast.filed(drain);
  const [first, second] = await suggested(matter);
  const monday = [{ day: 1, from: '08:00', until: '12:00' }];
  const sunday = [{ day: 7, from: '08:00', until: '12:00' }];
  await cast.he.does(tell, { person: first?.person, skills: ['通下水'], ...always, free: sunday });
  await cast.he.does(tell, { person: second?.person, skills: ['通下水'], ...always, free: monday });
  expect((await suggested(matter)).map(({ called, why }) => [called, why])).toEqual([
    ['郑师傅', '本社区、会通下水、现在有空、手上没有单子'],
    ['吴师傅', '同楼、会通下水、今天没空、手上没有单子'],
  ]);
  await cast.he.does(tell, { person: second?.person, skills: ['通下水'], ...always, pausedUntil: '2026-03-09' });
  expect((await suggested(matter)).map(({ called }) => called)).toEqual(['吴师傅']);
  await cast.he.does(tell, { person: second?.person, skills: ['通下水'], ...always });
});

test('[S1-A21] what nobody can do stands in the list of unmatched needs, which grows, and empties once somebody can', async () => {
  const seen = () => cast.he.sees(unmatched, { community: community() });
  const before = (await seen()).leaves.find(({ leaf }) => leaf === 'haircut');
  expect(before).toBeUndefined();
  const matter = await cast.filed({ subject: '想请人上门理发', leaf: 'haircut' });
  await cast.filed({ subject: '老人要理发', leaf: 'haircut' });
  expect(await suggested(matter)).toEqual([]);
  expect((await seen()).leaves).toContainEqual({ leaf: 'haircut', name: '上门理发', skill: '理发', count: 2 });
  expect((await cast.he.sees(supply, { community: community() })).skills[0]).toMatchObject({ skill: '理发', holders: 0, open: 2 });
  await world.arrive('volunteer', { name: '冯巧', called: '冯师傅', skills: ['理发'] });
  expect((await seen()).leaves.map(({ leaf }) => leaf)).not.toContain('haircut');
});

test('orders are sent out together only when they are equal', async () => {
  const one = await cast.filed({ subject: '二楼灯不亮' });
  const two = await cast.filed({ subject: '三楼灯不亮' });
  const other = await cast.filed({ subject: '马桶堵了', leaf: 'drain' });
  const asked = await cast.lin.sees(batch, { matters: [one, two] });
  expect(asked.orders.map(({ subject }) => subject)).toEqual(['二楼灯不亮', '三楼灯不亮']);
  expect(await cast.lin.seesNot(batch, { matters: [one, other] })).toBe('matters.batch_unequal');
  expect(await cast.wang.seesNot(batch, { matters: [one, two] })).toBe('matters.batch_not_yours');
  expect(await cast.zhou.seesNot(batch, { matters: [one, two] })).toBe('not_found');
  for (const { id } of asked.orders)
    await cast.lin.does(dispatch, { matter: id, step: asked.step, posts: asked.takers.map(({ kind }) => kind), chosen: 'batch' });
  expect(await cast.lin.seesNot(batch, { matters: [one, two] })).toBe('matters.batch_not_yours');
});
