import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import { phone as phoneShape } from '#kernel/contract.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { bindByPost, type Reachable } from './bind-by-post.ts';
import { doneByFamily } from './family/words.ts';
import { inTheirLanguage } from './language.ts';
import { accountOf } from './open-account.ts';
import { giveFirstPassword } from './passwords.ts';
import { phoneOf } from './phone-of.ts';
import { spendCode } from './spend-code.ts';
import type { Bound } from './tell-bound.ts';

/** The account of a phone somebody gave at the counter or on the line, made when there is none. Refuses what is no phone number. */
export async function accountForPhone(db: Db | Tx, keys: Keys, now: Temporal.Instant, typed: string): Promise<string> {
  return await accountOf(db, keys, now, phoneShape.parse(typed));
}

/** The accounts somebody signs in with for themself today; whoever acts for them as family is not among them. */
export async function ownAccounts(db: Db | Tx, now: Temporal.Instant, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('binding')
    .select('account_id')
    .where('person_id', '=', person)
    .where('scope', '=', 'self')
    .where((binding) => binding.or([binding('until', 'is', null), binding('until', '>', stamp(now))]))
    .execute();
  return rows.map(({ account_id }) => account_id);
}

export { accountOf, type Bound, bindByPost, doneByFamily, giveFirstPassword, inTheirLanguage, phoneOf, type Reachable, spendCode };
