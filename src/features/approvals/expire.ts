import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context, Expiry, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { deedOf } from '../../deeds/deeds.ts';
import { withoutNames } from './without-names.ts';
import { told } from './words.ts';

/** What nobody answered in time is over: nothing is done, the request is destroyed, whoever asked is told. So is a file nobody fetched. */
export const expiring: Sweep = {
  name: 'approvals.expire',
  every: 60,
  async run(context) {
    const late = await overdue(context);
    for (const { asker, what } of late) await tellPerson(context, asker, told.expired(deedOf(what)));
    return late.length + (await unfetched(context));
  },
};

async function overdue({ db, now, stir }: Context): Promise<{ asker: string; what: string }[]> {
  const { rows } = await sql<{ asker: string; what: string; areas: string[] }>`
    update approval set expired_at = ${stamp(now)}, sealed = null, whose = case when about is null then null else whose end, among = '{}', lines = ${withoutNames.lines} where id in (
      select id from approval where decided_at is null and withdrawn_at is null and expired_at is null and due_at <= ${stamp(now)} order by due_at limit 50 for update skip locked)
    returning asker, what, by_areas as areas`.execute(db);
  for (const { asker, areas } of rows) stir('approvals', [`person:${asker}`, ...areas.map((area) => `area:${area}`)]);
  return rows;
}

async function unfetched({ db, now }: Context): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update approval set sealed = null where id in (
      select id from approval where sealed is not null and use_until <= ${stamp(now)} limit 50 for update skip locked)`.execute(db);
  return Number(numAffectedRows);
}

/** Three years on, nobody asks who allowed what; the audit still says that somebody did. */
export const outlived: Expiry = (now) => sql`delete from approval where asked_at < ${daysBefore(now, 1095)}`;
