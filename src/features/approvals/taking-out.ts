import { sql } from 'kysely';
import type { Context, Expiry } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Contract } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { daysBefore } from '#kernel/retention.ts';
import { markOf, mustBeAllowed } from './ask.ts';
import { lentOnce } from './lending.ts';
import { lines } from './words.ts';

/** More than these are not taken along in passing, in one list or in several within a day. */
const most = 100;

type Taken = {
  readonly what: Contract;
  /** What was asked for, without the reason. */
  readonly input: object;
  readonly why: string | undefined;
  /** How the list is called. */
  readonly name: string;
  readonly rows: number;
};
/** How many rows may leave now, and the reason they leave for. */
type Leave = { readonly rows: number; readonly reason: string | undefined };

/**
 * Whoever takes more than a hundred rows out of the house within a day asks whoever oversees them, with a reason; once that one has said yes the same list may be fetched once within
 * a day, and no more rows of it than were shown to them. Refused until then.
 */
export async function mayTakeOut(context: Context, { what, input, why, name, rows }: Taken): Promise<Leave> {
  const together = rows + (await takenToday(context));
  if (together <= most) {
    await note(context, rows);
    return { rows, reason: undefined };
  }
  const leave = await lentOnce(context, markOf(context, { what, input }));
  if (leave) return { rows: Math.min(rows, leave.rows), reason: leave.reason };
  const says = [
    { label: lines.list, says: name },
    { label: lines.rows, says: String(rows) },
  ];
  await mustBeAllowed(context, { kind: 'export', what, input, why, about: null, whose: null, lines: says, howMany: rows, lends: true });
  throw new Error('a list that leaves the house is always put before somebody');
}

/** What this account took within a day without asking. Two lists at the same moment are counted one after the other. */
async function takenToday({ db, actor, now }: Context): Promise<number> {
  await sql`select from account where id = ${actor.account} for no key update`.execute(db);
  const { rows } = await sql<{ taken: number }>`
    select coalesce(sum(how_many), 0)::int as taken from taken_out where account_id = ${actor.account} and at > ${daysBefore(now, 1)}`.execute(
    db,
  );
  return rows[0]?.taken ?? 0;
}

async function note({ db, actor, now }: Context, rows: number): Promise<void> {
  if (rows === 0 || actor.account === null) return;
  await db
    .insertInto('taken_out')
    .values({ id: newId(), account_id: actor.account, how_many: rows, at: stamp(now) })
    .execute();
}

/** Nobody asks about what was taken before yesterday; the audit still says that something was. */
export const takenOutlived: Expiry = (now) => sql`delete from taken_out where at < ${daysBefore(now, 2)}`;
