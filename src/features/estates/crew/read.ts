import { sql } from 'kysely';
import type { z } from 'zod';
import { inForce } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { type Estate, livesIn } from '../community.ts';
import * as contract from './contract.ts';
import { shiftMinutes } from './hours.ts';
import { markOf, mayRate, monthOf } from './rate.ts';

type Crew = z.output<typeof contract.crew>;

/** Fewer stars than these say who gave them. */
const least = 5;

/** The estate's own people: places with their hours, what they cost, who holds the posts, how content people are. Null where there never was a place. */
export async function crewOf(seeing: Seeing, estate: Estate): Promise<Crew | null> {
  const { db, now } = seeing;
  const { rows } = await sql<Omit<Crew['places'][number], 'hours'>>`
    select id, kind, shift, weekdays, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, pay, since::text as since from crew_place
    where estate_id = ${estate.id} and since <= ${dayOf(now)}::date and (until is null or until > ${dayOf(now)}::date) order by kind desc, starts, id`.execute(
    db,
  );
  if (rows.length === 0) return null;
  const places = rows.map((row) => ({ ...row, hours: (shiftMinutes(row.starts, row.ends) * row.weekdays.length) / 60 }));
  const monthly = rows.reduce((all, { pay }) => all + pay, 0);
  return {
    places,
    monthly,
    people: await peopleOf(seeing, estate.id),
    rated: await ratedOf(seeing, estate.id),
    mine: await mineOf(seeing, estate),
  };
}

async function peopleOf({ db, now }: Seeing, estate: string): Promise<Crew['people']> {
  const { rows } = await sql<Crew['people'][number]>`
    select p.kind, p.called from post p where p.area_id = ${estate} and p.kind = any(${[...contract.crewKinds]}::text[]) and ${inForce(now, 'p')} order by p.kind desc, p.since, p.id`.execute(
    db,
  );
  return rows;
}

/** A month that is still going on says nothing: its mean would change with the next stars, and tell whose they were. */
async function ratedOf(seeing: Seeing, estate: string): Promise<Crew['rated']> {
  const { rows } = await sql<Crew['rated'][number]>`
    select distinct on (kind) kind, to_char(month, 'YYYY-MM') as month, round(avg(stars), 1)::float as mean, count(*)::int as raters from crew_rating
    where estate_id = ${estate} and month < ${monthOf(seeing)}::date group by kind, month having count(*) >= ${least} order by kind desc, month desc`.execute(
    seeing.db,
  );
  return rows;
}

/** Whoever lives there may give stars to each kind there is, but their own. */
async function mineOf(seeing: Seeing, estate: Estate): Promise<Crew['mine']> {
  const { person } = seeing.actor;
  if (person === null || !(await livesIn(seeing, estate))) return [];
  const mine: Crew['mine'] = [];
  for (const kind of contract.crewKinds) {
    const of = { estate: estate.id, kind, person };
    if (!(await mayRate(seeing, of))) continue;
    const given = await seeing.db
      .selectFrom('crew_rating')
      .select('stars')
      .where('estate_id', '=', estate.id)
      .where('kind', '=', kind)
      .where('mark', '=', markOf(seeing, of))
      .executeTakeFirst();
    mine.push({ kind, stars: given?.stars ?? null });
  }
  return mine;
}
