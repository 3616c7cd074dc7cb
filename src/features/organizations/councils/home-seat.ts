import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { livesIn } from './homes.ts';
import { sitting } from './sitting.ts';

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
