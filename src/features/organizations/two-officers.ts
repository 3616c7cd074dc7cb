import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

/** Posts of one estate that two different persons hold: who collects does not pay. */
const apart: readonly string[] = ['fee-collector', 'fee-payer'];

type Asked = { readonly person: string; readonly kind: string; readonly area: string; readonly since: string };

/** Refuses both posts of the money to one person, at any day they would overlap (row S4-C16). The person's row is held by the caller: of two who appoint at once the second sees the first. */
export async function mustBeTwoOfficers({ db }: Pick<Context, 'db'>, { person, kind, area, since }: Asked): Promise<void> {
  if (!apart.includes(kind)) return;
  const { rows } = await sql<{ name: string }>`
    select k.name from post p join post_kind k on k.id = p.kind where p.person_id = ${person} and p.area_id = ${area} and p.kind <> ${kind} and p.kind = any(${[...apart]}::text[])
      and (p.until is null or p.until > ${since}::date) limit 1`.execute(db);
  if (rows[0]) refuse('organizations.two_officers', { held: rows[0].name });
}
