import { type Insertable, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { PersonIndex } from '#kernel/db-types.ts';
import { refuse } from '#kernel/refusal.ts';
import { initialsOf } from './initials.ts';

type Named = { readonly name: string; readonly community: string | null };
type Known = Named & { readonly phone?: string | undefined; readonly idNumber?: string | undefined };

/** All that somebody is found by, as it stands in the blind index. */
export function marksOf(
  keys: Keys,
  now: Temporal.Instant,
  { phone, idNumber, ...named }: Known,
): Omit<Insertable<PersonIndex>, 'person_id'> {
  return {
    ...(phone === undefined ? { phone_mac: null, phone_last4_mac: null } : phoneMarks(keys, phone)),
    ...(idNumber === undefined ? { id_mac: null, id_last4_mac: null } : idMarks(keys, idNumber)),
    ...nameMarks(keys, named),
    marked_at: stamp(now),
  };
}

export function phoneMarks(keys: Keys, phone: string) {
  return { phone_mac: keys.mark('phone', phone), phone_last4_mac: keys.mark('phone-last4', phone.slice(-4)) };
}

export function idMarks(keys: Keys, idNumber: string) {
  return { id_mac: keys.mark('id-number', idNumber), id_last4_mac: keys.mark('id-last4', idNumber.slice(-4)) };
}

/** Whoever stands in no community's ledger is not found by letters. */
export function nameMarks(keys: Keys, { name, community }: Named) {
  return {
    name_bigrams: bigrams(name).map((pair) => keys.mark('name', pair)),
    initials: community === null ? [] : initialsOf(name).map((letters) => initialsMark(keys, community, letters)),
  };
}

/** Each community marks letters its own way. */
export function initialsMark(keys: Keys, community: string, letters: string): Buffer {
  return keys.mark('initials', `${community}\n${letters}`);
}

/** Nobody finds these persons any more from this moment; their empty rows go within the hour. */
export async function dropMarks(db: Db | Tx, now: Temporal.Instant, persons: readonly string[]): Promise<void> {
  await sql`
    update person_index set phone_mac = null, phone_last4_mac = null, id_mac = null, id_last4_mac = null, name_bigrams = '{}', initials = '{}', marked_at = ${stamp(now)}
    where person_id = any(${persons}::uuid[])`.execute(db);
}

/** Of two who are given the same ID number at once, by whatever way, the database lets one have it; the other is refused so. */
export function orTaken(refusal: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'person_by_id') refuse(refusal);
    throw error;
  };
}
