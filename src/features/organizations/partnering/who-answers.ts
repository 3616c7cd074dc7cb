import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { sitting } from '../councils/sitting.ts';
import { inForce } from '../in-force.ts';
import { office } from '../office.ts';

/** Tells whoever answers for a unit: its contacts, of a council all who sit in it; where it has none, the office of its community, who answers as the unit says by telephone. */
export async function tellUnit(context: Context, unit: string, say: string): Promise<void> {
  for (const person of await whoAnswers(context, unit)) await tellPerson(context, person, say);
}

async function whoAnswers({ db, now }: Context, unit: string): Promise<string[]> {
  const { rows } = await sql<{ person: string; contact: boolean }>`
    select distinct p.person_id as person, p.organization_id is not null as contact from partner r join post p on ${inForce(now, 'p')}
      and (p.organization_id = r.organization_id and p.kind = 'unit-contact'
        or p.organization_id is null and p.area_id = r.community_id and p.kind = any(${[...office]}::text[]))
    where r.organization_id = ${unit}
    union select p.person_id, true from council_part t join council_seat s on s.part_id = t.id join post p on p.id = s.post_id
      where t.council_id = ${unit} and ${sitting(now)}`.execute(db);
  const contacts = rows.filter(({ contact }) => contact);
  return (contacts.length > 0 ? contacts : rows).map(({ person }) => person);
}
