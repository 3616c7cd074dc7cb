import { type RawBuilder, sql } from 'kysely';

/**
 * How often the person came for the matter `m`: as they say themself when it is done, otherwise as the counter counted them. A trip is the person's way to the counter
 * and nothing else; what is done on the phone is none (row S4-B10).
 */
export const tripsOf: RawBuilder<number> = sql<number>`coalesce(
  (select e.trips::int from effort_said e where e.matter_id = m.id and e.by = 'opener' and e.trips is not null order by e.at desc, e.id desc limit 1),
  (select count(*)::int from hall_visit v where v.matter_id = m.id))`;
