import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../testing/arrive.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { preview } from './preview.ts';

let world: World;
let chen: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  community = world.places.community.id;
});
afterAll(() => world.end());

test('whoever thinks of switching a method on reads it whole: who, how long, what happens when late, and where each outcome leads', async () => {
  const read = await chen.sees(preview, { method: 'three-orders', community });
  expect(read.opens).toMatchObject({ who: expect.stringContaining('居民'), channels: expect.stringContaining('电话') });
  const [dispatch, offer] = read.steps;
  expect(dispatch).toMatchObject({ name: '派单', kind: '派出', who: '专职网格员、网格长', within: '2 个工作小时' });
  expect(offer?.rules.join()).toContain('没人接，再发给大家');
  const rate = read.steps.find(({ kind }) => kind === '评价');
  expect(rate?.outcomes.map(({ label, way, by }) => [label, way, by])).toEqual(
    expect.arrayContaining([
      ['解决了', 'end', 'person'],
      ['没解决', 'back', 'person'],
    ]),
  );
  expect(rate?.outcomes.some(({ by }) => by === 'clock')).toBe(true);
  expect(read.rules).toContain('办结后 7 天内，居民可以说「没解决」，接着办。');
  expect(read.ends.find(({ name }) => name === '办结')?.says).not.toContain('{');
});

test('what is missing here stands on the page in a sentence, and is gone once somebody holds the post', async () => {
  const before = await chen.sees(preview, { method: 'three-orders', community });
  expect(before.faults.some((fault) => fault.startsWith('「派单」要由「专职网格员、网格长」来办'))).toBe(true);
  await world.arrive('grid-worker');
  const after = await chen.sees(preview, { method: 'three-orders', community });
  expect(after.faults.some((fault) => fault.startsWith('「派单」'))).toBe(false);
});

test('every page of the library can be read whole, without an empty word or an unfilled blank', async () => {
  const ids = await world.owner.selectFrom('method').select('id').distinct().execute();
  for (const { id } of ids) {
    const read = await chen.sees(preview, { method: id, community });
    const said = [...read.rules, ...read.ends.map(({ says }) => says), ...read.steps.flatMap(({ asks, rules }) => [asks, ...rules])];
    expect(said.filter((sentence) => /[{}]|……/.test(sentence))).toEqual([]);
    const named = read.steps.flatMap(({ who, kind, outcomes }) => [who, kind, ...outcomes.flatMap(({ label, to }) => [label, to])]);
    expect(named.filter((name) => name.trim() === '' || /^[a-z-]+$/.test(name))).toEqual([]);
  }
});

test('another community’s office does not read it here, and what does not exist is said so', async () => {
  const others = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await others.seesNot(preview, { method: 'three-orders', community })).toBe('not_found');
  expect(await chen.seesNot(preview, { method: 'nothing', community })).toBe('methods.unknown');
});
