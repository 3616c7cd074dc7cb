import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { type Cast, castOf, toldTo } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { keepPhoto } from '../../matters/photo.ts';
import { conclude, say } from '../acceptance.ts';
import { years } from '../list.ts';
import { plan, start } from '../plan.ts';
import { finish, picture, report } from '../progress.ts';
import { show } from '../show.ts';
import { changeBudget } from './change.ts';

let world: World;
let cast: Cast;
let chen: Person;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  chen = cast.chen;
});
afterAll(() => world.end());

const yuan = (amount: number) => amount * 100;
const eaves = { kind: 'walls', name: '东楼换屋檐', plan: '换掉东楼漏水的屋檐', year: 2026, budget: yuan(46_500) } as const;
const planned = async () => (await chen.does(plan, { ...eaves, area: world.places.estate.id })).id;

test('a budget is changed with its reason: everybody reads what it was and why, the sum of the year follows, its other keepers are told', async () => {
  const branch = await world.arrive('two-committees');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  const work = await planned();
  await chen.does(changeBudget, { work, budget: yuan(51_200.5), reason: '木料涨价，多换两米' });
  await branch.does(changeBudget, { work, budget: yuan(49_000), reason: '厂家让了价' });
  expect(await cast.wang.sees(show, { work })).toMatchObject({
    budget: yuan(49_000),
    budgets: [
      { from: yuan(46_500), to: yuan(51_200.5), reason: '木料涨价，多换两米', by: '陈书记' },
      { from: yuan(51_200.5), to: yuan(49_000), reason: '厂家让了价' },
    ],
  });
  const ofYear = (await cast.wang.sees(years, { community: world.places.community.id })).years.find(({ year }) => year === 2026);
  expect(ofYear?.budget).toBe(yuan(49_000));
  const first = '工程「东楼换屋檐」的预算从 46,500 元改为 51,200.5 元，原因写在工程页面上。';
  expect(await toldTo(branch)).toEqual([first]);
  expect(await toldTo(chen)).toEqual([expect.stringContaining('改为 49,000 元')]);
  expect(await toldTo(elsewhere)).toEqual([]);
});

test('the same budget changes nothing, a neighbour changes none, and once it is accepted it stays', async () => {
  const work = await planned();
  const change = (budget: number) => ({ work, budget, reason: '核过工程量' });
  expect(await chen.isRefused(changeBudget, change(eaves.budget))).toBe('works.budget_same');
  expect(await cast.wang.isRefused(changeBudget, change(yuan(1)))).toBe('not_allowed');
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await elsewhere.isRefused(changeBudget, change(yuan(1)))).toBe('not_found');
  await chen.does(start, { work, contractor: '自建' });
  for (const moment of ['before', 'after'] as const) {
    const { id: photo } = await chen.does(keepPhoto, { bytes: Buffer.from(`${moment} the eaves`) });
    await chen.does(picture, { work, photo, moment });
  }
  await chen.does(report, { work, percent: 100, said: '都换好了' });
  await chen.does(finish, { work });
  await chen.does(changeBudget, change(yuan(47_000)));
  await cast.wang.does(say, { work, good: true });
  await chen.does(conclude, { work, passed: true, said: '不漏了' });
  expect(await chen.isRefused(changeBudget, change(yuan(48_000)))).toBe('works.not_open');
});
