import type { Temporal } from 'temporal-polyfill';
import type { Actor } from './actor.ts';
import type { Acted } from './audit.ts';
import { stamp } from './clock.ts';
import type { Db, Tx } from './db.ts';
import { refuse } from './refusal.ts';

/** A request as it is remembered: its key, what it asked for, and a mark of its body. Never the body, never the answer. */
export type Remembered = { readonly key: string; readonly contract: string; readonly bodyMac: Buffer };
type Row = { key: string; contract: string; body_mac: Buffer; account: string | null; result_id: string | null };

/** What was done under these keys before; undefined for a key that is new. */
export async function earlier(db: Db | Tx, keys: readonly string[]): Promise<(Row | undefined)[]> {
  const rows = await db
    .selectFrom('idempotency')
    .select(['key', 'contract', 'body_mac', 'account', 'result_id'])
    .where((row) => row('key', '=', row.fn.any(row.val(keys))))
    .execute();
  return keys.map((key) => rows.find((row) => row.key === key.toLowerCase()));
}

/** @returns the id the first request was answered with. Refuses a key that was used for something else, or by somebody else. */
export function mustMatch(before: Row, request: Remembered, actor: Actor): string {
  const same = before.contract === request.contract && before.body_mac.equals(request.bodyMac) && before.account === actor.account;
  return (same ? before.result_id : null) ?? refuse('key_reused');
}

/** A request that has been done: by whom, when, the id it was answered with, and what the audit keeps of it. */
export type Done = {
  readonly request: Remembered;
  readonly actor: Actor;
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly acted: Acted;
};

/**
 * Stores keys and results, and each act's row of the audit, in the action's own transaction and in one statement. When the same request got there first, this fails and takes the whole
 * transaction with it, however the commit behind it is sent.
 */
export async function remember(db: Db | Tx, done: readonly Done[]): Promise<readonly undefined[]> {
  const rows = done.map(({ request: { key, contract, bodyMac }, actor, id, at }) => ({
    key,
    account: actor.account,
    contract,
    body_mac: bodyMac,
    result_id: id,
    at: stamp(at),
  }));
  await db
    .with('remembered', (keeping) => keeping.insertInto('idempotency').values(rows))
    .insertInto('audit_row')
    .values(done.map(({ acted }) => acted))
    .execute()
    .catch(asDoneAlready);
  return done.map(() => undefined);
}

function asDoneAlready(error: unknown): never {
  const conflict = error instanceof Error && 'constraint' in error && error.constraint === 'idempotency_pkey';
  if (conflict) refuse('done_already');
  throw error;
}
