import { sql } from 'kysely';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

type Meant = { readonly name: string; readonly phone: string; readonly community: string | null };

/** Whoever of a community's ledger bears this name and this phone; of two one who lives there. Null where nobody does. */
export async function knownHere(db: Db | Tx, keys: Keys, { name, phone, community }: Meant): Promise<string | null> {
  const named = bigrams(name).map((pair) => keys.mark('name', pair));
  const { rows } = await sql<{ id: string }>`
    select p.id from person_index i join person p on p.id = i.person_id
    where i.phone_mac = ${keys.mark('phone', phone)} and i.name_bigrams = ${named}::bytea[] and p.community_id = ${community} and p.ended_at is null
    order by p.household_id nulls last, p.id limit 1`.execute(db);
  return rows[0]?.id ?? null;
}
