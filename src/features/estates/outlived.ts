import { sql } from 'kysely';
import type { Expiry } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';

export const outlived: readonly Expiry[] = [
  // A year after their month began: on which day of it stars were given nobody knows.
  (now) => sql`delete from crew_rating where month < ${dayOf(now)}::date - 365`,
  // What an old committee handed over stays readable; by whom and to whom is forgotten three years later.
  (now) =>
    sql`update committee_ending set giver_called = null, taker_called = null where coalesce(ended_at, dropped_at, at) < ${daysBefore(now, 3 * 365)} and num_nonnulls(giver_called, taker_called) > 0`,
];
