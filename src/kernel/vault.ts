import { sql } from 'kysely';
import type { Db, Tx } from './db.ts';

/**
 * Runs in a transaction that names one person: row security then shows that person's vault and log of lookers, and nobody else's.
 * Inside an action the name is added to the action's own transaction.
 */
export async function naming<T>(db: Db | Tx, person: string, run: (tx: Tx) => Promise<T>): Promise<T> {
  if (!db.isTransaction) return await db.transaction().execute((tx) => naming(tx, person, run));
  await sql`select set_config('mulin.person', ${person}, true)`.execute(db);
  return await run(db as Tx); // `isTransaction` has just said so
}
