import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';

/** Whether a post is held on this day: begun, and not ended today or before. `post` is its name in the query around it. */
export function inForce(now: Temporal.Instant, post: string): RawBuilder<boolean> {
  const p = sql.id(post);
  return sql<boolean>`(${p}.since <= ${dayOf(now)} and (${p}.until is null or ${p}.until > ${dayOf(now)}))`;
}
