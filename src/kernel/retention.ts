import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Expiry, Feature } from './action.ts';
import { stamp } from './clock.ts';
import type { Db } from './db.ts';

const kernelExpiries: readonly Expiry[] = [
  (now) => sql`delete from idempotency where at < ${daysBefore(now, 7)}`,
  (now) => sql`delete from outbox where sent_at < ${daysBefore(now, 7)} or next_at < ${daysBefore(now, 7)}`,
];

/** Deletes what has outlived its keeping time, as the one role that may delete. */
export async function expire(retention: Db, features: readonly Feature[], now: Temporal.Instant): Promise<void> {
  for (const expiry of [...kernelExpiries, ...features.flatMap((feature) => feature.expiries ?? [])]) await expiry(now).execute(retention);
}

export function daysBefore(now: Temporal.Instant, days: number): string {
  return stamp(now.subtract({ hours: days * 24 }));
}
