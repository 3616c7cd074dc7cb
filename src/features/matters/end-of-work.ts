import { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';

/** When the office closes on a civil day. */
export async function closesOn({ db, county }: Pick<Context, 'db' | 'county'>, day: string): Promise<Temporal.Instant> {
  const { hours } = await calendarOf(db, county.code);
  const plainTime = hours.at(-1)?.[1] ?? '18:00';
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}
