import { passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import * as contract from './contract.ts';

export const signOut = passingAction(contract.signOut, {
  who: 'anyone',
  screen: true,
  async run({ db, actor, now, handSession }) {
    await db
      .updateTable('session')
      .set({ ended_at: stamp(now) })
      .where('id', '=', actor.session)
      .where('ended_at', 'is', null)
      .execute();
    handSession(null);
    return {};
  },
});

/** Ends every session of the account, on all its devices. */
export const signOutEverywhere = passingAction(contract.signOutEverywhere, {
  who: 'signed-in',
  family: 'account',
  async run({ db, actor, now, handSession }) {
    await db
      .updateTable('session')
      .set({ ended_at: stamp(now) })
      .where('account_id', '=', actor.account)
      .where('ended_at', 'is', null)
      .execute();
    handSession(null);
    return {};
  },
});
