import { sql } from 'kysely';
import { bigrams, type Keys } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

/**
 * Whether a text holds the whole name of somebody in a community's ledger, found by blind marks alone: nobody's name is opened, and who it is stays unsaid.
 * A name of two characters is met more often than its bearer is meant.
 */
export async function namesSomebody(db: Db | Tx, keys: Keys, { text, community }: { text: string; community: string }): Promise<boolean> {
  const pairs = bigrams(text.replace(/[^\p{Script=Han}]/gu, '')).filter((pair) => [...pair].length === 2);
  if (pairs.length === 0) return false;
  const marks = pairs.map((pair) => keys.mark('name', pair));
  const { rows } = await sql`
    select from person_index i join person p on p.id = i.person_id and p.community_id = ${community} and p.ended_at is null
    where marks_here(i.community_id, i.name_bigrams) && marks_here(${community}, ${marks}::bytea[]) and i.name_bigrams <@ ${marks}::bytea[] limit 1`.execute(
    db,
  );
  return rows.length > 0;
}
