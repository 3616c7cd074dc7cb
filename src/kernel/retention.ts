import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Expiry, Feature } from './action.ts';
import { actedByClock, writeDown } from './audit.ts';
import { stamp } from './clock.ts';
import type { Db } from './db.ts';

/** What the kernel itself deletes by the hour: keys of repeated requests, and messages that have left. */
export const kernelExpiries: readonly Expiry[] = [
  (now) => sql`delete from idempotency where at < ${daysBefore(now, 7)}`,
  (now) => sql`delete from outbox where sent_at < ${daysBefore(now, 7)} or next_at < ${daysBefore(now, 7)}`,
];

/**
 * Deletes what has outlived its keeping time, as the one role that may delete; each time something went, the audit says so. What cannot be deleted keeps
 * nothing else: the others go on, and at the end all that failed is thrown together, each named by its feature and its place there.
 */
export async function expire(retention: Db, features: readonly Feature[], now: Temporal.Instant): Promise<void> {
  const failed: { name: string; error: unknown }[] = [];
  for (const { name, expiry } of named(features)) {
    try {
      await inTransaction(retention, (tx) => clear(tx, expiry, now));
    } catch (error) {
      failed.push({ name, error });
    }
  }
  if (failed.length > 0) throw new Uncleared(failed);
}

/** What could not be deleted in a round. Its code is for the log, which tells no message of the database. */
class Uncleared extends AggregateError {
  readonly code: string;
  constructor(failed: readonly { name: string; error: unknown }[]) {
    const names = failed.map(({ name }) => name).join(' ');
    super(
      failed.map(({ error }) => error),
      `not deleted: ${names}`,
    );
    this.name = 'Uncleared';
    this.code = names;
  }
}

function named(features: readonly Feature[]): { name: string; expiry: Expiry }[] {
  const all = [{ name: 'kernel', expiries: kernelExpiries }, ...features];
  return all.flatMap(({ name, expiries = [] }) => expiries.map((expiry, nth) => ({ name: `${name}[${nth}]`, expiry })));
}

async function clear(tx: Db, expiry: Expiry, now: Temporal.Instant): Promise<void> {
  const { numAffectedRows = 0n } = await expiry(now).execute(tx);
  if (numAffectedRows > 0n) await writeDown(tx, [actedByClock('retention', now)]);
}

function inTransaction(db: Db, run: (tx: Db) => Promise<void>): Promise<void> {
  return db.isTransaction ? run(db) : db.transaction().execute(run);
}

export function daysBefore(now: Temporal.Instant, days: number): string {
  return stamp(now.subtract({ hours: days * 24 }));
}
