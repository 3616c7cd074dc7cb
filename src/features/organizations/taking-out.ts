import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context, Expiry } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { supervisorsOf } from './supervisors.ts';
import { tookOut } from './words.ts';

/** More than these are not taken along in passing, in one list or in several within a day. */
const most = 100;

/**
 * Whoever takes more than a hundred rows out of the house within a day says why, and whoever oversees them is told at once, with that reason.
 * @param what how the list is called. Refused without a reason, and where nobody oversees them who could be told
 */
export async function mustSayWhy(
  context: Context,
  { what, rows, reason }: { what: string; rows: number; reason: string | undefined },
): Promise<void> {
  const together = rows + (await takenToday(context));
  if (together <= most) return await note(context, rows);
  if (reason === undefined) return refuse('organizations.take_out_why', { rows: together });
  const overseers = await supervisorsOf(context);
  if (overseers.length === 0) return refuse('organizations.take_out_untold');
  const said = tookOut(context.actor.posts[0]?.called ?? '', what, rows, reason);
  for (const person of overseers) await tellPerson(context, person, said);
}

/** What this account took within a day without saying why. Two lists at the same moment are counted one after the other. */
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
