import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { inForce } from '#features/organizations/door.ts';

/** Whether a post `o` of kind `k`, held today, is one whose holder says how they are called. */
export function isCalledByThemself(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`(k.work = 'helper' and not k.of_body and k.id <> 'placed-cadre' and ${inForce(now, 'o')})`;
}
