import { sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { sealWithOwnKey } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import { countFailure } from '../failed-tries.ts';
import { phoneTail } from '../phone-of.ts';
import { asksPosts } from './asked.ts';
import { newSecret, nextCode, outlineOf, stepOf, uriOf } from './code.ts';
import * as contract from './contract.ts';
import { accountOfActor, begun, endFactor, inForce, secretOf } from './factor.ts';
import { layRecoveryCodes } from './recovery.ts';
import { mustBeQuiet, triesOf } from './show.ts';
import { issuer, label, secondTold } from './words.ts';

/**
 * A new secret, waiting for its first code. One begun before and never confirmed gives way; one in force stays so until the new one is confirmed.
 */
export const beginSecond = passingAction(contract.beginSecond, {
  who: 'signed-in',
  halfway: true,
  family: 'account',
  async run(context) {
    const { db, keys, now, county } = context;
    const account = accountOfActor(context);
    await sql`select from account where id = ${account} for update`.execute(db); // of two who begin at once the second waits, and ends what the first began
    if (await inForce(context, account)) await mustHaveShown(context);
    const before = await begun(context, account);
    if (before) await endFactor(context, before.id);
    const [id, secret] = [newId(), newSecret()];
    await db
      .insertInto('second_factor')
      .values({ id, account_id: account, sealed: sealWithOwnKey(keys, secret, id), created_at: stamp(now) })
      .execute();
    const tail = await phoneTail(context, account);
    const uri = uriOf(secret, { issuer: issuer(county.name), label: label(tail) });
    return { secret, uri, qr: outlineOf(uri), demoCode: county.demo ? nextCode(secret, { now, last: 0 }) : null };
  },
});

/** One in force is replaced only by whoever showed it within the last ten minutes: an unlocked computer is not enough to take somebody's phone out. */
async function mustHaveShown({ db, actor, now }: Context): Promise<void> {
  const since = stamp(now.subtract({ minutes: 10 }));
  const lately = await db
    .selectFrom('session')
    .select('id')
    .where('id', '=', actor.session)
    .where('second_at', '>', since)
    .executeTakeFirst();
  if (!lately) refuse('step_up');
}

/** The first code proves that the app has the secret: from now on it is asked for at every sign-in, and this session has shown it. */
export const confirmSecond = passingAction(contract.confirmSecond, {
  who: 'signed-in',
  halfway: true,
  family: 'account',
  async run(context, { code }) {
    const { db, keys, now, actor } = context;
    const account = accountOfActor(context);
    const factor = (await begun(context, account)) ?? refuse('accounts.second_none');
    await mustBeQuiet(context, account);
    const step = stepOf(secretOf(keys, factor), code, { now, last: factor.last });
    if (step === null) {
      await countFailure(context, 'second', triesOf(keys, account));
      return refuseAndKeep('accounts.second_wrong');
    }
    const before = await inForce(context, account);
    if (before) await endFactor(context, before.id);
    await db
      .updateTable('second_factor')
      .set({ confirmed_at: stamp(now), last_step: step, chosen: sql<boolean>`not ${asksPosts(account, now)}` })
      .where('id', '=', factor.id)
      .execute();
    await askFromNowOn(context, account);
    await db
      .updateTable('session')
      .set({ second_at: stamp(now) })
      .where('id', '=', actor.session)
      .execute();
    await tellAccount(context, account, secondTold.on);
    return { codes: await layRecoveryCodes(context, factor.id) };
  },
});

/** Every session of the account must show it from here on, also those that were open on another device. */
async function askFromNowOn({ db }: Context, account: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ second_due: true, second_at: null })
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .where('only_for', 'is', null)
    .execute();
}
