import { expect, test } from 'vitest';
import { columnOf, daysOf, monthsOf, stepFrom } from './days.ts';

const year = { year: 2026, days: [{ day: '2026-02-28', kind: 'work' as const, name: '春节' }] };

test('a year is laid out in months that begin under their weekday', () => {
  const months = monthsOf(daysOf(year));
  expect(months.map((month) => month.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(columnOf('2026-02-01')).toBe(7);
  expect(months[1]?.at(-1)).toEqual({ day: '2026-02-28', kind: 'work', name: '春节', against: true });
  expect(months[0]?.[2]).toMatchObject({ kind: 'rest', against: false });
});

test('the keys stay inside the year, and know the ends of a month', () => {
  const days = daysOf(year);
  expect(stepFrom(days, 0, 'ArrowUp')).toBe(0);
  expect(stepFrom(days, 364, 'ArrowDown')).toBe(364);
  expect(stepFrom(days, 40, 'Home')).toBe(31);
  expect(stepFrom(days, 40, 'End')).toBe(58);
  expect(stepFrom(days, 40, 'Enter')).toBeNull();
});
