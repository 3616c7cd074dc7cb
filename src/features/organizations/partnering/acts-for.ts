import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { sitting } from '../councils/sitting.ts';
import { inForce } from '../in-force.ts';

export type Unit = { readonly id: string; readonly name: string };

/** The units somebody acts for: partners in which they hold a seat today (单位联系人), and councils they sit in. Nobody acts for one through somebody of their family. */
export async function unitsOf({ db, actor, now }: Seeing): Promise<Unit[]> {
  if (actor.family || !actor.person) return [];
  const { rows } = await sql<Unit>`
    select distinct o.id, o.name from post p join partner r on r.organization_id = p.organization_id and r.left_on is null join organization o on o.id = r.organization_id
    where p.person_id = ${actor.person} and p.kind = 'unit-contact' and ${inForce(now, 'p')}
    union select o.id, o.name from council_seat s join council_part t on t.id = s.part_id join organization o on o.id = t.council_id and o.ended_at is null
      join post p on p.id = s.post_id where p.person_id = ${actor.person} and ${sitting(now)} order by name`.execute(db);
  return rows;
}
