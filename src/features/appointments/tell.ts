import { Temporal } from 'temporal-polyfill';
import { inTheirLanguage, phoneOf } from '#features/accounts/door.ts';
import { tellAccount, tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { zone } from '#kernel/clock.ts';
import { told, weekdayNames } from './words.ts';

/** Whoever booked: somebody of the ledger, or a phone. */
export type Asker = { readonly person_id: string | null; readonly account_id: string | null; readonly channel: string };

/** Tells whoever booked; who rang or came to the counter by text message too, with words that name no desk. */
export async function tellAsker(
  context: Context,
  { person_id, account_id, channel }: Asker,
  { say, text }: { say: string; text: string },
): Promise<void> {
  if (person_id !== null) return await tellPerson(context, person_id, say);
  if (account_id === null) return;
  await tellAccount(context, account_id, say);
  if (channel === 'online') return;
  const said = await inTheirLanguage(context, { account: account_id, person: null }, text);
  const to = await phoneOf(context.db, context.keys, account_id);
  if (to !== null) await context.later({ channel: 'sms', to, text: said });
}

/** 3月2日（周一）10:00 */
export function atWords(at: string): string {
  const { month, day, dayOfWeek, hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return told.at(month, day, weekdayNames[dayOfWeek - 1] ?? '', time);
}
