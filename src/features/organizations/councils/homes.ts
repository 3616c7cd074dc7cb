import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { sitting } from './sitting.ts';

/** Households `h` behind a door `d` of the area `a`: a community, or one of its estates. */
export const livesIn = sql`h.ended_at is null and a.id in (d.community_id, d.estate_id)`;

/** How many households the place of council `c` in area `a` has, and of how many somebody sits today; null where seats are not counted by homes. */
export function homesOf(now: Temporal.Instant): RawBuilder<{ all: number; sit: number } | null> {
  return sql`case when r.per_home then (select json_build_object('all', count(*)::int, 'sit', count(*) filter (where exists (
      select from council_seat s join council_part p on p.id = s.part_id and p.council_id = c.organization_id join post o2 on o2.id = s.post_id
        join person n on n.id = o2.person_id and n.ended_at is null and n.household_id = h.id where ${sitting(now)}))::int)
    from household h join area d on d.id = h.dwelling_id where ${livesIn}) end`;
}
