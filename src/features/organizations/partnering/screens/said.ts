import { partnerWords as words } from './words.ts';

/** 1, 6 → 周一、周六; all seven → 每天. */
export function daysOf(weekdays: readonly number[]): string {
  return weekdays.length === 7 ? words.daily : words.days(weekdays.map((day) => words.weekdays[day] ?? ''));
}
