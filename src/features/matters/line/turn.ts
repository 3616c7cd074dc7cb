import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import { inForce } from '#features/organizations/door.ts';
import type { Context } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { nextAtWork } from '#method/clock.ts';
import { dutyDay, onDutyOf } from '../duty/on-duty.ts';

/** Who answers now: whoever is on duty outside working hours, the office inside them; with nobody on duty the morning. `until` is the next working hour or its end. */
export type Turn = {
  readonly withWhom: 'on-duty' | 'office' | 'morning';
  readonly person: string | null;
  readonly called: string | null;
  readonly until: string;
};

/** The same hours and the same roster by which people are told whom to call (S4-F4). */
export async function turnNow({ db, county, now }: Context, community: string): Promise<Turn> {
  const at = stamp(now);
  const { from, until } = nextAtWork(at, await calendarOf(db, county.code));
  if (Date.parse(from) <= Date.parse(at)) return { withWhom: 'office', person: null, called: null, until };
  const [duty] = await onDutyOf(db, [{ community, day: dutyDay(now) }]);
  if (!duty) return { withWhom: 'morning', person: null, called: null, until: from };
  return { withWhom: 'on-duty', person: duty.person, called: duty.called, until: from };
}

/** The roster may be changed in the middle of a turn: it is looked at again at least this often. */
const lookAgain = { minutes: 15 };

export function nextLook(now: Temporal.Instant, { until }: Turn): string {
  const [ends, again] = [Temporal.Instant.from(until), now.add(lookAgain)];
  return stamp(Temporal.Instant.compare(ends, again) < 0 ? ends : again);
}

/** Puts a question into these hands and rings whom it reaches: one person at night, the office by day, nobody before the morning. */
export async function handTo(
  context: Context,
  question: string,
  turn: Turn,
  { community, say }: { community: string; say: string },
): Promise<void> {
  const { db, now } = context;
  const { withWhom, person, called } = turn;
  await db
    .insertInto('line_turn')
    .values({ id: newId(), question_id: question, with_whom: withWhom, person_id: person, called, since: stamp(now) })
    .execute();
  const reached = person === null ? await officeOf(context, withWhom === 'office' ? community : null) : [person];
  for (const one of reached) await tellPerson(context, one, say);
}

/** Those at the community’s desk; where it has none, its secretary. */
async function officeOf({ db, now }: Context, community: string | null): Promise<string[]> {
  const { rows } = await sql<{ person: string; kind: string }>`
    select distinct p.person_id as person, p.kind from post p
    where p.area_id = ${community}::uuid and p.kind in ('secretary', 'community-staff') and ${inForce(now, 'p')}`.execute(db);
  const desk = rows.filter(({ kind }) => kind === 'community-staff');
  return (desk.length > 0 ? desk : rows).map(({ person }) => person);
}
