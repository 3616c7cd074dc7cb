import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf, zone } from '#kernel/clock.ts';

/** Minutes since Monday 00:00 in Asia/Shanghai, 0 to 10079: what free times are kept in. */
export function weekMinute(now: Temporal.Instant): number {
  const { dayOfWeek, hour, minute } = now.toZonedDateTimeISO(zone);
  return (dayOfWeek - 1) * 1440 + hour * 60 + minute;
}

/** Whether the helper of profile `h` has paused today; nobody without a profile has. */
export function isPaused(now: Temporal.Instant): RawBuilder<boolean> {
  const today = dayOf(now);
  return sql<boolean>`coalesce(h.paused_since <= ${today}::date and (h.paused_until is null or h.paused_until > ${today}::date), false)`;
}
