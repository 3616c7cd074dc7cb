import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { accountOf, openSession } from './open-account.ts';

const mostTries = 5;

/** Opens a session for whoever holds the phone; its first sign-in makes the account. */
export const signIn = passingAction(contract.signIn, {
  who: 'anyone',
  async run(context, { phone, code }) {
    const { db, keys, now } = context;
    await spendCode(context, keys.mark('phone', phone), keys.mark('code', `${phone}:${code}`));
    const account = await accountOf(db, keys, now, phone);
    context.handSession(await openSession(db, keys, now, account), account);
    return {};
  },
});

/** Only the newest code of a phone counts, once, and not after five wrong tries. */
async function spendCode({ db, now }: Context, phoneMac: Buffer, codeMac: Buffer): Promise<void> {
  const newest = await db
    .selectFrom('sign_in_code')
    .selectAll()
    .where('phone_mac', '=', phoneMac)
    .where('expires_at', '>', stamp(now))
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!newest || newest.used_at !== null || newest.tries >= mostTries) return refuse('accounts.code_wrong');
  const right = newest.code_mac.equals(codeMac);
  await db
    .updateTable('sign_in_code')
    .set(right ? { used_at: stamp(now) } : { tries: newest.tries + 1 })
    .where('id', '=', newest.id)
    .execute();
  if (!right) refuseAndKeep('accounts.code_wrong');
}
