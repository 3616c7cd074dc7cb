import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { markOf, mustBeAllowed, type Wanted } from './ask.ts';

/**
 * For what cannot come out of a yes, as a code that only whoever asked may read: goes on where a second person has allowed this very thing within a day and it was not done since. Otherwise
 * it is put before them as any other, and refused until they have said yes.
 */
export async function mustBeLent(context: Context, wanted: Omit<Wanted, 'lends'>): Promise<void> {
  if (await lentOnce(context, markOf(context, { what: wanted.what, input: wanted.same ?? wanted.input }))) return;
  await mustBeAllowed(context, { ...wanted, lends: true });
}

/** A yes to this very thing that was not used yet; from now on it is. @returns what was shown to whoever gave it */
export async function lentOnce(
  { db, actor, now }: Context,
  mark: Buffer,
): Promise<{ readonly rows: number; readonly reason: string } | undefined> {
  const { rows } = await sql<{ rows: number; reason: string }>`
    update approval set used_at = ${stamp(now)}, sealed = null where id = (
      select id from approval where asked_by = ${actor.account} and mark = ${mark} and used_at is null and use_until > ${stamp(now)} order by use_until limit 1 for update)
    returning how_many as rows, reason`.execute(db);
  return rows[0];
}
