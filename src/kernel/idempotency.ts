import type { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.ts';
import { stamp } from './clock.ts';
import type { Db, Tx } from './db.ts';
import { refuse } from './refusal.ts';

/** A request as it is remembered: its key, what it asked for, and a mark of its body. Never the body, never the answer. */
export type Remembered = { readonly key: string; readonly contract: string; readonly bodyMac: Buffer };
type Row = { contract: string; body_mac: Buffer; account: string | null; result_id: string | null };

export async function earlier(db: Db | Tx, key: string): Promise<Row | undefined> {
  return await db
    .selectFrom('idempotency')
    .select(['contract', 'body_mac', 'account', 'result_id'])
    .where('key', '=', key)
    .executeTakeFirst();
}

/** @returns the id the first request was answered with. Refuses a key that was used for something else, or by somebody else. */
export function mustMatch(before: Row, request: Remembered, actor: Actor): string {
  const same = before.contract === request.contract && before.body_mac.equals(request.bodyMac) && before.account === actor.account;
  return (same ? before.result_id : null) ?? refuse('key_reused');
}

/**
 * Stores key and result in the action's own transaction. When the same request got there first, this fails and takes the whole
 * transaction with it, however the commit behind it is sent.
 */
export async function remember(tx: Tx, request: Remembered, actor: Actor, result: { id: string; at: Temporal.Instant }): Promise<void> {
  const row = {
    key: request.key,
    account: actor.account,
    contract: request.contract,
    body_mac: request.bodyMac,
    result_id: result.id,
    at: stamp(result.at),
  };
  await tx.insertInto('idempotency').values(row).execute().catch(asDoneAlready);
}

function asDoneAlready(error: unknown): never {
  const conflict = error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey';
  if (conflict) refuse('done_already');
  throw error;
}
