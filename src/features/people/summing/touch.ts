import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

/**
 * Says, in the transaction that does it, that households of these communities begin, end or go to another grid: from then on they are counted in the ledger itself, until their sums
 * have been laid anew. It waits for nobody.
 */
export async function homesChanged({ db, now }: { db: Db | Tx; now: Temporal.Instant }, communities: Iterable<string>): Promise<void> {
  const rows = [...new Set(communities)].map((community) => ({ id: newId(), community_id: community, at: stamp(now) }));
  if (rows.length > 0) await db.insertInto('household_touched').values(rows).execute();
}
