import { sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import type { Context, Expiry, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { bindingTold } from './words.ts';

const waitsForDays = 90;

/** A request to be confirmed that nobody decided in ninety days is over: whoever asked is told and may ask again. */
export const requestsExpire: Sweep = {
  name: 'accounts.requests-expire',
  every: 3600,
  async run(context) {
    const over = await overdue(context);
    for (const account of over) await tellAccount(context, account, bindingTold.expired);
    return over.length;
  },
};

async function overdue({ db, now, stir }: Context): Promise<string[]> {
  const { rows } = await sql<{ account: string; community: string }>`
    update binding_request set decided_at = ${stamp(now)} where id in (
      select id from binding_request where decided_at is null and at <= ${daysBefore(now, waitsForDays)} order by at limit 50 for update skip locked)
    returning account_id as account, community_id as community`.execute(db);
  stir(
    'bindings',
    rows.map(({ community }) => `area:${community}`),
  );
  return rows.map(({ account }) => account);
}

/** What was written goes thirty days after somebody decided, and at once where nobody did. */
export const requestsOutlived: Expiry = (now) =>
  sql`delete from binding_request where decided_at < ${daysBefore(now, 30)} or (decided_at is not null and decided_by is null)`;
