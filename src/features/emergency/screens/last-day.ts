import { whichDay } from '#ui/when.ts';

/** The last day something lasts, where its end is the midnight after it. */
export function lastDay(until: string, now: number): string {
  return whichDay(Date.parse(until) - 1, now);
}
