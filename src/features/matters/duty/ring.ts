import { type RawBuilder, sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { nextAtWork } from '#method/clock.ts';
import { emergencies } from './emergencies.ts';
import { dutyDay, onDutyOf } from './on-duty.ts';

/** When a matter's news may ring staff. */
export type Hours = {
  /** Staff are told at this moment; null: now. */
  readonly staffHeld: string | null;
  /** Outside working hours, who answers instead of the grid workers. */
  readonly onDuty: string | null;
  /** Rings everybody at once, whatever they asked for. */
  readonly emergency: boolean;
};

/** Outside working hours only emergencies ring; whoever is on duty is told in place of those who sleep (S4-F4). */
export async function hoursFor(context: Context, { community, leaf }: { community: string; leaf: string | null }): Promise<Hours> {
  const { db, county, now } = context;
  const emergency = leaf !== null && (await emergencies(db, county.code)).has(leaf);
  const at = stamp(now);
  const { from } = nextAtWork(at, await calendarOf(db, county.code));
  if (Date.parse(from) <= Date.parse(at)) return { staffHeld: null, onDuty: null, emergency };
  const duty = await context.ask(onDutyOf, { community, day: dutyDay(now) });
  return { staffHeld: emergency ? null : from, onDuty: duty?.person ?? null, emergency };
}

/**
 * The column `held_until` of a notice as it is written: told now where it says so (`at`), at a moment given, or else when its reader may be rung.
 * A neighbour who helps said when that is (S3-A24); everybody else may always be.
 */
export const heldUntil = `nullif(coalesce(held_until, case
  when exists (select from helper_profile h where h.person_id = json_populate_recordset.person_id) then rings_at(person_id, at) end), at)`;

const atOnce = 200;

/** What waited for the morning is told now. */
export const ringHeld: Sweep = {
  name: 'notices.ring',
  every: 20,
  async run({ db, now, stir }) {
    const { rows } = await sql<{ person: string | null; account: string | null }>`
      with due as (select id from notice where held_until <= ${moment(now)} order by held_until limit ${sql.lit(atOnce)} for update skip locked)
      update notice n set at = ${moment(now)}, held_until = null from due where n.id = due.id returning n.person_id as person, n.account_id as account`.execute(
      db,
    );
    const topics = rows.map(({ person, account }) => (person === null ? `account:${account}` : `person:${person}`));
    if (topics.length > 0) stir('notices', [...new Set(topics)]);
    return rows.length;
  },
};

function moment(now: Context['now']): RawBuilder<string> {
  return sql<string>`${stamp(now)}::timestamptz`;
}
