import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import { action, type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newToken } from '#kernel/ids.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import type { Reachable } from './bind-by-post.ts';
import * as contract from './contract.ts';
import { countFailure, failedTries } from './failed-tries.ts';
import { accountOf, openSession } from './open-account.ts';
import { isMyTurn } from './turn.ts';

const mostFailures = 10;
const lockedFor = { minutes: 15 };

/** What a phone without a password is checked against, so that it takes as long as any other. */
const nobodysHash = hash(newToken());

/** Opens a session with phone and password. An unknown phone, one without a password and a wrong password get one sentence, after the same time. */
export const signInStaff = passingAction(contract.signInStaff, {
  who: 'anyone',
  async run(context, { phone, password }) {
    const { db, keys, now } = context;
    const phoneMac = keys.mark('phone', phone);
    if (!(await isMyTurn(db, 'password', phoneMac))) return refuse('accounts.password_busy');
    if ((await failedTries(context, 'password', phoneMac, lockedFor)) >= mostFailures) return refuse('accounts.password_locked');
    const account = await db.selectFrom('account').select(['id', 'password_hash']).where('phone_mac', '=', phoneMac).executeTakeFirst();
    const right = await verify(account?.password_hash ?? (await nobodysHash), password);
    if (!account || !right) {
      await countFailure(context, 'password', phoneMac);
      return refuseAndKeep('accounts.password_wrong');
    }
    context.handSession(await openSession(db, keys, now, account.id), account.id);
    return {};
  },
});

/**
 * Gives an account that has no password its first, told by whoever vouches for its holder. One that has a password keeps it; so does one somebody has signed in with, or that anybody else was
 * bound to: whoever told the password would sign in as them.
 */
export async function giveFirstPassword(
  { db, keys, now }: Pick<Context, 'db' | 'keys' | 'now'>,
  { person, phone }: Reachable,
  password: string,
): Promise<void> {
  const account = await accountOf(db, keys, now, phone);
  await db
    .updateTable('account')
    .set({ password_hash: await hash(password) })
    .where('id', '=', account)
    .where('password_hash', 'is', null)
    .where(sql<boolean>`not exists (select from session s where s.account_id = account.id)`)
    .where(sql<boolean>`not exists (select from binding b where b.account_id = account.id and b.person_id <> ${person})`)
    .execute();
}

/** Gives one's own account a password. Every other session of it ends: whoever had the old password is out. */
export const setPassword = action(contract.setPassword, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run({ db, actor, now }, { password }) {
    const account = actor.account ?? refuse('not_signed_in');
    await db
      .updateTable('account')
      .set({ password_hash: await hash(password) })
      .where('id', '=', account)
      .execute();
    await db
      .updateTable('session')
      .set({ ended_at: stamp(now) })
      .where('account_id', '=', account)
      .where('id', '<>', actor.session)
      .where('ended_at', 'is', null)
      .execute();
    return { id: account };
  },
});
