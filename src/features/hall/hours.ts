import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { LegalCalendar } from '#kernel/calendar.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import type { openHours } from './contract.ts';

export type Stretch = z.output<typeof openHours>[number];
const kept = z.array(z.object({ day: z.number(), from: z.string(), until: z.string() }));

/** Hours as they stand in the row of a window. */
export function hoursOf(column: unknown): Stretch[] {
  return kept.parse(column);
}

/**
 * Whether a window is open now, opens later today, is over for today, or stays closed: on the days the legal calendar takes from work. A weekend day it gives to work
 * has the hours of a Friday.
 */
export function todayAt(hours: readonly Stretch[], now: Temporal.Instant, { days }: LegalCalendar): 'open' | 'later' | 'over' | 'closed' {
  const date = dayOf(now);
  const weekday = Temporal.PlainDate.from(date).dayOfWeek;
  const kind = days[date];
  if (kind === 'rest') return 'closed';
  const own = hours.filter(({ day }) => day === weekday);
  const today = own.length === 0 && kind === 'work' ? hours.filter(({ day }) => day === 5) : own;
  if (today.length === 0) return 'closed';
  const clock = now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  if (today.some(({ from, until }) => from <= clock && clock < until)) return 'open';
  return today.some(({ from }) => clock < from) ? 'later' : 'over';
}
