import { sql } from 'kysely';
import type { Tx } from '#kernel/db.ts';

/** Waits until no other request does this to the same phone or account; held until the transaction ends. */
export async function waitForTurn(db: Tx, what: string, mark: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${what + mark.toString('hex')}, 0))`.execute(db);
}

/** As `waitForTurn`, but says no instead of waiting: a flood of slow tries must not occupy every connection. */
export async function isMyTurn(db: Tx, what: string, mark: Buffer): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean;
  }>`select pg_try_advisory_xact_lock(hashtextextended(${what + mark.toString('hex')}, 0)) as mine`.execute(db);
  return rows[0]?.mine ?? false;
}
