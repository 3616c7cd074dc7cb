import { sql } from 'kysely';
import type { Seeing } from './action.ts';
import { stamp } from './clock.ts';
import type { Tx } from './db.ts';

/** What row security asks of a transaction: whose account acts, and when. */
type Acting = Pick<Seeing, 'db' | 'actor' | 'now'>;

/**
 * Runs in a transaction that says who acts and names one person: row security then shows that person's vault and log of lookers as far as
 * this account may see them, and nobody else's. Inside an action both are said in the action's own transaction.
 */
export async function naming<T>(acting: Acting, person: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  return await within(acting, async (tx) => {
    await sql`select set_config('mulin.person', ${person}, true), ${saidWho(acting)}`.execute(tx);
    return await run(tx);
  });
}

/** As `naming`, for what is guarded without being about one person: the rows this account may see, and no others. */
export async function actingAs<T>(acting: Acting, run: (tx: Tx) => Promise<T>): Promise<T> {
  return await within(acting, async (tx) => {
    await sql`select ${saidWho(acting)}`.execute(tx);
    return await run(tx);
  });
}

function saidWho({ actor, now }: Acting) {
  return sql`set_config('mulin.account', ${actor.account ?? ''}, true), set_config('mulin.at', ${stamp(now)}, true)`;
}

async function within<T>({ db }: Acting, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!db.isTransaction) return await db.transaction().execute(run);
  return await run(db as Tx); // `isTransaction` has just said so
}
