import type { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';

type What = 'password' | 'paper' | 'second';

/** How many wrong passwords (of a phone), paper codes or second steps (of an account) there were lately. */
export async function failedTries({ db, now }: Context, what: What, who: Buffer, within: Temporal.DurationLike): Promise<number> {
  const { n } = await db
    .selectFrom('failed_try')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('what', '=', what)
    .where('who_mac', '=', who)
    .where('at', '>', stamp(now.subtract(within)))
    .executeTakeFirstOrThrow();
  return n;
}

/** Counts a wrong try; whoever calls it then refuses and keeps. */
export async function countFailure({ db, now }: Context, what: What, who: Buffer): Promise<void> {
  await db
    .insertInto('failed_try')
    .values({ id: newId(), what, who_mac: who, at: stamp(now) })
    .execute();
}
