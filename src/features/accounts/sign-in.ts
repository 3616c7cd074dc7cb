import { passingAction } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { accountHeldNow } from './held-now.ts';
import { openSession } from './open-account.ts';
import { spendCode } from './spend-code.ts';

/** Opens a session for whoever holds the phone; its first sign-in makes the account, and so does one after a long time. */
export const signIn = passingAction(contract.signIn, {
  who: 'anyone',
  async run(context, { phone, code }) {
    await spendCode(context, { phone, code, why: 'sign-in' });
    const account = await accountHeldNow(context, phone);
    context.handSession(await openSession(context.db, context.keys, context.now, account), account);
    return {};
  },
});
