import { ownAccounts } from '#features/accounts/door.ts';
import { tellAccount } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';

/** On their own phones alone: family who act for them do not read it. */
export async function tellOwn(context: Context, person: string, say: string): Promise<void> {
  for (const account of await ownAccounts(context.db, context.now, person)) await tellAccount(context, account, say);
}
