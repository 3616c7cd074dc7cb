import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { addChore, confirmChores, recordChores, takeBackChores } from './chores/record.ts';
import { chores, choresToConfirm, myChores } from './chores/see.ts';
import { logDeed, logTally, myLog, unlogDeed } from './log/log.ts';
import { refusals } from './words.ts';

const twoYears = 2 * 365;
/** A day log after a year, hours after two, with all that hangs on them. */
const outlived: readonly Expiry[] = [
  (now) => sql`delete from log_entry where at < ${daysBefore(now, 365)}`,
  (now) => sql`delete from chore_slot s using chore_record r where r.id = s.record_id and r.at < ${daysBefore(now, twoYears)}`,
  (now) => sql`delete from chore_done d using chore_record r where r.id = d.record_id and r.at < ${daysBefore(now, twoYears)}`,
  (now) => sql`delete from chore_record where at < ${daysBefore(now, twoYears)}`,
];

/** What is done in a grid without a matter: the four kinds of a day's work, and neighbours' chores with their hours. */
export const fieldwork: Feature = {
  name: 'fieldwork',
  actions: [logDeed, unlogDeed, addChore, recordChores, takeBackChores, confirmChores],
  queries: [myLog, logTally, chores, myChores, choresToConfirm],
  expiries: outlived,
  refusals,
};
