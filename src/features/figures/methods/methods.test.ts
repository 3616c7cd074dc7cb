import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { queue } from '#features/matters/queue.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { figures } from '../feature.ts';
import * as contracts from './contract.ts';
import { exportMethods } from './export.ts';
import { method } from './method.ts';
import { methods } from './overview.ts';
import { methodParts } from './parts.ts';
import { type Make, maker } from './testing/made.ts';

let world: World;
let wang: Person;
let chen: Person;
let area: string;
let made: Make;
beforeAll(async () => {
  world = await createWorld();
  wang = await world.arrive('resident');
  chen = await world.arrive('secretary');
  area = world.places.community.id;
  made = maker(world, { wang, chen });
});
beforeEach(() =>
  sql`truncate matter, matter_event, task, rating, notice, effort_said, finding, method_month, method_month_laid cascade`.execute(
    world.owner,
  ),
);
afterAll(() => world.end());

const span = (from: string, until: string) => ({ area, from, until });
const orders = (from: string, until: string) => ({ ...span(from, until), method: 'three-orders' });

test('how it ended, in time or not, and again: every figure opens exactly the orders it counts', async () => {
  await made(20, { outcome: 'solved' });
  await made(8, { outcome: 'solved', took: 60, back: true });
  await made(7, { outcome: 'explained', grid: 1 });
  await made(6, { outcome: 'withdrawn' });
  await made(9);
  const { numbers } = await chen.sees(method, orders('2026-02', '2026-02'));
  expect(numbers).toMatchObject({
    opened: 50,
    ends: { solved: 28, explained: 7, 'handed-over': 0, withdrawn: 6, open: 9 },
    late: 9,
    reopened: 8,
    inTime: {
      percent: 77,
      bound: 'exact',
      of: 35,
      left: [
        { why: '居民撤回', count: 6 },
        { why: '还在办', count: 9 },
      ],
    },
    solved: { percent: 80, of: 35 },
  });
  const listed = async (filters: Partial<Asked<typeof queue.contract>>) => {
    const rows: unknown[] = [];
    let after: string | undefined;
    do {
      const page = await chen.sees(queue, {
        method: 'three-orders',
        opened: '2026-02-01',
        openedUntil: '2026-02-28',
        ...filters,
        ...(after ? { after } : {}),
      });
      rows.push(...page.rows);
      after = page.next ?? undefined;
    } while (after);
    return rows.length;
  };
  expect(await listed({ pick: 'all' })).toBe(50);
  expect(await listed({ pick: 'ended', end: 'solved' })).toBe(28);
  expect(await listed({ pick: 'ended', pace: 'in-time' })).toBe(27);
  expect(await listed({ pick: 'ended', pace: 'over-time' })).toBe(8);
  expect(await listed({ pick: 'all', back: 'yes' })).toBe(8);
  expect(await listed({ pick: 'late' })).toBe(9);
  const { parts } = await chen.sees(methodParts, { ...orders('2026-02', '2026-02'), pick: 'explained' });
  expect(parts.map(({ name, count }) => [name, count])).toEqual([
    ['1号网格', 0],
    ['2号网格', 7],
  ]);
});

test('one to four are not told, nor what they could be reckoned from; a share with so few on one side is only bounded', async () => {
  await made(40, { outcome: 'solved' });
  await made(3, { outcome: 'explained' });
  await made(7, { outcome: 'handed-over' });
  const { numbers } = await chen.sees(method, orders('2026-02', '2026-02'));
  expect(numbers.ends).toEqual({ solved: 40, explained: null, 'handed-over': null, withdrawn: 0, open: 0 });
  await made(50, { month: '2026-01', outcome: 'solved' });
  await made(2, { month: '2026-01', outcome: 'solved', took: 70 });
  const january = (await chen.sees(method, orders('2026-01', '2026-01'))).numbers;
  expect(january.inTime).toEqual({ percent: 92, bound: 'least', of: 52, left: [] });
  await made(4, { month: '2025-12', outcome: 'solved', stars: 5 });
  const december = (await chen.sees(method, orders('2025-12', '2025-12'))).numbers;
  expect([december.opened, december.inTime.percent, december.stars, december.trips]).toEqual([null, null, null, null]);
  expect(december.ends).toEqual({ solved: null, explained: null, 'handed-over': null, withdrawn: null, open: null });
});

test('[S1-E29] 每件平均跑的趟数从 2.4 降到 0.6，满意从平均三星到四星，两段都看得到，少跑的趟数也说', async () => {
  await made(6, { month: '2026-01', outcome: 'solved', trips: 2, stars: 3 });
  await made(4, { month: '2026-01', outcome: 'solved', trips: 3, stars: 3 });
  await made(6, { month: '2026-02', outcome: 'solved', trips: 1, stars: 4 });
  await made(4, { month: '2026-02', outcome: 'solved', trips: 0, stars: 4 });
  const seen = await chen.sees(method, orders('2026-02', '2026-02'));
  expect([seen.before.numbers.trips, seen.numbers.trips, seen.tripsSaved]).toEqual([2.4, 0.6, 18]);
  expect([seen.before.numbers.stars, seen.numbers.stars]).toEqual([3, 4]);
  expect([seen.before.from, seen.before.until]).toEqual(['2026-01', '2026-01']);
});

test('[S1-A23] 满意度一个月一个月看：五份评价起才说平均，四份的那个月不说', async () => {
  await made(3, { month: '2026-01', outcome: 'solved', stars: 5 });
  await made(2, { month: '2026-01', outcome: 'solved', stars: 3 });
  await made(4, { month: '2026-02', outcome: 'solved', stars: 5 });
  await made(5, { month: '2026-03', outcome: 'solved', stars: 5 });
  const { months } = await chen.sees(methods, span('2026-01', '2026-03'));
  expect(months.map(({ month, stars }) => [month, stars])).toEqual([
    ['2026-01', 4.2],
    ['2026-02', null],
    ['2026-03', 5],
  ]);
});

test('[S3-A58] 工作人员先发现 30 件，居民来说 70 件：主动发现占 30%，点开看得到是哪 30 件', async () => {
  await made(30, { found: true });
  await made(70);
  const { numbers } = await chen.sees(method, orders('2026-02', '2026-02'));
  expect(numbers.found).toEqual({ percent: 30, bound: 'exact', of: 100, left: [] });
  const { total } = await chen.sees(methodParts, { ...orders('2026-02', '2026-02'), pick: 'found' });
  expect(total).toBe(30);
});

test('the middle time of a step is told from five times on, whatever a single one took; channels are counted once each', async () => {
  await made(7, { outcome: 'solved', took: 6, channel: 'paper' });
  await made(6, { outcome: 'solved', took: 9, channel: 'counter' });
  await made(5, { outcome: 'solved', took: 40, channel: 'phone' });
  const { steps, numbers } = await chen.sees(method, orders('2026-02', '2026-02'));
  const work = steps.find(({ step }) => step === 'work');
  expect(work?.times).toBe(18);
  expect(Math.abs((work?.median ?? 0) - 540) / 540).toBeLessThan(0.05);
  expect(numbers.channels).toEqual({ online: 0, phone: 5, counter: 6, paper: 7, visit: 0, wechat: 0, activity: 0, above: 0 });
});

test('a street and a county are the sums of their communities; nobody reads beyond their own', async () => {
  await made(12, { outcome: 'solved' });
  const [leader, county] = [await world.arrive('street-leader'), await world.arrive('county-leader')];
  const { street, otherStreet, county: whole } = world.places;
  const months = { from: '2026-02', until: '2026-02' };
  const asked = (place: string) => ({ area: place, ...months, method: 'three-orders', pick: 'opened' }) as const;
  expect((await leader.sees(methodParts, asked(street.id))).parts).toEqual([{ id: area, name: '劲松社区', count: 12 }]);
  expect((await county.sees(methodParts, asked(whole.id))).parts.map(({ name, count }) => [name, count])).toEqual([
    ['老军营街道', 12],
    ['迎泽街道', 0],
  ]);
  expect((await county.sees(methods, { area: whole.id, ...months })).methods.map(({ opened }) => opened)).toEqual([12]);
  expect(await leader.seesNot(methods, { area: otherStreet.id, ...months })).toBe('not_found');
  expect(await chen.seesNot(methods, { area: street.id, ...months })).toBe('not_found');
  expect(await chen.seesNot(methods, { area, from: '2026-03', until: '2026-02' })).toBe('figures.span');
});

test('no answer of the figures has room for a person: there is no name, no id of one, and nothing in the order of its size', async () => {
  for (const { output } of figures.queries.map(({ contract }) => contract))
    expect(JSON.stringify(Object.keys(flat(output)))).not.toMatch(/person|account|assignee|opener|called/);
  await made(9);
  await sql`update matter set assignee_person = ${chen.id}, assignee_as = 'secretary', assignee_called = '陈书记'`.execute(world.owner);
  const told = JSON.stringify([
    await chen.sees(method, orders('2026-02', '2026-02')),
    await chen.sees(methods, span('2026-02', '2026-02')),
  ]);
  for (const secret of [chen.id, '陈书记', wang.id, '王小明', '灯坏了']) expect(told).not.toContain(secret);
  const { load } = await chen.sees(method, orders('2026-02', '2026-02'));
  expect(load).toEqual({ matters: 9, people: 1, mean: 9, median: null, most: null });
});

/** Every key of a shape, as deep as it goes. */
function flat(shape: unknown, keys: Record<string, true> = {}): Record<string, true> {
  const {
    shape: fields,
    element,
    _zod,
  } = shape as { shape?: Record<string, unknown>; element?: unknown; _zod?: { def?: { innerType?: unknown } } }; // a zod schema
  for (const [key, inner] of Object.entries(fields ?? {})) flat(inner, Object.assign(keys, { [key]: true }));
  for (const inner of [element, _zod?.def?.innerType]) if (inner) flat(inner, keys);
  return keys;
}

test('the sheet says what the page says, whose copy it is, and on its second sheet what each figure means', async () => {
  await made(12, { outcome: 'solved' });
  const { name, bytes } = await chen.sees(exportMethods, span('2026-02', '2026-02'));
  expect(name).toBe('劲松社区各工作法的数-2026-02至2026-02.xlsx');
  const { readWorkbook } = await import('#features/imports/workbook.ts');
  const [first, second] = await readWorkbook(bytes);
  expect([first?.name, second?.name]).toEqual(['各工作法的数', '每个数的意思']);
  expect(first?.lines[0]?.texts[0]).toContain('不排名次');
  expect(first?.lines[2]?.texts.slice(1, 3)).toEqual(['12', '12']);
  expect(second?.lines.map(({ texts }) => texts[0])).toContain('按时');
  expect(contracts.exportMethods.name).toBe('figures.export-methods');
});
