import { open } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import type { Entry } from '../timeline.ts';
import { effortWords } from './words.ts';

/** They carry no number of their own in the story; they stand behind what happened in the same moment. */
const beyond = 1_000_000;

/** What staff decided about the time, with why, as entries of the matter's story: the notice of it names no word of theirs. */
export async function decidedOf(db: Db | Tx, { key, matter }: { key: Buffer; matter: string }): Promise<Entry[]> {
  const rows = await db
    .selectFrom('effort_said')
    .select(['minutes', 'reason', 'at'])
    .where('matter_id', '=', matter)
    .where('by', '=', 'staff')
    .orderBy('at')
    .execute();
  return rows.flatMap(({ minutes, reason, at }, nth) =>
    minutes === null || reason === null
      ? []
      : {
          seq: beyond + nth,
          title: effortWords.title,
          text: effortWords.decidedWhy(minutes, open(key, reason, `${matter}:minutes`)),
          at,
          by: null,
          now: false,
          photos: [],
        },
  );
}
