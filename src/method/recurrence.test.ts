import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { overridesOf } from '#kernel/calendar-seed.ts';
import { type Calendar, isWorkday, usualHours } from './clock.ts';
import { nextOccurrence, occurrencesAfter, type Rule } from './recurrence.ts';

const days = Object.fromEntries([2025, 2026].flatMap((year) => overridesOf(year) ?? []).map(({ day, kind }) => [day, kind]));
const calendar: Calendar = { days, loadedYears: [2025, 2026], hours: usualHours };

const rule = (when: Rule['when'], more: Partial<Rule> = {}): Rule => ({
  when,
  shift: 'none',
  from: '2026-01-01',
  until: null,
  except: [],
  ...more,
});
const first = (of: Rule, count: number, after = '2025-12-31') => occurrencesAfter(of, after, { calendar, count }).map((one) => one.day);

test.each([
  ['every day', rule({ every: 'day' }), ['2026-01-01', '2026-01-02', '2026-01-03']],
  ['Tuesdays and Saturdays', rule({ every: 'week', weekdays: [6, 2] }), ['2026-01-03', '2026-01-06', '2026-01-10']],
  ['the 31st is the last day of a short month', rule({ every: 'month', on: { day: 31 } }), ['2026-01-31', '2026-02-28', '2026-03-31']],
  ['the 30th too', rule({ every: 'month', on: { day: 30 } }), ['2026-01-30', '2026-02-28', '2026-03-30']],
  ['the first Monday', rule({ every: 'month', on: { week: 1, weekday: 1 } }), ['2026-01-05', '2026-02-02', '2026-03-02']],
  ['the last Friday', rule({ every: 'month', on: { week: -1, weekday: 5 } }), ['2026-01-30', '2026-02-27', '2026-03-27']],
  [
    'the 10th of the second month of a quarter',
    rule({ every: 'quarter', month: 2, on: { day: 10 } }),
    ['2026-02-10', '2026-05-10', '2026-08-10'],
  ],
  [
    'a quarter begun in its third month',
    rule({ every: 'quarter', month: 1, on: { day: 1 } }, { from: '2026-03-05' }),
    ['2026-04-01', '2026-07-01', '2026-10-01'],
  ],
  ['the 29th of February', rule({ every: 'year', month: 2, on: { day: 29 } }), ['2026-02-28', '2027-02-28', '2028-02-29']],
  [
    'what is excepted is left out',
    rule({ every: 'month', on: { day: 5 } }, { except: ['2026-02-05'] }),
    ['2026-01-05', '2026-03-05', '2026-04-05'],
  ],
  ['until a day', rule({ every: 'month', on: { day: 5 } }, { until: '2026-02-05' }), ['2026-01-05', '2026-02-05']],
])('%s', (_, of, expected) => {
  expect(first(of, 3)).toEqual(expected);
});

test('a day of rest gives way to the working day before or behind, also over National Day and a Saturday that is worked', () => {
  const on = { every: 'month', on: { day: 3 } } as const;
  expect(first(rule(on, { shift: 'behind' }), 1, '2026-09-30')).toEqual(['2026-10-08']);
  expect(first(rule(on, { shift: 'before' }), 1, '2026-09-30')).toEqual(['2026-09-30']);
  expect(first(rule({ every: 'week', weekdays: [6] }, { shift: 'behind' }), 2, '2026-10-04')).toEqual(['2026-10-10', '2026-10-19']);
});

test('nothing is moved before the day it begins', () => {
  const weekly = rule({ every: 'week', weekdays: [6] }, { shift: 'before', from: '2026-01-10' });
  expect(first(weekly, 2)).toEqual(['2026-01-12', '2026-01-16']);
});

test('days that fall on one working day are one time', () => {
  const daily = occurrencesAfter(rule({ every: 'day' }, { shift: 'behind' }), '2026-01-08', { calendar, count: 3 });
  expect(daily.map(({ of, day }) => [of, day])).toEqual([
    ['2026-01-09', '2026-01-09'],
    ['2026-01-12', '2026-01-12'],
    ['2026-01-13', '2026-01-13'],
  ]);
});

test('a year whose schedule is not loaded is 暂定, only where the calendar has a say', () => {
  const yearly = { every: 'year', month: 5, on: { day: 1 } } as const;
  expect(nextOccurrence(rule(yearly, { shift: 'behind' }), '2026-12-31', calendar)).toMatchObject({ day: '2027-05-03', provisional: true });
  expect(nextOccurrence(rule(yearly), '2026-12-31', calendar)).toMatchObject({ day: '2027-05-01', provisional: false });
});

const civil = (from: string, until: string) =>
  fc.date({ min: new Date(from), max: new Date(until), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const place = fc.oneof(
  fc.record({ day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ week: fc.constantFrom(1, 2, 3, 4, -1 as const), weekday: fc.integer({ min: 1, max: 7 }) }),
);
const when: fc.Arbitrary<Rule['when']> = fc.oneof(
  fc.constant({ every: 'day' as const }),
  fc.record({
    every: fc.constant('week' as const),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  }),
  fc.record({ every: fc.constant('month' as const), on: place }),
  fc.record({ every: fc.constant('quarter' as const), month: fc.integer({ min: 1, max: 3 }), on: place }),
  fc.record({ every: fc.constant('year' as const), month: fc.integer({ min: 1, max: 12 }), on: place }),
);
const rules: fc.Arbitrary<Rule> = fc.record({
  when,
  shift: fc.constantFrom('none' as const, 'before' as const, 'behind' as const),
  from: civil('2024-06-01', '2026-12-31'),
  until: fc.option(civil('2026-01-01', '2028-12-31'), { nil: null }),
  except: fc.array(civil('2025-01-01', '2027-12-31'), { maxLength: 8 }),
});

/** The days a rule names, found the slow way: every day of the calendar looked at. */
function namedBy({ when: on, from, until, except }: Rule, last: string): string[] {
  const found: string[] = [];
  for (let at = Temporal.PlainDate.from(from); at.toString() <= last; at = at.add({ days: 1 }))
    if (fits(on, at) && (until === null || at.toString() <= until) && !except.includes(at.toString())) found.push(at.toString());
  return found;
}
function fits(on: Rule['when'], at: Temporal.PlainDate): boolean {
  if (on.every === 'day') return true;
  if (on.every === 'week') return on.weekdays.includes(at.dayOfWeek);
  if (on.every === 'quarter' && ((at.month - 1) % 3) + 1 !== on.month) return false;
  if (on.every === 'year' && at.month !== on.month) return false;
  if ('day' in on.on) return at.day === Math.min(on.on.day, at.daysInMonth);
  const nth = on.on.week === -1 ? at.day + 7 > at.daysInMonth : Math.ceil(at.day / 7) === on.on.week;
  return nth && at.dayOfWeek === on.on.weekday;
}

test('every day a rule names comes exactly once, in order, on a working day where it says so', () => {
  fc.assert(
    fc.property(rules, (of) => {
      const all = occurrencesAfter(of, '2000-01-01', { calendar, count: 24 });
      const last = all.at(-1)?.of ?? '2024-06-01';
      const named = namedBy(of, all.length < 24 ? '2029-01-01' : last);
      expect(all.every((one, nth) => nth === 0 || ((all[nth - 1]?.day ?? '') < one.day && (all[nth - 1]?.of ?? '') < one.of))).toBe(true);
      expect(named.filter((day) => all.some((one) => one.of === day))).toEqual(all.map((one) => one.of));
      if (of.shift === 'none') expect(all.map((one) => one.of)).toEqual(named.slice(0, 24));
      else expect(all.every(({ day }) => isWorkday(day, calendar) && day >= of.from)).toBe(true);
      if (of.shift !== 'none')
        for (const day of named.filter((one) => isWorkday(one, calendar))) expect(all.map((one) => one.day)).toContain(day);
    }),
    { numRuns: 100 },
  );
});

test('wherever one begins to look, the same times come: nothing drifts', () => {
  fc.assert(
    fc.property(rules, civil('2024-06-01', '2026-12-31'), (of, after) => {
      const all = occurrencesAfter(of, '2000-01-01', { calendar, count: 12 });
      const expected = all.find((one) => one.of > after);
      if (expected) expect(nextOccurrence(of, after, calendar)).toEqual(expected);
    }),
    { numRuns: 100 },
  );
});
