import { sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { phoneTail } from './family/grants.ts';
import { tellPersonOfFamily } from './family/tell.ts';
import { inTheirLanguage } from './language.ts';
import { phoneOf } from './phone-of.ts';
import { boundTold } from './words.ts';

/** What follows for the person from a binding that was just made, by what it lets the account be. */
export const tellPersonOf = { self: tellPersonOfThemself, family: tellPersonOfFamily } as const;

/** A number the ledger knows hears of it by the effect `bound`; `phones` have heard, or are the new one. */
export type Bound = { readonly person: string; readonly say: string; readonly phones: readonly string[] };

/**
 * Whoever signs in as the person reads all that is theirs: where another phone does so already, and at the number the ledger knows, they hear of the new one at once.
 * Nothing is said to a phone about itself.
 */
async function tellPersonOfThemself(context: Context, binding: string): Promise<void> {
  const { db, keys, now, later } = context;
  const { account_id: account, person_id: person } = await db
    .selectFrom('binding')
    .select(['account_id', 'person_id'])
    .where('id', '=', binding)
    .executeTakeFirstOrThrow();
  const { rows: others } = await sql<{ id: string }>`
    select account_id as id from binding where person_id = ${person} and scope = 'self' and account_id <> ${account} and (until is null or until > ${stamp(now)})`.execute(
    db,
  );
  const said = boundTold.self(await phoneTail(context, account));
  const say = await inTheirLanguage(context, { account: null, person }, boundTold.text(said));
  const phones = await Promise.all(others.map(({ id }) => phoneOf(db, keys, id)));
  for (const { id } of others) await tellAccount(context, id, said);
  for (const to of phones) await later({ channel: 'sms', to, text: say });
  await context.effect('bound', { person, say, phones: [await phoneOf(db, keys, account), ...phones] } satisfies Bound);
}
