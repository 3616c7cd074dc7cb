import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { lackingOf, sitting } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer, Given } from '#kernel/contract.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { MatterRecord } from '../standing.ts';
import { sayWhen } from '../when.ts';
import type { keepMinutes, meeting } from './contract.ts';
import { told } from './words.ts';

type Around = Answer<typeof meeting>;
type Calling = { readonly council: string; readonly at: string; readonly place: string };

/** A council is called to a meeting: whoever sits in it for themself is told when and where. Refuses a council of elsewhere, and for what is not public. */
export async function callCouncil(context: Context, record: MatterRecord, { council, at, place }: Calling): Promise<void> {
  const { db, now, actor } = context;
  const name = await keepCouncil(context, record, council);
  const { rows } = await sql<{ person: string }>`
    select distinct h.person_id as person from council_seat s join council_part p on p.id = s.part_id join post h on h.id = s.post_id
    where p.council_id = ${council} and ${sitting(now)}`.execute(db);
  const meets = `${sayWhen(at)} ${place}`;
  for (const { person } of rows) if (person !== actor.person) await tellPerson(context, person, told.called(name, record.subject, meets));
}

/** Which parts of the council came; those not named did not. Of two sessions of one matter the later one stands. */
export async function keepParts(
  context: Context,
  record: MatterRecord,
  { id, came }: NonNullable<Given<typeof keepMinutes>['council']>,
): Promise<void> {
  await keepCouncil(context, record, id);
  const { rows } = await sql<{ part: string }>`
    insert into meeting_part (matter_id, part_id, came) select ${record.id}, p.id, p.id = any(${came}::uuid[]) from council_part p where p.council_id = ${id}
    on conflict (matter_id, part_id) do update set came = excluded.came returning part_id as part`.execute(context.db);
  const known = new Set(rows.map(({ part }) => part));
  if (came.some((part) => !known.has(part))) refuse('matters.council_part');
}

/** @returns what the council is called */
async function keepCouncil({ db, now }: Context, { id, community_id, seen_by, sides }: MatterRecord, council: string): Promise<string> {
  if (seen_by !== null || sides.length > 0) refuse('matters.no_public_meeting');
  const { rows } = await sql<{ name: string }>`
    select o.name from council c join organization o on o.id = c.organization_id and o.ended_at is null
    where c.organization_id = ${council} and c.community_id = ${community_id}`.execute(db);
  const { name } = rows[0] ?? refuse('matters.council_unknown');
  await sql`
    insert into meeting_council (matter_id, council_id, at) values (${id}, ${council}, ${stamp(now)})
    on conflict (matter_id) do update set council_id = excluded.council_id`.execute(db);
  return name;
}

type Came = { readonly name: string; readonly role: string; readonly came: boolean };
type Sat = { readonly matter: string; readonly id: string; readonly name: string; readonly parts: readonly Came[] };

/** @returns of each meeting that a council was called to: which parts came, and which it cannot do without did not. */
export async function councilsThat(db: Db | Tx, meetings: readonly string[]): Promise<Map<string, NonNullable<Around['council']>>> {
  const { rows } = await sql<Sat>`
    select m.matter_id as matter, o.id, o.name,
      (select coalesce(json_agg(json_build_object('name', p.name, 'role', p.role, 'came', c.came) order by p.sort), '[]')
        from meeting_part c join council_part p on p.id = c.part_id where c.matter_id = m.matter_id and p.council_id = m.council_id) as parts
    from meeting_council m join organization o on o.id = m.council_id where m.matter_id = any(${meetings}::uuid[])`.execute(db);
  return new Map(
    rows.map(({ matter, id, name, parts }) => {
      const came = parts.filter((part) => part.came).map((part) => part.name);
      return [matter, { id, name, kept: parts.length > 0, came, lacking: lackingOf(parts, (part) => part.came) }];
    }),
  );
}

/** The councils of a community with their parts, to be called or to have come. */
export async function councilsAt(db: Db | Tx, community: string): Promise<Around['councils']> {
  const { rows } = await sql<Around['councils'][number]>`
    select o.id, o.name, (select json_agg(json_build_object('id', p.id, 'name', p.name) order by p.sort) from council_part p where p.council_id = o.id) as parts
    from council c join organization o on o.id = c.organization_id and o.ended_at is null where c.community_id = ${community} order by o.name limit 50`.execute(
    db,
  );
  return rows;
}
