import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { endConsent } from './consent.ts';
import { separates, withdrawConsent as withdrawContract } from './contract.ts';
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

/** What rests on the consent of somebody who is erased: everything. 代办 rests on an open matter, and whoever has one is not erased. */
const ofOneself = separates.filter((purpose) => purpose !== 'agent');
/** What rests on living here: as an agent or a member too, nobody shows themself where they left. A matter goes on without it: what was agreed to for it stands as long as the matter does. */
const ofLivingHere: readonly Separate[] = ['alone', 'first', 'served', 'care', 'plaque', 'agent-card', 'pledge', 'dose'];

/** Whoever is erased takes back everything; asked before their key goes. What was given on, its receivers are told to use no more. */
export async function endAllConsents(context: Context, person: string): Promise<void> {
  await takeBack(context, person, ofOneself);
  await ended(context, person, separates);
}

/** Whoever moves out, or dies, is served at no door here, is no longer first, is looked after by nobody, has left no note, is named on no plaque, shows neither a card nor a pledge, and is helped to no vaccination. */
export const endConsentsHere = (context: Context, person: string): Promise<void> => takeBack(context, person, ofLivingHere);

/** Whoever lives in another building, or is a member no more, is named on no plaque: what they agreed to, they agreed to for that building. */
export async function endPlaques(context: Context, persons: readonly string[]): Promise<void> {
  for (const person of persons) await takeBack(context, person, ['plaque']);
}

/** Whoever died, or stood in the ledger twice, moves nowhere. */
export const endMoving = (context: Context, person: string): Promise<void> => takeBack(context, person, ['moving']);
/** Whoever keeps what hung on it lets go of it in the same transaction, as if it had been taken back one by one. */
async function takeBack(context: Context, person: string, purposes: readonly Separate[]): Promise<void> {
  for (const { purpose, about } of await ended(context, person, purposes))
    await context.effect('consent-withdrawn', { person, purpose, about } satisfies Withdrawn);
}

async function ended(context: Context, person: string, purposes: readonly Separate[]): Promise<Omit<Withdrawn, 'person'>[]> {
  const { rows } = await sql<Omit<Withdrawn, 'person'> & { receiver: string | null }>`
    select purpose, about, receiver_person as receiver from end_consents(${person}::uuid, ${purposes}::text[], ${stamp(context.now)}::timestamptz)`.execute(
    context.db,
  );
  for (const { receiver } of rows) if (receiver !== null) await tellPerson(context, receiver, consentTold.ended);
  return rows;
}
