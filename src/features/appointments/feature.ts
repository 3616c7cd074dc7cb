import { sql } from 'kysely';
import type { Expiry, Feature } from '#kernel/action.ts';
import { daysBefore } from '#kernel/retention.ts';
import { book, bookFor, cancel, move } from './book.ts';
import { erasing } from './erase.ts';
import { figures } from './figures.ts';
import { leaveDesks } from './handing-on.ts';
import { callOffHolidays } from './holidays.ts';
import { candidates, desks, slots } from './look.ts';
import { mediate } from './mediate.ts';
import { sayMet, settleOver } from './met.ts';
import { kept, mine } from './mine.ts';
import { remind } from './remind.ts';
import { addKeeper, changeDay, dropKeeper, endDesk, openDesk, setHours } from './set-up.ts';
import { refusals } from './words.ts';

/** Thirty days after its slot a booking is gone; the totals it was counted in stay. What an expert said of themself goes a year after they left, or the desk ended. */
const outlived: readonly Expiry[] = [
  (now) => sql`delete from booking where ends_at < ${daysBefore(now, 30)} and (settled_at is not null or cancelled_at is not null)`,
  (now) =>
    sql`update desk_keeper k set says = null from desk d where d.id = k.desk_id and k.says is not null and coalesce(k.left_at, d.ended_at) < ${daysBefore(now, 365)}`,
];

/** Hours of those who know, booked by those who ask; who comes is known to the two of them alone. */
export const appointments: Feature = {
  name: 'appointments',
  actions: [openDesk, endDesk, addKeeper, dropKeeper, setHours, changeDay, book, bookFor, move, cancel, sayMet, mediate],
  queries: [desks, slots, candidates, mine, kept, figures],
  effects: { 'post-left': leaveDesks, ...erasing },
  sweeps: [callOffHolidays, remind, settleOver],
  expiries: outlived,
  refusals,
};
