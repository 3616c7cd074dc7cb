import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inForce } from '../in-force.ts';

/** Whether a seat `s` is taken today: not left, by somebody whose post still runs or by a unit that still stands. */
export function sitting(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`s.ended_at is null and (exists (select from post h where h.id = s.post_id and ${inForce(now, 'h')})
    or exists (select from organization u where u.id = s.unit_id and u.ended_at is null))`;
}
