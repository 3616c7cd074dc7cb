import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { inEnglish } from '#library/english/spoken.ts';

/** A text message in the language whoever it goes to chose: the account itself, or one the person signs in with for themself. `speak` knows a community's own words. */
export async function inTheirLanguage(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { account, person }: { readonly account: string | null; readonly person: string | null },
  text: string,
  speak: (sentence: string) => string = inEnglish,
): Promise<string> {
  const { rows } = await sql`
    select from account where language = 'en' and (id = ${account} or id in (
      select account_id from binding where person_id = ${person} and scope = 'self' and (until is null or until > ${stamp(now)}))) limit 1`.execute(
    db,
  );
  return rows.length > 0 ? speak(text) : text;
}
