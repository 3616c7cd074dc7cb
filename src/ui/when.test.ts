import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ago, before, civilDay, dated, due, span, when, whichDay } from './when.ts';

const now = Date.parse('2026-11-22T01:42:00Z'); // Sunday, 09:42 in Shanghai

test('a day near by is called by its name', () => {
  expect(when('2026-11-22T10:00:00Z', now)).toBe('今天 18:00');
  expect(before('2026-11-22T10:00:00Z', now)).toBe('今天 18:00 前');
  expect(when('2026-11-23T01:00:00Z', now)).toBe('明天 09:00');
  expect(when('2026-11-21T01:12:00Z', now)).toBe('昨天 09:12');
  expect(whichDay('2026-11-25T01:00:00Z', now)).toBe('周三');
  expect(whichDay('2026-12-04T01:00:00Z', now)).toBe('12月4日');
  expect(dated('2026-12-04', now)).toBe('12月4日（周五）');
  expect(whichDay('2027-01-04T01:00:00Z', now)).toBe('2027年1月4日');
});

test('the day changes at midnight in Shanghai, wherever the device is', () => {
  expect(when('2026-11-22T15:59:00Z', now)).toBe('今天 23:59');
  expect(when('2026-11-22T16:00:00Z', now)).toBe('明天 00:00');
  expect(when('2026-11-21T16:00:00Z', now)).toBe('今天 00:00');
});

test('a deadline says how long is left, and how long it is over', () => {
  expect(due('2026-11-22T03:50:00Z', now)).toEqual({ say: '剩 2 小时', urgency: 'soon' });
  expect(due('2026-11-22T01:02:00Z', now)).toEqual({ say: '已超 40 分钟', urgency: 'late' });
  expect(due('2026-11-22T10:00:00Z', now)).toEqual({ say: '今天 18:00 前', urgency: 'calm' });
  expect(due('2026-11-19T01:00:00Z', now)).toEqual({ say: '已超 3 天', urgency: 'late' });
});

test('what has just happened is told by minutes', () => {
  expect(ago(now - 20_000, now)).toBe('刚刚');
  expect(ago(now - 8 * 60_000, now)).toBe('8 分钟前');
  expect(ago('2026-11-21T23:12:00Z', now)).toBe('今天 07:12');
});

test('lengths never say nothing, and never more than has passed', () => {
  expect(span(0)).toBe('1 分钟');
  expect(span(59 * 60_000)).toBe('59 分钟');
  expect(span(25 * 3_600_000)).toBe('1 天');
});

test('a later moment is never called nearer', () => {
  const rank = { late: 0, soon: 1, calm: 2 };
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e9), (offset, later) => {
      expect(rank[due(now + offset + later, now).urgency]).toBeGreaterThanOrEqual(rank[due(now + offset, now).urgency]);
    }),
  );
});

test('a civil day is Shanghai’s, also in the hours when it is still yesterday in UTC', () => {
  expect(civilDay('2026-11-21T16:30:00Z')).toBe('2026-11-22');
});
