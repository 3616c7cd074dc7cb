import { sql } from 'kysely';
import { type Keys, open, seal } from '#kernel/crypto.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { mask } from '../door.ts';
import { idMarks, nameMarks, orTaken, phoneMarks } from '../searching/marks.ts';

/** One's own name, phone and ID number. Only inside `naming(person)`, and only for that person: nobody has looked. */
type Own = { readonly name: string; readonly phone: string | null; readonly idNumber: string | null };

/** @returns what stands sealed about somebody, and the key to seal something else with. A person whose key was destroyed is not found. */
export async function openOwn(tx: Tx, keys: Keys, person: string): Promise<Own & { readonly key: Buffer }> {
  const sealed = await tx.selectFrom('person_vault').selectAll().where('person_id', '=', person).executeTakeFirst();
  if (!sealed?.key_wrapped || !sealed.name) return refuse('not_found');
  const key = keys.unwrap(sealed.key_wrapped, person);
  const opened = (bytes: Buffer | null) => bytes && open(key, bytes, person);
  return { key, name: open(key, sealed.name, person), phone: opened(sealed.phone), idNumber: opened(sealed.id_number) };
}

type Rewriting = { readonly tx: Tx; readonly keys: Keys; readonly person: string };

/** Name, mask and marks change together, or somebody could not be found by the name they bear. */
export async function rename({ tx, keys, person }: Rewriting, name: string): Promise<void> {
  const { key } = await openOwn(tx, keys, person);
  await sql`update person_vault set name = ${seal(key, name, person)} where person_id = ${person}`.execute(tx);
  const { community_id: community } = await tx
    .selectFrom('person')
    .select('community_id')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  await tx.updateTable('person_index').set(nameMarks(keys, { name, community })).where('person_id', '=', person).execute();
  await sql`update person set masked = ${mask(name)} where id = ${person}`.execute(tx);
}

export async function rewritePhone({ tx, keys, person }: Rewriting, phone: string): Promise<void> {
  const { key } = await openOwn(tx, keys, person);
  await sql`update person_vault set phone = ${seal(key, phone, person)} where person_id = ${person}`.execute(tx);
  await tx.updateTable('person_index').set(phoneMarks(keys, phone)).where('person_id', '=', person).execute();
}

/** Refused where the number is somebody else's in the ledger. */
export async function rewriteIdNumber({ tx, keys, person }: Rewriting, idNumber: string): Promise<void> {
  const { key } = await openOwn(tx, keys, person);
  await sql`update person_vault set id_number = ${seal(key, idNumber, person)} where person_id = ${person}`.execute(tx);
  await tx
    .updateTable('person_index')
    .set(idMarks(keys, idNumber))
    .where('person_id', '=', person)
    .execute()
    .catch(orTaken('people.id_taken'));
}
