import { sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { tellPersonOfFamily } from './family/tell.ts';
import { inTheirLanguage } from './language.ts';
import { keptPhoneOf, phoneTail } from './phone-of.ts';
import { boundTold } from './words.ts';

/** What follows for the person from a binding that was just made, by what it lets the account be. */
export const tellPersonOf = { self: tellPersonOfThemself, family: tellPersonOfFamily } as const;

/** A number the ledger knows hears of it by the effect `bound`; `phones` have heard, or are the one it is about. */
export type Bound = { readonly person: string; readonly say: string; readonly phones: readonly string[] };

/** An account that signs in as a person from now on, or does not any more; what is said of it to their other phones. */
type Changed = { readonly account: string; readonly person: string; readonly say: string };

/** Whoever signs in as the person reads all that is theirs: they hear of the new phone at once. Nothing is said to a phone about itself. */
async function tellPersonOfThemself(context: Context, binding: string): Promise<void> {
  const { account_id: account, person_id: person } = await context.db
    .selectFrom('binding')
    .select(['account_id', 'person_id'])
    .where('id', '=', binding)
    .executeTakeFirstOrThrow();
  await tellOthers(context, { account, person, say: boundTold.self(await phoneTail(context, account)) });
}

/** Told where another phone signs in as the person, there and by text, and at the number the ledger knows. */
export async function tellOthers(context: Context, { account, person, say }: Changed): Promise<void> {
  const { db, keys, later } = context;
  const others = await othersOf(context, { account, person });
  const text = await inTheirLanguage(context, { account: null, person }, boundTold.text(say));
  const [own, ...theirs] = await Promise.all([account, ...others].map((id) => keptPhoneOf(db, keys, id)));
  const phones = theirs.filter((phone) => phone !== null);
  for (const id of others) await tellAccount(context, id, say);
  for (const to of phones) await later({ channel: 'sms', to, text });
  await context.effect('bound', { person, say: text, phones: own ? [own, ...phones] : phones } satisfies Bound);
}

/** The other accounts that sign in as the person today. */
export async function othersOf(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { account, person }: Pick<Changed, 'account' | 'person'>,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select account_id as id from binding where person_id = ${person} and scope = 'self' and account_id <> ${account} and (until is null or until > ${stamp(now)})`.execute(
    db,
  );
  return rows.map(({ id }) => id);
}
