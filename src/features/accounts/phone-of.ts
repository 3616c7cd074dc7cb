import type { Context } from '#kernel/action.ts';
import { type Keys, open } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** The number of an account as it is kept. */
type Sealed = { readonly account: string; readonly phone: Buffer; readonly key_wrapped: Buffer };

/** Where whoever holds an account is rung and texted; null once the number was given up, for it may be another's by now, or is forgotten. */
export async function phoneOf(db: Db | Tx, keys: Keys, account: string): Promise<string | null> {
  const { retired_at: gaveUp, ...sealed } = await keptOf(db, account);
  return gaveUp === null ? opened(keys, { account, ...sealed }) : null;
}

/** The number as it is kept, also a year after it was given up: to say which it was, and to tell it so. Null once it is forgotten. */
export async function keptPhoneOf(db: Db | Tx, keys: Keys, account: string): Promise<string | null> {
  return opened(keys, { account, ...(await keptOf(db, account)) });
}

async function keptOf(db: Db | Tx, account: string) {
  return await db.selectFrom('account').select(['key_wrapped', 'phone', 'retired_at']).where('id', '=', account).executeTakeFirstOrThrow();
}

/** The last four digits of the phone somebody signs in with: enough for the person to know who it is; empty once the number is forgotten. */
export async function phoneTail({ db, keys }: Pick<Context, 'db' | 'keys'>, account: string): Promise<string> {
  return (await keptPhoneOf(db, keys, account))?.slice(-4) ?? '';
}

/** The same, of a row that was read already. */
export function tailOf(keys: Keys, sealed: Sealed): string {
  return opened(keys, sealed)?.slice(-4) ?? '';
}

function opened(keys: Keys, { account, phone, key_wrapped: wrapped }: Sealed): string | null {
  return wrapped.length === 0 ? null : open(keys.unwrap(wrapped, account), phone, account);
}
