import { afterAll, beforeAll, expect, test } from 'vitest';
import { moveHome } from '#features/people/moving/move.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { begin, endPlot, enterPlot, recordOutput } from './keep.ts';
import { list, plots, show } from './read.ts';

let world: World;
let chen: Person;
let growers: Person[];
beforeAll(async () => {
  world = await createWorld();
  chen = await world.arrive('secretary');
  growers = [];
  for (let nth = 0; nth < 6; nth += 1) growers.push(await world.arrive('resident', { home: at(world.places.dwellings, nth) }));
});
afterAll(() => world.end());

const village = () => world.places.community.id;
const products = ['早黑宝葡萄', '玉露香梨', '紫花苜蓿牧草'] as const;
async function begun(name: string): Promise<string> {
  return (await chen.does(begin, { community: village(), name, about: '合作社统一收' })).id;
}
const home = (nth: number) => at(growers, nth).dwelling.id;

test('[S1-F10] three products, each a page with its area as the sum of its plots and what it yielded each year', async () => {
  const made: string[] = [];
  for (const name of products) made.push(await begun(name));
  const areas = [
    [235, 180, 90, 410, 55],
    [1200, 640, 300, 150, 80, 60],
    [2000, 1500, 800, 700, 500],
  ];
  for (const [nth, industry] of made.entries()) {
    for (const [plot, mu] of (areas[nth] ?? []).entries()) await chen.does(enterPlot, { industry, home: home(plot), mu });
    await chen.does(recordOutput, { industry, year: 2024, kilograms: 12_000 + nth });
    await chen.does(recordOutput, { industry, year: 2025, kilograms: 15_000 + nth });
  }
  const { industries } = await world.system.see(list, { token: null }, { community: village() });
  expect(industries.map(({ name, households, mu }) => [name, households, mu])).toEqual([
    ['早黑宝葡萄', 5, 970],
    ['玉露香梨', 6, 2430],
    ['紫花苜蓿牧草', 5, 5500],
  ]);
  for (const [nth, industry] of made.entries()) {
    const shown = await world.system.see(show, { token: null }, { industry });
    const { plots: rows, mu } = await chen.sees(plots, { industry });
    expect(rows.reduce((sum, row) => sum + row.mu, 0)).toBe(mu);
    expect(shown).toMatchObject({
      mu,
      mine: null,
      outputs: [
        { year: 2025, kilograms: 15_000 + nth },
        { year: 2024, kilograms: 12_000 + nth },
      ],
    });
  }
  await chen.does(enterPlot, { industry: at(made, 0), home: home(0), mu: 30 });
  expect(await chen.sees(show, { industry: at(made, 0) })).toMatchObject({ mu: 1000, households: 5 });
  await chen.does(recordOutput, { industry: at(made, 0), year: 2025, kilograms: 14_800 });
  expect((await chen.sees(show, { industry: at(made, 0) })).outputs?.[0]).toEqual({ year: 2025, kilograms: 14_800 });
});

test('what fewer than five households grow is told to nobody but the committee; each household reads its own', async () => {
  const industry = await begun('连翘');
  for (const nth of [0, 1, 2, 3]) await chen.does(enterPlot, { industry, home: home(nth), mu: 100 + nth });
  await chen.does(recordOutput, { industry, year: 2025, kilograms: 400 });
  expect(await at(growers, 1).sees(show, { industry })).toMatchObject({ households: null, mu: null, outputs: null, mine: { mu: 101 } });
  expect(await at(growers, 5).sees(show, { industry })).toMatchObject({ mine: null });
  expect(await at(growers, 1).seesNot(plots, { industry })).toBe('not_allowed');
  expect(await chen.sees(plots, { industry })).toMatchObject({ mu: 406, outputs: [{ year: 2025, kilograms: 400 }] });
  await chen.does(enterPlot, { industry, home: home(4), mu: 50 });
  expect(await at(growers, 5).sees(show, { industry })).toMatchObject({ households: 5, mu: 456, outputs: [{ kilograms: 400 }] });
});

test('a plot given up leaves the sum; what is of another village is not found', async () => {
  const industry = await begun('核桃');
  for (const nth of [0, 1, 2, 3, 4, 5]) await chen.does(enterPlot, { industry, home: home(nth), mu: 100 });
  const [first] = (await chen.sees(plots, { industry })).plots;
  await chen.does(endPlot, { plot: first?.id ?? '' });
  expect(await chen.sees(show, { industry })).toMatchObject({ households: 5, mu: 500 });
  expect(await chen.isRefused(endPlot, { plot: first?.id ?? '' })).toBe('not_found');
  const far = await world.arrive('resident', { home: at(world.places.dwellings, 8) });
  expect(await chen.isRefused(enterPlot, { industry, home: far.dwelling.id, mu: 10 })).toBe('industries.home_unknown');
  const stranger = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect(await stranger.isRefused(enterPlot, { industry, home: far.dwelling.id, mu: 10 })).toBe('not_found');
  expect(await chen.isRefused(begin, { community: village(), name: '核桃', about: '再来一次' })).toBe('industries.known');
  expect(await chen.isRefused(recordOutput, { industry, year: 2027, kilograms: 1 })).toBe('industries.year_to_come');
});

test('what a household grows goes with it when all of it moves, and stays with whoever stays when only some do; the sums are the same', async () => {
  const industry = await begun('板栗');
  const away = at(world.places.dwellings, 7).id;
  const [mover, stayer] = [at(growers, 4), at(growers, 5)];
  const brother = await world.arrive('resident', { home: stayer.dwelling });
  for (const nth of [4, 5]) await chen.does(enterPlot, { industry, home: home(nth), mu: 10 * nth });
  const shown = async () => {
    const { mu, plots: rows } = await chen.sees(plots, { industry });
    return { mu, doors: rows.map((row) => `${row.home} ${row.mu}`).sort() };
  };
  const before = await shown();
  await chen.does(moveHome, { persons: [brother.id], dwelling: away, onDay: '2026-03-01' });
  expect(await shown()).toEqual(before);
  await chen.does(moveHome, { persons: [mover.id], dwelling: away, relation: '非亲属', onDay: '2026-03-01' });
  expect([await mover.sees(show, { industry }), await stayer.sees(show, { industry })]).toMatchObject([
    { mine: { mu: 40 } },
    { mine: { mu: 50 } },
  ]);
  const after = await shown();
  expect([before.mu, after.mu, after.doors.filter((one) => before.doors.includes(one)).length]).toEqual([90, 90, 1]);
});
