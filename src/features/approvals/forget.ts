import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { told } from './words.ts';

/** Whoever erases themself is not known by what was asked about them or by them, nor by what they answered, any more; what still waits about them is over. */
export async function forgetPerson(context: Context, { person }: { readonly person: string }): Promise<void> {
  const { db } = context;
  await endWaiting(context, person);
  await sql`update approval set whose = null, lines = '[]' where about = ${person}`.execute(db);
  await sql`update approval set asked_as = '——' where asker = ${person}`.execute(db);
  await sql`
    update approval set decided_as = '——' where decided_by in (select account_id from binding where person_id = ${person} and scope = 'self')`.execute(
    db,
  );
}

/** Nobody can do it any more: the request is destroyed, and whoever asked is told, unless it was themself. */
async function endWaiting(context: Context, person: string): Promise<void> {
  const { db, now, stir } = context;
  const { rows } = await sql<{ asker: string; what: string; areas: string[] }>`
    update approval set expired_at = ${stamp(now)}, sealed = null
    where about = ${person} and decided_at is null and withdrawn_at is null and expired_at is null returning asker, what, by_areas as areas`.execute(
    db,
  );
  for (const { asker, what, areas } of rows) {
    await tellPerson(context, asker, told.gone(deedOf(what)));
    stir('approvals', [`person:${asker}`, ...areas.map((area) => `area:${area}`)]);
  }
}
