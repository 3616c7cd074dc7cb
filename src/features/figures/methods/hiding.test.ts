import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { method } from './method.ts';
import { methods } from './overview.ts';
import { methodParts } from './parts.ts';
import { type Make, maker } from './testing/made.ts';

let world: World;
let chen: Person;
let made: Make;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  made = maker(world, { wang: await world.arrive('resident'), chen });
});
beforeEach(() =>
  sql`truncate matter, matter_event, task, rating, notice, effort_said, finding, method_month, method_month_laid cascade`.execute(
    world.owner,
  ),
);
afterAll(() => world.end());

const span = (from: string, until: string) => ({ area: world.places.community.id, from, until });
const orders = (from: string, until: string) => ({ ...span(from, until), method: 'three-orders' });
const february = () => orders('2026-02', '2026-02');

test('an end that is hidden cannot be reckoned from what a rate is of, nor from the parts of another end', async () => {
  await made(47, { outcome: 'solved' });
  await made(3, { outcome: 'withdrawn' });
  const { numbers } = await chen.sees(method, february());
  expect([numbers.opened, numbers.ends.solved, numbers.ends.withdrawn]).toEqual([50, null, null]);
  expect(numbers.inTime).toEqual({ percent: 100, bound: 'exact', of: null, left: [{ why: '居民撤回', count: null }] });
  expect(numbers.solved.of).toBeNull();
  for (const pick of ['solved', 'withdrawn', 'in-time'] as const) {
    const { parts, total } = await chen.sees(methodParts, { ...february(), pick });
    expect([total, ...parts.map(({ count }) => count)]).toEqual([null, null, null]);
  }
});

test('a single method too few to be told cannot be reckoned from the months of all; of two nobody can tell which', async () => {
  await made(50, { outcome: 'solved' });
  await made(2, { method: 'six-steps', outcome: 'explained' });
  const seen = await chen.sees(methods, span('2026-02', '2026-02'));
  expect(new Set(seen.methods.map(({ opened }) => opened))).toEqual(new Set([50, null]));
  expect(seen.months).toMatchObject([{ opened: null, inTime: { percent: 100, of: null, left: [] } }]);
  await made(4, { method: 'whistle', outcome: 'explained' });
  expect((await chen.sees(methods, span('2026-02', '2026-02'))).months).toMatchObject([{ opened: 56, inTime: { of: 56 } }]);
});

test('a month in which too few ended is not told, nor another it could be reckoned from', async () => {
  await made(40, { month: '2026-01', outcome: 'solved' });
  await made(30, { outcome: 'solved' });
  await made(3, { month: '2026-03', outcome: 'solved' });
  await made(6, { month: '2026-03' });
  const { months } = await chen.sees(method, orders('2026-01', '2026-03'));
  expect(months.map(({ opened, inTime }) => [opened, inTime.of])).toEqual([
    [40, 40],
    [30, null],
    [9, null],
  ]);
});

test('a version so few asked by is not told, nor the other it could be reckoned from; neither says it was asked by nobody', async () => {
  await sql`insert into method (id, version, definition, published_at) select id, 1, definition, published_at from method where id = 'three-orders'`.execute(
    world.owner,
  );
  await made(30, { outcome: 'solved' });
  await made(2, { older: true, outcome: 'solved' });
  const { versions } = await chen.sees(method, february());
  expect(versions.map(({ opened, inTime, trips }) => [opened, inTime.percent, trips])).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  await made(8, { older: true, outcome: 'solved' });
  const both = await chen.sees(method, february());
  expect(both.versions.map(({ opened, inTime }) => [opened, inTime.percent])).toEqual([
    [10, 100],
    [30, 100],
  ]);
});
