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
export async function tellPerson(context: Context, person: string, say: string): Promise<void> {
  await tellPersonOf(context, person, null, say);
}

/** The same, of a matter that opens when the notice is touched. */
export async function tellPersonOf({ db, now, stir }: Context, person: string, matter: string | null, say: string): Promise<void> {
  await db
    .insertInto('notice')
    .values({ id: newId(), person_id: person, matter_id: matter, say, at: stamp(now) })
    .execute();
  stir('notices', [`person:${person}`]);
}
