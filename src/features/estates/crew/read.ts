import { sql } from 'kysely';
import type { z } from 'zod';
import { inForce } from '#features/organizations/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { type Estate, isOffice, livesIn } from '../community.ts';
import * as contract from './contract.ts';
import { shiftMinutes } from './hours.ts';
import { markOf, mayRate, monthOf } from './rate.ts';

type Crew = z.output<typeof contract.crew>;
type Kept = z.output<typeof contract.crewKept>;
type Kind = (typeof contract.crewKinds)[number];
type OfEstate<T> = T & { readonly estate: string };

/** Fewer stars than these say who gave them. */
const least = 5;
/** Of fewer people at a kind its pay says what one of them earns. */
const enoughToHide = 2;

/**
 * The estate's own people: places with their hours, what all cost, who holds the posts. How content people are, and what one person earns, only the office reads and whoever it is
 * about. Null to strangers, and where there is no place.
 * @param inside whether the reader lives there or works for it
 */
export async function crewOf(seeing: Seeing, estate: Estate, inside: boolean): Promise<Crew | null> {
  const own = heldIn(seeing, estate.id);
  if (!inside && own.length === 0) return null;
  const office = isOffice(seeing, estate.community_id);
  const kept = (await crewsKept(seeing, [estate.id])).get(estate.id) ?? nobodyThere;
  const today = dayOf(seeing.now);
  const places = office ? kept.places : kept.places.filter(({ since }) => since <= today);
  if (places.length === 0) return null;
  const people = await peopleOf(seeing, estate.id);
  const reads = (kind: Kind) => office || own.includes(kind);
  const isHidden = (kind: Kind) => !reads(kind) && people.filter((one) => one.kind === kind).length < enoughToHide;
  return {
    places: places.map((place) => (isHidden(place.kind) ? { ...place, pay: null } : place)),
    monthly: kept.monthly,
    people,
    rated: kept.rated.filter(({ kind }) => reads(kind)),
    mine: await mineOf(seeing, estate),
  };
}

export const nobodyThere: Kept = { places: [], monthly: 0, rated: [] };

/** The crews of these estates as their office keeps them, by estate; those without a place and without stars are missing. */
export async function crewsKept(seeing: Seeing, estates: readonly string[]): Promise<ReadonlyMap<string, Kept>> {
  const today = dayOf(seeing.now);
  const [places, rated] = [await placesIn(seeing, estates), await ratedIn(seeing, estates)];
  const those = new Set([...places, ...rated].map(({ estate }) => estate));
  return new Map(
    [...those].map((id) => {
      const here = places.flatMap(({ estate, ...place }) => (estate === id ? [place] : []));
      const monthly = here.reduce((sum, { since, pay }) => (since <= today ? sum + pay : sum), 0);
      return [id, { places: here, monthly, rated: rated.flatMap(({ estate, ...stars }) => (estate === id ? [stars] : [])) }];
    }),
  );
}

/** Which of these posts the reader holds in the estate. */
function heldIn({ actor }: Seeing, estate: string): Kind[] {
  return contract.crewKinds.filter((kind) => actor.posts.some((post) => post.kind === kind && post.area === estate));
}

/** Every place that has not ended, one that begins later too. */
async function placesIn({ db, now }: Seeing, estates: readonly string[]): Promise<OfEstate<Kept['places'][number]>[]> {
  const { rows } = await sql<OfEstate<Omit<Kept['places'][number], 'hours'>>>`
    select estate_id as estate, id, kind, shift, weekdays, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends, pay, since::text as since from crew_place
    where estate_id = any(${[...estates]}::uuid[]) and (until is null or until > greatest(since, ${dayOf(now)}::date)) order by kind desc, starts, id`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, hours: (shiftMinutes(row.starts, row.ends) * row.weekdays.length) / 60 }));
}

async function peopleOf({ db, now }: Seeing, estate: string): Promise<Crew['people']> {
  const { rows } = await sql<Crew['people'][number]>`
    select p.kind, p.called from post p where p.area_id = ${estate} and p.kind = any(${[...contract.crewKinds]}::text[]) and ${inForce(now, 'p')} order by p.kind desc, p.since, p.id`.execute(
    db,
  );
  return rows;
}

/** A month that is still going on says nothing: its mean would change with the next stars, and tell whose they were. */
async function ratedIn(seeing: Seeing, estates: readonly string[]): Promise<OfEstate<Kept['rated'][number]>[]> {
  const { rows } = await sql<OfEstate<Kept['rated'][number]>>`
    select distinct on (estate_id, kind) estate_id as estate, kind, to_char(month, 'YYYY-MM') as month, round(avg(stars), 1)::float as mean, count(*)::int as raters from crew_rating
    where estate_id = any(${[...estates]}::uuid[]) and month < ${monthOf(seeing)}::date group by estate_id, kind, month having count(*) >= ${least} order by estate_id, kind desc, month desc`.execute(
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
