import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';

/** Tells an account something inside the product, in the transaction of what happened. */
export async function tellAccount({ db, now, stir }: Context, account: string, say: string): Promise<void> {
  await db
    .insertInto('notice')
    .values({ id: newId(), account_id: account, say, at: stamp(now) })
    .execute();
  stir('notices', [`account:${account}`]);
}

/** Tells a person something, on whatever phone they sign in, and whoever may see what is theirs. */
export async function tellPerson({ db, now, stir }: Context, person: string, say: string): Promise<void> {
  await db
    .insertInto('notice')
    .values({ id: newId(), person_id: person, say, at: stamp(now) })
    .execute();
  stir('notices', [`person:${person}`]);
}
