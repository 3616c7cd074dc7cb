import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.ts';
import { stamp } from './clock.ts';
import type { Db, Tx } from './db.ts';
import { refuse } from './refusal.ts';

/** A request as it is remembered: its key, what it asked for, and a mark of its body. Never the body, never the answer. */
export type Remembered = { readonly key: string; readonly contract: string; readonly bodyMac: Buffer };
type Row = { contract: string; body_mac: Buffer; account: string | null; result_id: string | null };

export async function earlier(db: Db | Tx, key: string): Promise<Row | undefined> {
  return await db.selectFrom('idempotency').select(['contract', 'body_mac', 'account', 'result_id']).where('key', '=', key).executeTakeFirst();
}

/** @returns the id the first request was answered with. Refuses a key that was used for something else, or by somebody else. */
export function mustMatch(before: Row, request: Remembered, actor: Actor): string {
  const same = before.contract === request.contract && before.body_mac.equals(request.bodyMac) && before.account === actor.account;
  return (same ? before.result_id : null) ?? refuse('key_reused');
}

/** Stores key and result in the action's own transaction. If the same request got there first, everything is rolled back and answered from its result. */
export async function remember(tx: Tx, request: Remembered, actor: Actor, result: { id: string; at: Temporal.Instant }): Promise<void> {
  const { rows } = await sql`
    insert into idempotency (key, account, contract, body_mac, result_id, at)
    values (${request.key}, ${actor.account}, ${request.contract}, ${request.bodyMac}, ${result.id}, ${stamp(result.at)})
    on conflict (key) do nothing returning key`.execute(tx);
  if (rows.length === 0) refuse('done_already');
}
