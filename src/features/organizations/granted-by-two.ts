import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';

/** Whether one of these kinds of posts is given by two people today. */
export async function isGrantedByTwo({ db, now }: Pick<Context, 'db' | 'now'>, kinds: readonly string[]): Promise<boolean> {
  const found = await db
    .selectFrom('post_kind')
    .select('id')
    .where('id', 'in', kinds)
    .where('two_from', '<=', dayOf(now))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
