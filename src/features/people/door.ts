import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Keys, open } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs, naming } from '#kernel/vault.ts';
import { mustNotReadInBulk } from './braking/opened.ts';
import { consent, consentStands, consentUntil, endConsent, mustBeAgreed } from './consenting/consent.ts';
import { endPlaques, type Withdrawn } from './consenting/withdraw.ts';
import { type NewPerson, register, type Whereabouts } from './entering.ts';
import { headcounts } from './headcounts.ts';
import { canBeReckoned, hiddenIfSmall, hideSmall } from './hide-small.ts';
import { knownHere } from './known-here.ts';
import { mask } from './mask.ts';
import { namesSomebody } from './named.ts';
import { isOwnPhone } from './own-phone.ts';
import { becomeCentre, endCentre } from './pairing/centre.ts';
import { endPairingsGone } from './pairing/gone.ts';
import { membersHere } from './residents-here.ts';
import { aroundOf, countsOf, type Rough, roughly, untold } from './rough.ts';
import { dropMarks } from './searching/marks.ts';
import { personsLike } from './searching/meaning.ts';
import { mustStillBeHere } from './still-here.ts';
import { type HouseholdSum, householdSums, standsElsewhere } from './summing/sums.ts';
import { homesChanged } from './summing/touch.ts';

/**
 * Ends persons who were entered by mistake: nothing of them can be opened or found any more, and somebody may be entered with the same ID number.
 * What stays is a masked row without meaning.
 */
export async function forget(context: Context, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const { db: tx, now } = context;
  await actingAs(context, () => sql`select erase_persons(${persons}::uuid[])`.execute(tx));
  await dropMarks(tx, now, persons);
  await sql`update person set ended_at = ${stamp(now)} where id = any(${persons}::uuid[]) and ended_at is null`.execute(tx);
}

/**
 * Name and phone of one person, out of the vault. Only inside `naming(person)`; whoever opens somebody else's has written down who looked and why
 * before, in the same transaction, or the database shows nothing. A person whose key was destroyed is not found.
 */
export async function openVault(tx: Tx, keys: Keys, person: string): Promise<{ name: string; phone: string | null }> {
  const sealed = await tx
    .selectFrom('person_vault')
    .select(['key_wrapped', 'name', 'phone'])
    .where('person_id', '=', person)
    .executeTakeFirst();
  if (!sealed?.key_wrapped || !sealed.name) return refuse('not_found');
  const key = keys.unwrap(sealed.key_wrapped, person);
  return { name: open(key, sealed.name, person), phone: sealed.phone && open(key, sealed.phone, person) };
}

/**
 * The number a person of the ledger is told at by text message: for the machine alone, nobody reads it, so nobody has looked. Null where there is
 * none. The database gives it out by a function of its own, which sets nothing, so that it may be asked in a transaction others share.
 */
export async function phoneToTell(db: Db | Tx, keys: Keys, person: string): Promise<string | null> {
  const { rows } = await sql<{ key_wrapped: Buffer | null; phone: Buffer | null }>`
    select key_wrapped, phone from phone_to_tell(${person})`.execute(db);
  const { key_wrapped: wrapped = null, phone = null } = rows[0] ?? {};
  return wrapped && phone && open(keys.unwrap(wrapped, person), phone, person);
}

export {
  aroundOf,
  becomeCentre,
  canBeReckoned,
  consent,
  consentStands,
  consentUntil,
  countsOf,
  endCentre,
  endConsent,
  endPairingsGone,
  endPlaques,
  type HouseholdSum,
  headcounts,
  hiddenIfSmall,
  hideSmall,
  homesChanged,
  householdSums,
  isOwnPhone,
  knownHere,
  mask,
  membersHere,
  mustBeAgreed,
  mustStillBeHere,
  type NewPerson,
  namesSomebody,
  personsLike,
  type Rough,
  register,
  roughly,
  standsElsewhere,
  untold,
  type Whereabouts,
  type Withdrawn,
};

/**
 * Writes down that the actor looked at something about a person outside the ledger itself; the person reads it among who looked. The brake counts it.
 * @param about the id of what was opened: by it the database knows why they may look, wherever their post is
 */
export async function noteLook(
  context: Context,
  { person, about, reason }: { person: string; about: string; reason: string },
): Promise<void> {
  const { actor, now } = context;
  await mustNotReadInBulk(context, [person]);
  await naming(context, person, async (tx) => {
    const by = { by_account: actor.account ?? '', by_called: actor.posts[0]?.called ?? '' };
    await tx
      .insertInto('reveal')
      .values({ ...by, id: newId(), person_id: person, matter_id: about, reason, at: stamp(now) })
      .execute();
  });
}

/** Refuses whoever does not stand in this community's ledger today, as what is not there. */
export async function mustBeInLedger(db: Db | Tx, person: string, community: string): Promise<void> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', person)
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!found) refuse('not_found');
}
