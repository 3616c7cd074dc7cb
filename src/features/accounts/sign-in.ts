import { passingAction } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { accountOf, openSession } from './open-account.ts';
import { spendCode } from './spend-code.ts';

/** Opens a session for whoever holds the phone; its first sign-in makes the account. */
export const signIn = passingAction(contract.signIn, {
  who: 'anyone',
  async run(context, { phone, code }) {
    const { db, keys, now } = context;
    await spendCode(context, { phone, code, why: 'sign-in' });
    const account = await accountOf(db, keys, now, phone);
    context.handSession(await openSession(db, keys, now, account), account);
    return {};
  },
});
