import { expect, test } from 'vitest';
import { weekdayNames } from '../words.ts';
import { hoursIn, linesOf, wrongLine } from './hours-lines.ts';

test('hours are written a line for each stretch, as people write them, and read back the same', () => {
  const lines = '周二 09:00-11:00\n周五 9：30 至 12:00\n\n';
  expect(hoursIn(lines, weekdayNames)).toEqual([
    { weekday: 2, stretch: { from: '09:00', until: '11:00' } },
    { weekday: 5, stretch: { from: '09:30', until: '12:00' } },
  ]);
  expect(linesOf([{ weekday: 2, from: '09:00', until: '11:00' }], weekdayNames)).toBe('周二 09:00-11:00');
});

test.each(['星期二 09:00-11:00', '周二 25:00-26:00', '周二 11:00-09:00', '周二上午'])('「%s」 is said to be not understood', (line) => {
  expect(wrongLine(`周一 09:00-10:00\n${line}`, weekdayNames)).toBe(line);
  expect(wrongLine('周一 09:00-10:00', weekdayNames)).toBeNull();
});
