import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overridesOf } from '#kernel/calendar-seed.ts';
import { type Calendar, deadline, isWorkday, leftOver, type Span, usualHours } from './clock.ts';
import { hours, minutes, workdays, workhours } from './terms.ts';

const days = Object.fromEntries([2025, 2026].flatMap((year) => overridesOf(year) ?? []).map(({ day, kind }) => [day, kind]));
const calendar: Calendar = { days, loadedYears: [2025, 2026], hours: usualHours };

/** Shanghai wall time, as the community reads it. */
const shanghai = (wall: string): string => new Date(`${wall}:00+08:00`).toISOString();
const dueAt = (from: string, span: Span) => deadline(shanghai(from), span, calendar).at;

test.each([
  ['half an hour', '2026-11-23T23:50', minutes(30), '2026-11-24T00:20'],
  ['two hours run through the night', '2026-11-23T23:00', hours(2), '2026-11-24T01:00'],
  ['working hours rest at noon', '2026-11-23T11:00', workhours(2), '2026-11-23T15:00'],
  ['working hours asked after closing begin in the morning', '2026-11-23T20:00', workhours(1), '2026-11-24T10:00'],
  ['working hours end exactly at closing', '2026-11-23T09:00', workhours(7), '2026-11-23T18:00'],
  ['Friday evening waits for Monday', '2026-11-20T17:30', workhours(1), '2026-11-23T09:30'],
  ['the first day does not count', '2026-11-23T10:00', workdays(3), '2026-11-26T18:00'],
  ['National Day: seven days of rest', '2026-09-30T10:00', workdays(1), '2026-10-08T18:00'],
  ['a Saturday that is worked counts', '2026-10-09T10:00', workdays(1), '2026-10-10T18:00'],
  ['asked on a Sunday', '2026-11-22T10:00', workdays(1), '2026-11-23T18:00'],
] as const)('%s', (_, from, span, until) => {
  expect(dueAt(from, span)).toBe(shanghai(until));
});

test('a year whose schedule is not loaded is 暂定, also when the deadline only ends in it', () => {
  expect(deadline(shanghai('2026-12-31T10:00'), workdays(1), calendar)).toMatchObject({
    at: shanghai('2027-01-01T18:00'),
    provisional: true,
  });
  expect(deadline(shanghai('2026-12-30T10:00'), workdays(1), calendar).provisional).toBe(false);
  expect(deadline(shanghai('2027-03-01T10:00'), hours(4), calendar).provisional).toBe(false);
});

test('the year is the one in Shanghai', () => {
  expect(deadline('2026-12-31T15:59:00.000Z', workhours(1), { ...calendar, loadedYears: [2027] }).provisional).toBe(true);
  expect(deadline('2026-12-31T16:00:00.000Z', workhours(1), { ...calendar, loadedYears: [2027] }).provisional).toBe(false);
});

test('the calendar of 2026 is known, that of 2027 is not yet', () => {
  expect(overridesOf(2026)).toContainEqual({ day: '2026-02-17', kind: 'rest', name: '春节' });
  expect(overridesOf(2026)).toContainEqual({ day: '2026-10-10', kind: 'work', name: '国庆节' });
  expect(overridesOf(2027)).toBeNull();
  expect(['2026-10-10', '2026-10-01', '2026-11-21'].map((day) => isWorkday(day, calendar))).toEqual([true, false, false]);
});

test('a calendar in which nobody ever works is a bug, not an endless wait', () => {
  expect(() => deadline(shanghai('2026-11-23T10:00'), workhours(1), { ...calendar, hours: [] })).toThrow('without working hours');
});

const units: readonly Span['unit'][] = ['minutes', 'hours', 'workminutes', 'workhours', 'workdays'];
const span = fc.record({ unit: fc.constantFrom(...units), count: fc.integer({ min: 1, max: 40 }) });
const from = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-06-01'), noInvalidDate: true }).map((date) => date.toISOString());

test('a longer span is never due earlier', () => {
  fc.assert(
    fc.property(from, span, fc.nat(20), (start, { unit, count }, more) => {
      expect(deadline(start, { unit, count: count + more }, calendar).at >= deadline(start, { unit, count }, calendar).at).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('a later start is never due earlier', () => {
  fc.assert(
    fc.property(from, from, span, (one, other, time) => {
      const [early, late] = one < other ? [one, other] : [other, one];
      expect(deadline(late, time, calendar).at >= deadline(early, time, calendar).at).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('another day of rest never brings a deadline forward', () => {
  fc.assert(
    fc.property(from, span, fc.nat(60), (start, time, ahead) => {
      const rest = new Date(Date.parse(start) + ahead * 86_400_000).toISOString().slice(0, 10);
      const lazier = { ...calendar, days: { ...days, [rest]: 'rest' as const } };
      expect(deadline(start, time, lazier).at >= deadline(start, time, calendar).at).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('what is left of a deadline, begun again at once, ends at the same moment', () => {
  fc.assert(
    fc.property(from, span, (start, time) => {
      const due = deadline(start, time, calendar);
      const left = leftOver(due, start, calendar);
      expect(left && deadline(start, left, calendar).at).toBe(due.at);
    }),
    { numRuns: 2000 },
  );
});
