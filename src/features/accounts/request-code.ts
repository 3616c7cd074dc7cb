import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { type Context, passingAction } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newDigits, newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inEnglish } from '#library/english/spoken.ts';
import * as contract from './contract.ts';
import { markOfCode } from './spend-code.ts';
import { waitForTurn } from './turn.ts';
import { codeText, numberCodeText } from './words.ts';

const texts = { 'sign-in': codeText, number: numberCodeText } as const;

const goodForMinutes = 5;
const resendInSeconds = 60;
const perDay = 10;

/** Sends a code to a phone. Whether anybody has an account there makes no difference to what is done or said. */
export const requestCode = passingAction(contract.requestCode, {
  who: 'anyone',
  async run(context, { phone, why, language }) {
    const { db, keys, now, county } = context;
    const phoneMac = keys.mark('phone', phone);
    await mayAskAgain(context, phoneMac);
    const code = newDigits();
    await db
      .insertInto('sign_in_code')
      .values({
        id: newId(),
        phone_mac: phoneMac,
        code_mac: markOfCode(keys, { phone, code, why }),
        created_at: stamp(now),
        expires_at: stamp(now.add({ minutes: goodForMinutes })),
      })
      .execute();
    const said = texts[why](code, goodForMinutes);
    await context.later({ channel: 'sms', to: phone, text: language === 'en' ? inEnglish(said) : said });
    return { resendInSeconds, demoCode: county.demo ? code : null };
  },
});

/** One code a minute and ten a day for each phone; two requests at once are taken one after the other. */
async function mayAskAgain({ db, now }: Context, phoneMac: Buffer): Promise<void> {
  await waitForTurn(db, 'code', phoneMac);
  const { rows } = await sql<{ n: number; last: string | null }>`
    select count(*) as n, max(created_at) as last from sign_in_code where phone_mac = ${phoneMac} and created_at > ${stamp(now.subtract({ hours: 24 }))}`.execute(
    db,
  );
  const { n, last } = rows[0] ?? { n: 0, last: null };
  const waited = last === null ? resendInSeconds : now.since(Temporal.Instant.from(last)).total('seconds');
  if (waited < resendInSeconds) refuse('accounts.code_too_soon', { seconds: Math.ceil(resendInSeconds - waited) });
  if (n >= perDay) refuse('accounts.code_too_many');
}
