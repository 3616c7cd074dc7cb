import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import type { crewKinds } from './contract.ts';

/** A place of the crew that somebody filled in a month, and what it costs a month, in whole yuan. */
export type CrewPlace = { readonly id: string; readonly kind: (typeof crewKinds)[number]; readonly shift: string; readonly pay: number };

/** The places of an estate's crew that stood in a month while somebody held their post. @param month its first day */
export async function crewPlacesOf({ db }: Pick<Seeing, 'db'>, estate: string, month: string): Promise<CrewPlace[]> {
  const next = sql`(${month}::date + interval '1 month')`;
  const { rows } = await sql<CrewPlace>`
    select c.id, c.kind, c.shift, c.pay from crew_place c
    where c.estate_id = ${estate} and c.since < ${next} and (c.until is null or (c.until > ${month}::date and c.until > c.since))
      and exists (select from post p where p.area_id = c.estate_id and p.kind = c.kind and p.since < ${next} and (p.until is null or (p.until > ${month}::date and p.until > p.since)))
    order by c.kind desc, c.starts, c.id`.execute(db);
  return rows;
}
