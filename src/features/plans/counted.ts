import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { lateNow, ownerlessNow } from './rows.ts';
import { stateNow } from './standing.ts';

export type Counts = { open: number; done: number; late: number };

/** Of items `i` not a part of another: how many are open, done, late. What fell away is not counted, so that done ÷ all is true (row S2-A61). */
export function counts(now: Temporal.Instant): RawBuilder<unknown> {
  return sql`(count(i.id) filter (where ${stateNow} = 'open'))::int as open, (count(i.id) filter (where ${stateNow} = 'done'))::int as done,
    (count(i.id) filter (where ${lateNow(now)}))::int as late`;
}

export function ownerless(now: Temporal.Instant): RawBuilder<unknown> {
  return sql`(count(i.id) filter (where ${ownerlessNow(now)}))::int as ownerless`;
}
