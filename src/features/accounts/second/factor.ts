import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Keys, openWithOwnKey } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';

/** A second step as it is kept: the secret sealed, and the last step of thirty seconds that was used. */
export type Factor = { readonly id: string; readonly sealed: Buffer; readonly last: number; readonly since: string | null };

/** The second step of an account that is in force. */
export async function inForce({ db }: Pick<Seeing, 'db'>, account: string): Promise<Factor | undefined> {
  const { rows } = await sql<Factor>`${kept(account)} and confirmed_at is not null`.execute(db);
  return rows[0];
}

/** The one in force, locked: tries come one after the other, and a code is good once. */
export async function inUse({ db }: Pick<Seeing, 'db'>, account: string): Promise<Factor> {
  const { rows } = await sql<Factor>`${kept(account)} and confirmed_at is not null for update`.execute(db);
  return rows[0] ?? refuse('accounts.second_none');
}

/** One that waits for its first code, locked. */
export async function begun({ db }: Pick<Seeing, 'db'>, account: string): Promise<Factor | undefined> {
  const { rows } = await sql<Factor>`${kept(account)} and confirmed_at is null for update`.execute(db);
  return rows[0];
}

const kept = (account: string) =>
  sql`select id, sealed, last_step as last, confirmed_at as since from second_factor where account_id = ${account} and ended_at is null`;

/** Ends one: its secret is destroyed, the row stays. */
export async function endFactor({ db, actor, now }: Pick<Context, 'db' | 'actor' | 'now'>, factor: string): Promise<void> {
  await db
    .updateTable('second_factor')
    .set({ sealed: null, ended_at: stamp(now), ended_by: actor.account })
    .where('id', '=', factor)
    .execute();
}

export function secretOf(keys: Keys, { id, sealed }: Pick<Factor, 'id' | 'sealed'>): string {
  return openWithOwnKey(keys, sealed, id);
}

export function accountOfActor({ actor }: Pick<Seeing, 'actor'>): string {
  return actor.account ?? refuse('not_signed_in');
}

/** How many recovery codes are still good. */
export async function codesLeft({ db }: Pick<Seeing, 'db'>, factor: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from recovery_code where factor_id = ${factor} and used_at is null and void_at is null`.execute(db);
  return rows[0]?.n ?? 0;
}
