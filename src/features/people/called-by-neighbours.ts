import { type RawBuilder, sql } from 'kysely';
import { inForce } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';

/** What somebody is called in a post they hold today, be it for a term or not; without one masked. `person` is their name in the query around it. */
export function calledBy(now: Seeing['now'], person: string): RawBuilder<string> {
  const p = sql.id(person);
  return sql<string>`coalesce((select min(o.called) from post o where o.person_id = ${p}.id and ${inForce(now, 'o')}), ${p}.masked)`;
}
