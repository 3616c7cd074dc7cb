import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { endConsent } from './consent.ts';
import { withdrawConsent as withdrawContract } from './contract.ts';
import type { Separate } from './purposes.ts';
import { speaker } from './speaking.ts';
import { consentTold } from './words.ts';

/** What the owner of the thing does once its consent is gone: the effect `consent-withdrawn`. */
export type Withdrawn = { readonly person: string; readonly purpose: Separate; readonly about: string };

/** One act, as giving was one. Whoever keeps what hung on it lets go of it in the same transaction. */
export const withdrawConsent = action(withdrawContract, {
  who: 'person',
  family: 'confirm',
  async run(context, { purpose, about }) {
    const { person } = await speaker(context, 'people.own_word_only');
    if (!(await endConsent(context, { person, purpose, about }))) refuse('people.no_consent');
    await context.effect('consent-withdrawn', { person, purpose, about } satisfies Withdrawn);
    return { id: about };
  },
});

/** Whoever is erased takes back everything: what was given on, its receivers are told to use no more. */
export async function endAllConsents(context: Context, person: string): Promise<void> {
  const { rows } = await sql<{ receiver: string | null }>`
    select receiver_person as receiver from end_all_consents(${person}::uuid, ${stamp(context.now)}::timestamptz)`.execute(context.db);
  for (const { receiver } of rows) if (receiver !== null) await tellPerson(context, receiver, consentTold.ended);
}
