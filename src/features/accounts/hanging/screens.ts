import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import * as contract from './contract.ts';

/** The screens this account hung, the newest first. */
export const screens = query(contract.screens, {
  who: 'signed-in',
  async run({ db, actor, now }) {
    const rows = await db
      .selectFrom('session')
      .select(['id', 'created_at as since', 'expires_at as until'])
      .where('account_id', '=', actor.account)
      .where('only_for', '=', 'screen')
      .where('ended_at', 'is', null)
      .where('expires_at', '>', stamp(now))
      .orderBy('created_at', 'desc')
      .execute();
    return { screens: rows };
  },
});
