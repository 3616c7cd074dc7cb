import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Keys } from '#kernel/crypto.ts';
import { refuse, refuseAndKeep } from '#kernel/refusal.ts';
import type { codeReasons } from './contract.ts';

const mostTries = 5;

type CodeReason = (typeof codeReasons)[number];
type Code = { readonly phone: string; readonly code: string; readonly why: CodeReason };

/** What is stored of a code: a mark that says neither the number nor the code, and counts only for what it was asked for. */
export function markOfCode(keys: Keys, { phone, code, why }: Code): Buffer {
  return keys.mark('code', why === 'sign-in' ? `${phone}:${code}` : `${why}:${phone}:${code}`);
}

/** Only the newest code of a phone counts, once, for what it was asked for, and not after five wrong tries. Refused otherwise; a wrong one counts as a try. */
export async function spendCode({ db, keys, now }: Context, code: Code): Promise<void> {
  const newest = await db
    .selectFrom('sign_in_code')
    .selectAll()
    .where('phone_mac', '=', keys.mark('phone', code.phone))
    .where('expires_at', '>', stamp(now))
    .orderBy('created_at', 'desc')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  if (!newest || newest.used_at !== null || newest.tries >= mostTries) return refuse('accounts.code_wrong');
  const right = newest.code_mac.equals(markOfCode(keys, code));
  await db
    .updateTable('sign_in_code')
    .set(right ? { used_at: stamp(now) } : { tries: newest.tries + 1 })
    .where('id', '=', newest.id)
    .execute();
  if (!right) refuseAndKeep('accounts.code_wrong');
}
