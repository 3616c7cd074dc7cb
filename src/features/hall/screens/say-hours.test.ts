import { expect, test } from 'vitest';
import { sayHours } from './say-hours.ts';

const day = (one: number, from = '08:30', until = '17:30') => ({ day: one, from, until });

test('days with the same hours are said together', () => {
  expect(sayHours([1, 2, 3, 4, 5].map((one) => day(one)))).toBe('周一至周五 08:30–17:30');
  expect(sayHours([day(2), day(4)])).toBe('周二、周四 08:30–17:30');
  expect(sayHours([day(1, '08:30', '12:00'), day(1, '14:00', '17:00'), day(6, '09:00', '12:00')])).toBe(
    '周一 08:30–12:00、14:00–17:00，周六 09:00–12:00',
  );
});
