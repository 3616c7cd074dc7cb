import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { type Keys, open, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Person, PersonIndex, PersonVault } from '#kernel/db-types.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs, naming } from '#kernel/vault.ts';
import { mustNotReadInBulk } from './braking/opened.ts';
import { consent, consentStands, consentUntil, endConsent, mustBeAgreed } from './consenting/consent.ts';
import type { Withdrawn } from './consenting/withdraw.ts';
import { type Headcount, headcounts } from './headcounts.ts';
import { canBeReckoned, hiddenIfSmall, hideSmall } from './hide-small.ts';
import { namesSomebody } from './named.ts';
import { isOwnPhone } from './own-phone.ts';
import { dropMarks, marksOf } from './searching/marks.ts';
import { personsLike } from './searching/meaning.ts';
import { type HouseholdSum, householdSums, standsElsewhere } from './summing/sums.ts';
import { homesChanged } from './summing/touch.ts';

/** Where a person lives or works, as stamped on every row about them. */
export type Whereabouts = {
  readonly street_id: string | null;
  readonly community_id: string | null;
  readonly grid_id: string | null;
  readonly micro_grid_id: string | null;
};

export type NewPerson = {
  readonly name: string;
  readonly idNumber?: string | undefined;
  readonly phone?: string | undefined;
  readonly sex?: '男' | '女' | undefined;
  readonly birthYear?: number | undefined;
  readonly relation?: string | undefined;
  readonly residence?: string | undefined;
  readonly household?: string | undefined;
  readonly where: Whereabouts;
  readonly batch?: string | undefined;
};

type Sealed = {
  readonly person: Insertable<Person> & { id: string };
  readonly vault: Insertable<PersonVault>;
  readonly index: Insertable<PersonIndex>;
};

const atOnce = 200;

/**
 * Enters persons into the ledger: a masked row in the open, name, phone and ID number in the vault under a key of their own,
 * and blind marks to find them by. Sealing thousands gives way to other requests in between. @returns their ids in the order given.
 */
export async function register(db: Db | Tx, keys: Keys, now: Temporal.Instant, persons: readonly NewPerson[]): Promise<string[]> {
  const ids: string[] = [];
  for (let from = 0; from < persons.length; from += atOnce) {
    const sealed = persons.slice(from, from + atOnce).map((person) => sealPerson(keys, now, person));
    ids.push(...sealed.map(({ person }) => person.id));
    await enter(db, sealed);
  }
  return ids;
}

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

async function enter(db: Db | Tx, sealed: readonly Sealed[]): Promise<void> {
  const persons = sealed.map(({ person }) => person);
  await db.insertInto('person').values(persons).execute();
  const vaults = sealed.map(({ vault }) => vault);
  await db.insertInto('person_vault').values(vaults).execute();
  const marks = sealed.map(({ index }) => index);
  await db.insertInto('person_index').values(marks).execute();
}

/** 王小明 → 王**: enough to recognise somebody one knows, not enough to find a stranger. */
export function mask(name: string): string {
  const [surname = ''] = name;
  return `${surname}**`;
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
  canBeReckoned,
  consent,
  consentStands,
  consentUntil,
  endConsent,
  type Headcount,
  type HouseholdSum,
  headcounts,
  hiddenIfSmall,
  hideSmall,
  homesChanged,
  householdSums,
  isOwnPhone,
  mustBeAgreed,
  namesSomebody,
  personsLike,
  standsElsewhere,
  type Withdrawn,
};

function sealPerson(keys: Keys, now: Temporal.Instant, given: NewPerson): Sealed {
  const id = newId();
  const { key, wrapped } = keys.newKey(id);
  const sealed = (text: string | undefined) => (text === undefined ? null : seal(key, text, id));
  return {
    person: {
      id,
      masked: mask(given.name),
      sex: given.sex ?? null,
      birth_year: given.birthYear ?? null,
      household_id: given.household ?? null,
      relation: given.relation ?? null,
      ...(given.residence === undefined ? {} : { residence: given.residence }),
      ...given.where,
      batch_id: given.batch ?? null,
      created_at: stamp(now),
    },
    vault: { person_id: id, key_wrapped: wrapped, name: sealed(given.name), phone: sealed(given.phone), id_number: sealed(given.idNumber) },
    index: { person_id: id, ...marksOf(keys, now, { ...given, community: given.where.community_id }) },
  };
}

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
