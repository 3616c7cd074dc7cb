import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/**
 * From now on nobody signs in to this account: its number belongs to none, and whoever signs in with it has a new one that knows nothing of what the earlier holder asked or was told. Password,
 * second step and sessions end. What was asked by it stays with it, and the number it was asked by for a year.
 */
export async function retire({ db, now }: Pick<Context, 'db' | 'now'>, account: string): Promise<void> {
  const at = stamp(now);
  await sql`update account set phone_mac = ${randomBytes(16)}, password_hash = null, language = null, retired_at = ${at} where id = ${account} and retired_at is null`.execute(
    db,
  );
  await sql`update second_factor set sealed = null, ended_at = ${at} where account_id = ${account} and ended_at is null`.execute(db);
  await sql`update binding_request set decided_at = ${at} where account_id = ${account} and decided_at is null`.execute(db);
  await sql`update session set ended_at = ${at} where account_id = ${account} and ended_at is null`.execute(db);
}
