import { sql } from 'kysely';
import type { Keys } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** The country in front of a mobile number, which the ledger leaves out. */
const country = /^(?:\+|00)?86(?=1\d{10}$)/;

/** Whether a number is the one a person has in the ledger, however it is written, found by its blind mark: nobody's number is opened. */
export async function isOwnPhone(db: Db | Tx, keys: Keys, { person, phone }: { person: string; phone: string }): Promise<boolean> {
  const mark = keys.mark('phone', phone.replace(/[\s()-]/g, '').replace(country, ''));
  const { rows } = await sql`select from person_index where person_id = ${person} and phone_mac = ${mark}`.execute(db);
  return rows.length > 0;
}
