import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { tellPerson } from '#features/notices/door.ts';
import type { Context, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Calendar } from '#method/clock.ts';
import { nextOccurrence, type Occurrence } from '#method/recurrence.ts';
import { type Begun, beginOne } from './begin.ts';
import { beginsAt, comingAfter, ruleOf, type Series } from './series.ts';
import { told } from './words.ts';

const atOnce = 20;

/**
 * Begins what has come, each time once: its series is locked, and its day is the key of what is written. What came while nobody swept is begun once, for its last day,
 * and says how many it stands for. Once a day the next time is reckoned anew, so that an edited calendar moves it.
 */
export const seriesDue: Sweep = {
  name: 'series.due',
  every: 5,
  async run(context) {
    const { rows } = await sql<{ id: string }>`
      select id from series where ended_at is null and paused_at is null and (next_at <= ${stamp(context.now)} or reckoned_on < ${dayOf(context.now)}::date)
      order by next_at limit ${atOnce}`.execute(context.db);
    return await eachApart(context, { sweep: seriesDue.name, ones: rows.map(({ id }) => id), run: comes, putOff: couldNot });
  },
};

async function comes(context: Context, id: string): Promise<boolean> {
  const coming = await lockedDue(context, id);
  if (!coming) return false;
  const { series, times, calendar } = coming;
  const last = times.at(-1);
  if (last) {
    const begun = await beginOne(context, series, last.day);
    await written(context, series, { times, last, what: { ...begun, fault: null, facts: '{}' } });
  }
  await goesOn(context, series, { calendar, doneUntil: last?.of ?? series.done_until });
  return true;
}

/** What could not be begun is written down with its reason, told to whoever set it, and not tried by itself again. Anything but a refusal is tried at the next beat. */
async function couldNot(context: Context, id: string, error: unknown): Promise<void> {
  const coming = error instanceof Refusal ? await lockedDue(context, id) : null;
  const last = coming?.times.at(-1);
  if (!coming || !last || !(error instanceof Refusal)) return;
  const { series, times, calendar } = coming;
  const what = { matter_id: null, item_id: null, fault: error.code, facts: JSON.stringify(error.facts) };
  await written(context, series, { times, last, what });
  await goesOn(context, series, { calendar, doneUntil: last.of });
  for (const person of await keepersOf(context, series)) await tellPerson(context, person, told.couldNot(series.name, last.day));
}

type Due = { readonly series: Series; readonly times: readonly Occurrence[]; readonly calendar: Calendar };

/** Null where another sweeper has it, or it was paused meanwhile. */
async function lockedDue({ db, county, now }: Context, id: string): Promise<Due | null> {
  const { rows } = await sql<Series>`
    select * from series where id = ${id} and ended_at is null and paused_at is null
      and (next_at <= ${stamp(now)} or reckoned_on < ${dayOf(now)}::date) for update skip locked`.execute(db);
  const series = rows[0];
  if (!series) return null;
  const calendar = await calendarOf(db, county.code);
  const rule = ruleOf(series);
  const times: Occurrence[] = [];
  const isDue = (time: Occurrence | null): time is Occurrence =>
    time !== null && Temporal.Instant.compare(beginsAt(time, calendar), now) <= 0;
  for (let next = nextOccurrence(rule, series.done_until, calendar); isDue(next); next = nextOccurrence(rule, next.of, calendar))
    times.push(next);
  return { series, times, calendar };
}

type Written = {
  readonly times: readonly Occurrence[];
  readonly last: Occurrence;
  readonly what: (Begun | { matter_id: null; item_id: null }) & { readonly fault: string | null; readonly facts: string };
};
async function written({ db, now, stir }: Context, { id, community_id }: Series, { times, last, what }: Written): Promise<void> {
  const time = { series_id: id, of_day: last.of, day: last.day, missed: times.length - 1, at: stamp(now) };
  await db
    .insertInto('occurrence')
    .values({ ...time, ...what })
    .execute();
  stir('series', [`area:${community_id}`]);
}

async function goesOn(
  { db, now }: Context,
  series: Series,
  { calendar, doneUntil }: { calendar: Calendar; doneUntil: string },
): Promise<void> {
  await db
    .updateTable('series')
    .set(comingAfter(ruleOf(series), doneUntil, { calendar, now }))
    .where('id', '=', series.id)
    .execute();
}

/** Whoever set it, as a person of the ledger; and the secretary of the community, who can mend what is in the way. */
async function keepersOf({ db, now }: Context, { community_id, made_by }: Series): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select b.person_id as person from binding b where b.account_id = ${made_by} and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})
    union select p.person_id from post p where p.area_id = ${community_id} and p.kind = 'secretary' and p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date)`.execute(
    db,
  );
  return rows.map(({ person }) => person);
}
