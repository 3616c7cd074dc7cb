import { tellAccount } from '#features/notices/door.ts';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import { countFailure, failedTries } from '../failed-tries.ts';
import { stepOf } from './code.ts';
import * as contract from './contract.ts';
import { accountOfActor, codesLeft, type Factor, inUse, secretOf } from './factor.ts';
import { spendRecoveryCode } from './recovery.ts';
import { secondTold } from './words.ts';

const mostFailures = 5;
const lockedFor = { minutes: 15 };

/** What wrong codes of an account are counted under. */
export const triesOf = (keys: Keys, account: string): Buffer => keys.mark('code', `second:${account}`);

/** Refuses whoever typed five wrong codes within a quarter of an hour: a million codes are not tried one by one. */
export async function mustBeQuiet(context: Context, account: string): Promise<void> {
  if ((await failedTries(context, 'second', triesOf(context.keys, account), lockedFor)) >= mostFailures) refuse('accounts.second_locked');
}

/** Six digits of the app, each good once, or a recovery code. The session has shown its second step from this moment. */
export const showSecond = passingAction(contract.showSecond, {
  who: 'signed-in',
  halfway: true,
  family: 'account',
  async run(context, { code }) {
    const { db, keys, now, actor } = context;
    const account = accountOfActor(context);
    const factor = await inUse(context, account);
    await mustBeQuiet(context, account);
    if (!(await isRight(context, factor, code))) {
      await countFailure(context, 'second', triesOf(keys, account));
      return refuseAndKeep('accounts.second_wrong');
    }
    await db
      .updateTable('session')
      .set({ second_at: stamp(now) })
      .where('id', '=', actor.session)
      .execute();
    const left = await codesLeft(context, factor.id);
    if (!isDigits(code)) await tellAccount(context, account, secondTold.recovered(left));
    return { left };
  },
});

const isDigits = (code: string) => /^\d{6}$/.test(code);

async function isRight(context: Context, factor: Factor, code: string): Promise<boolean> {
  if (!isDigits(code)) return await spendRecoveryCode(context, factor.id, code);
  const step = stepOf(secretOf(context.keys, factor), code, { now: context.now, last: factor.last });
  if (step === null) return false;
  await context.db.updateTable('second_factor').set({ last_step: step }).where('id', '=', factor.id).execute();
  return true;
}
