import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { seenBy } from '../seen-by.ts';
import { countMet } from './shared.ts';

/** The matter this duplicate went into, both locked in the one order everybody locks them in; null where it is no duplicate, or not theirs to see. */
export async function lockedMain({ db, actor }: Context, duplicate: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; merged_into: string | null }>`
    select m.id, m.merged_into from matter m where m.id = ${duplicate} and m.merged_into is not null and ${seenBy(actor)}`.execute(db);
  const into = rows[0]?.merged_into ?? null;
  if (into !== null) await sql`select from matter where id in (${duplicate}, ${into}) order by id for update`.execute(db);
  return into;
}

/** Whoever was brought along from the duplicate leaves the one that went on for it, and is told nothing more of it. */
export async function leaveMain({ db, now }: Context, { into, duplicate }: { into: string; duplicate: string }): Promise<void> {
  await sql`update matter_join set left_at = ${stamp(now)}::timestamptz where matter_id = ${into} and from_matter = ${duplicate} and left_at is null`.execute(
    db,
  );
  await countMet(db, into);
}
