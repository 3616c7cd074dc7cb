import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { fill, rate, take, withdraw } from '#features/matters/verbs.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { estatePage } from '../page.ts';
import { defineZero, endZero, enterZero, strikeZero } from './define.ts';
import { zeros } from './zeros.ts';

let world: World;
let cast: Cast;
let chen: Person;
let community: string;
let other: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
  community = world.places.community.id;
  const second = place({ kind: 'estate', name: '劲松二区', parent: world.places.community });
  await layPlaces(world.owner, [second]);
  other = second.id;
});
afterAll(() => world.end());

type Defined = Partial<Asked<(typeof defineZero)['contract']>>;
const defined = (given: Defined) => ({
  community,
  name: '零堵塞',
  definition: '报了的路灯没有修好',
  source: 'unsolved' as const,
  ...given,
});
const seen = async (estate: string, year = 2026, by: Person = cast.wang) => (await by.sees(estatePage, { estate, year })).zero;

test('what people say, complain of or suffer is no figure to be lowered; a zero says what it means and where it is counted', async () => {
  for (const leaf of ['complaint-person', 'ask-mediation', 'noise', 'advice', 'hardship-living'])
    expect(['estates.not_counted', 'matters.leaf_unknown']).toContain(await chen.isRefused(defineZero, defined({ leaves: [leaf] })));
  expect(await chen.isRefused(defineZero, defined({ leaves: ['ask-mediation'] }))).toBe('estates.not_counted');
  const shape = (given: Defined) =>
    defineZero.contract.input.safeParse(defined(given)).error?.issues.map(({ path }) => path.join('.')) ?? [];
  expect([shape({ leaves: [] }), shape({ source: 'written' }), shape({ leaves: ['stair-light'], definition: '' })]).toEqual([
    ['leaves'],
    ['paper'],
    ['definition'],
  ]);
  for (const person of [cast.wang, cast.lin, cast.he])
    expect(await person.isRefused(defineZero, defined({ leaves: ['stair-light'] }))).toBe('not_allowed');
});

test('[S0-A3] three zeros: 0/0/0 in the year is met, one is not; what was asked and not solved by the person’s own word stays counted, and nobody is named', async () => {
  const { estate } = world.places;
  const lamps = (await chen.does(defineZero, defined({ leaves: ['stair-light'] }))).id;
  expect(await chen.isRefused(defineZero, defined({ leaves: ['stair-light'] }))).toBe('estates.zero_known');
  await chen.does(defineZero, defined({ name: '零堵道', definition: '报了的消防通道没有清开', leaves: ['fire-lane'] }));
  const fires = { name: '零火情', definition: '消防队登记的火情', source: 'written' as const, paper: '消防救援站月报', leaves: [] };
  const { id: indicator } = await chen.does(defineZero, defined(fires));

  const solved = await cast.solved();
  const back = await cast.filed();
  await cast.wang.does(withdraw, { matter: back });
  expect(await seen(estate.id)).toMatchObject({ year: 2026, result: 'going' });
  const entry = await chen.does(enterZero, { indicator, estate: other, day: '2026-02-20', paper: '月报第2号' });
  expect(await chen.isRefused(enterZero, { indicator, estate: other, day: '2026-02-20', paper: '月报第2号' })).toBe('estates.zero_entered');
  expect(await chen.isRefused(enterZero, { indicator: lamps, estate: other, day: '2026-02-20', paper: '月报第3号' })).toBe(
    'estates.zero_not_written',
  );
  expect(await seen(other)).toMatchObject({ result: 'not-met' });

  world.pass({ hours: 24 * 310 }); // into the next year
  await signedInAgain();
  expect(await seen(estate.id)).toEqual({
    year: 2026,
    result: 'met',
    indicators: ['零堵塞', '零堵道', '零火情'].map((name) =>
      expect.objectContaining({ name, none: true, counted: null, asked: null, withdrawn: null }),
    ),
  });
  expect(await seen(other)).toMatchObject({
    result: 'not-met',
    indicators: [{ none: true }, { none: true }, { none: false, counted: null }],
  });
  const { rows, entries } = await chen.sees(zeros, { community, year: 2026 });
  expect(rows.find(({ id }) => id === estate.id)?.zero?.indicators[0]).toMatchObject({
    counted: 0,
    asked: 2,
    withdrawn: 1,
    from: ['楼道灯'],
  });
  expect(rows.find(({ id }) => id === other)?.zero?.indicators[2]).toMatchObject({ counted: 1, asked: null, from: ['消防救援站月报'] });
  expect(JSON.stringify([rows, entries])).not.toMatch(/王小明|小林|周师傅|陈书记/);
  expect(solved).toBeTruthy();

  await chen.does(strikeZero, { entry: entry.id, reason: '写错了小区' });
  expect(await chen.isRefused(strikeZero, { entry: entry.id, reason: '再划一次' })).toBe('estates.zero_struck');
  expect(await seen(other)).toMatchObject({ result: 'met' });
});

test('closing what was asked without the person’s word never makes a zero; to ask stays as it was', async () => {
  const { estate } = world.places;
  const matter = await cast.sent();
  await cast.zhou.does(take, { matter, step: 'offer' });
  await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '说是换好了' } });
  await cast.wang.does(rate, { matter, step: 'confirm', solved: false, said: '还是不亮' });
  world.pass({ hours: 24 * 360 });
  await world.sweep();
  await signedInAgain();
  expect(await seen(estate.id, 2027)).toMatchObject({ result: 'not-met', indicators: [{ none: false }, { none: true }, { none: true }] });
  expect(await cast.filed()).toBeTruthy();
});

test('what is no longer wanted still stands in the year it was wanted for', async () => {
  const { rows } = await chen.sees(zeros, { community, year: 2027 });
  const indicator = at(at(rows, 0).zero?.indicators ?? [], 1).id;
  await chen.does(endZero, { indicator });
  const year = Number(world.now().toString().slice(0, 4));
  expect((await seen(world.places.estate.id, year))?.indicators.map(({ until }) => until)).toEqual([null, year, null]);
  expect((await seen(world.places.estate.id, year))?.indicators).toHaveLength(3);
  expect((await seen(world.places.estate.id, year + 1))?.indicators).toHaveLength(2);
});

/** A year later nobody is signed in any more: the same people come again. */
async function signedInAgain(): Promise<void> {
  cast = await castOf(world);
  chen = cast.chen;
}
