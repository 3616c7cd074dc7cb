import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LegalCalendar } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { daysFrom, type Hours, isProvisional, slotsOn } from './slots.ts';

const calendar: LegalCalendar = { days: { '2026-05-01': 'rest', '2026-05-09': 'work' }, loadedYears: [2026], hours: [['09:00', '18:00']] };
const week = (weekday: number, from = '09:00', until = '11:00') => ({ weekday, from, until, fromDay: '2026-01-01', untilDay: null });
const at = (day: string, hours: Hours, minutes = 30) =>
  slotsOn(day, hours, { calendar, minutes }).map((slot) => stamp(slot.at).slice(11, 16));

test('a week’s hours fall into whole slots, by the clock on the wall in Taiyuan', () => {
  expect(at('2026-05-05', { week: [week(2, '09:00', '10:20')], days: [] })).toEqual(['01:00', '01:30']);
  expect(at('2026-05-06', { week: [week(2)], days: [] })).toEqual([]);
});

test('a legal holiday rests whatever the week says; a day said to be open is open, one said to be closed is closed', () => {
  const friday = { week: [week(5)], days: [] };
  expect(at('2026-05-08', friday)).toHaveLength(4);
  expect(at('2026-05-01', friday)).toEqual([]);
  expect(at('2026-05-01', { ...friday, days: [{ day: '2026-05-01', from: '14:00', until: '15:00' }] })).toEqual(['06:00', '06:30']);
  expect(at('2026-05-08', { ...friday, days: [{ day: '2026-05-08', from: null, until: null }] })).toEqual([]);
});

test('new hours begin on their day, the old ones end there; a year without known holidays is provisional', () => {
  const old = { ...week(2), untilDay: '2026-05-12' };
  const next = { ...week(2, '14:00', '15:00'), fromDay: '2026-05-12' };
  expect(at('2026-05-05', { week: [old, next], days: [] })).toHaveLength(4);
  expect(at('2026-05-12', { week: [old, next], days: [] })).toEqual(['06:00', '06:30']);
  expect(daysFrom('2026-12-31', 2).map((day) => isProvisional(day, calendar))).toEqual([false, true]);
});

test('whatever the hours and the length, slots follow one another without overlap, inside the hours', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const clock = (of: number) => `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 10, max: 240 }), (one, other, minutes) => {
      const [from, until] = [Math.min(one, other), Math.max(one, other)];
      const slots = slotsOn('2026-05-05', { week: [week(2, clock(from), clock(until))], days: [] }, { calendar, minutes });
      const midnight = Date.parse('2026-05-05T00:00:00+08:00');
      const starts = slots.map((slot) => (slot.at.epochMilliseconds - midnight) / 60_000);
      expect(slots).toHaveLength(Math.floor((until - from) / minutes));
      expect(starts).toEqual(slots.map((_, nth) => from + nth * minutes));
    }),
  );
});
