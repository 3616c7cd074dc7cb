import { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { closesOn } from '../end-of-work.ts';

const mostDays = 90;
const morning = '09:00';

/** Refuses a day that is over, or more than ninety days on. */
export function mustBeAhead(now: Temporal.Instant, day: string): void {
  const today = Temporal.PlainDate.from(dayOf(now));
  const days = today.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  if (days < 0 || days > mostDays) refuse('matters.promise_day');
}

/** When the clock first looks at a promise: the morning before its day, or of that day; where both are over, the end of work that day. */
export async function firstLook(context: Context, day: string): Promise<string> {
  const due = Temporal.PlainDate.from(day);
  const mornings = [due.subtract({ days: 1 }), due].map((one) => one.toZonedDateTime({ timeZone: zone, plainTime: morning }).toInstant());
  const next = mornings.find((at) => Temporal.Instant.compare(at, context.now) > 0);
  return stamp(next ?? (await closesOn(context, day)));
}

/** 6月5日. */
export function inWords(day: string): string {
  const { month, day: nth } = Temporal.PlainDate.from(day);
  return `${month}月${nth}日`;
}
