import type { Context } from './action.ts';
import { fault, log } from './log.ts';

type EachApart<T> = {
  readonly sweep: string;
  readonly ones: readonly T[];
  /** @returns whether anything was done. */
  run(context: Context, one: T): Promise<boolean>;
  /** Sees to it that one that failed is tried again only later, or writes down what was refused. */
  putOff(context: Context, one: T, error: unknown): Promise<void>;
};

/** Does the same to each, every one in a transaction of its own: one that fails is logged and put off, and the others go on. @returns how many were done */
export async function eachApart<T>(context: Context, { sweep, ones, run, putOff }: EachApart<T>): Promise<number> {
  let done = 0;
  for (const one of ones) {
    try {
      done += (await context.aside((apart) => run(apart, one))) ? 1 : 0;
    } catch (error) {
      log.error({ event: 'sweep.one-failed', sweep, ...fault(error) });
      await context.aside((apart) => putOff(apart, one, error));
    }
  }
  return done;
}
