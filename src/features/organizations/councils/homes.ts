import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { sitting } from './sitting.ts';

/** Households `h` behind a door `d` of the area `a`: a community, or one of its estates. */
const livesIn = sql`h.ended_at is null and a.id in (d.community_id, d.estate_id)`;

/** How many households the place of council `c` in area `a` has, and of how many somebody sits today; null where seats are not counted by homes. */
export function homesOf(now: Temporal.Instant): RawBuilder<{ all: number; sit: number } | null> {
  return sql`case when r.per_home then (select json_build_object('all', count(*)::int, 'sit', count(*) filter (where exists (
      select from council_seat s join council_part p on p.id = s.part_id and p.council_id = c.organization_id join post o2 on o2.id = s.post_id
        join person n on n.id = o2.person_id and n.ended_at is null and n.household_id = h.id where ${sitting(now)}))::int)
    from household h join area d on d.id = h.dwelling_id where ${livesIn}) end`;
}

/** One of each household sits, and only for a household that lives there; of two who sit down at once the second sees the first, for the council is locked. */
export async function mustBeTheirHome({ db, now }: Context, council: string, person: string | undefined): Promise<void> {
  if (person === undefined) refuse('organizations.council_home_person');
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from council_seat s join council_part p on p.id = s.part_id and p.council_id = ${council} join post o on o.id = s.post_id
      join person other on other.id = o.person_id and other.household_id = h.id and other.ended_at is null where ${sitting(now)}) as taken
    from person n join household h on h.id = n.household_id join area d on d.id = h.dwelling_id join organization g on g.id = ${council} join area a on a.id = g.area_id
    where n.id = ${person} and n.ended_at is null and ${livesIn}`.execute(db);
  const home = rows[0] ?? refuse('organizations.council_home_elsewhere');
  if (home.taken) refuse('organizations.council_home_sits');
}
