import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Asker, atWords, tellAsker } from './tell.ts';
import { count } from './totals.ts';
import { told } from './words.ts';

type CalledOff = Asker & { keeper: string; desk: string; at: string };

/** Calls off what is still ahead among these bookings, from the desk’s side, and tells whoever booked. @param which of the bookings `b` */
export async function callOffMany(context: Context, which: RawBuilder<unknown>): Promise<number> {
  const { db, now } = context;
  const { rows } = await sql<CalledOff>`
    update booking b set cancelled_at = ${stamp(now)}, cancelled_by = 'desk' from desk d
    where d.id = b.desk_id and b.cancelled_at is null and b.settled_at is null and b.starts_at > ${stamp(now)}::timestamptz and (${which})
    returning b.keeper_id as keeper, d.name as desk, b.starts_at as at, b.person_id, b.account_id, b.channel`.execute(db);
  for (const { keeper, desk, at, ...asker } of rows) {
    await count(context, { keeper, at }, { calledOff: 1 });
    await tellAsker(context, asker, { say: told.calledOff(desk, atWords(at)), text: told.text.calledOff(atWords(at)) });
  }
  return rows.length;
}
