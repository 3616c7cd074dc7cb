import { type Keys, open } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** The phone an account signs in with. */
export async function phoneOf(db: Db | Tx, keys: Keys, account: string): Promise<string> {
  const sealed = await db.selectFrom('account').select(['key_wrapped', 'phone']).where('id', '=', account).executeTakeFirstOrThrow();
  return open(keys.unwrap(sealed.key_wrapped, account), sealed.phone, account);
}
