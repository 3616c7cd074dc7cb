import { type Keys, openWithOwnKey } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';

type Said = { says: string; at: string };

/** What was put right about each of these entries, the first first. */
export async function saidAbout(db: Db | Tx, keys: Keys, entries: readonly string[]): Promise<Map<string, Said[]>> {
  if (entries.length === 0) return new Map();
  const rows = await db
    .selectFrom('service_correction')
    .select(['id', 'entry_id', 'says', 'at'])
    .where('entry_id', 'in', entries)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const said = new Map<string, Said[]>();
  for (const { id, entry_id, says, at } of rows)
    said.set(entry_id, [...(said.get(entry_id) ?? []), { says: openWithOwnKey(keys, says, id), at }]);
  return said;
}
