import type { Context } from '#kernel/action.ts';
import { type Keys, open } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** The number of an account as it is kept. */
type Sealed = { readonly account: string; readonly phone: Buffer; readonly key_wrapped: Buffer };

/** The phone an account signs in with; null once it is forgotten, as of whoever was erased or gave the number up a year ago. */
export async function phoneOf(db: Db | Tx, keys: Keys, account: string): Promise<string | null> {
  const sealed = await db.selectFrom('account').select(['key_wrapped', 'phone']).where('id', '=', account).executeTakeFirstOrThrow();
  return opened(keys, { account, ...sealed });
}

/** The last four digits of the phone somebody signs in with: enough for the person to know who it is; empty once the number is forgotten. */
export async function phoneTail({ db, keys }: Pick<Context, 'db' | 'keys'>, account: string): Promise<string> {
  return (await phoneOf(db, keys, account))?.slice(-4) ?? '';
}

/** The same, of a row that was read already. */
export function tailOf(keys: Keys, sealed: Sealed): string {
  return opened(keys, sealed)?.slice(-4) ?? '';
}

function opened(keys: Keys, { account, phone, key_wrapped: wrapped }: Sealed): string | null {
  return wrapped.length === 0 ? null : open(keys.unwrap(wrapped, account), phone, account);
}
