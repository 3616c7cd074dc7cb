import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { answersFor } from '../seen-by.ts';
import { classify as classifyContract } from './contract.ts';

type Row = { small: string; ended_at: string | null };

/** Every matter carries one of the five classes; staff correct it while it is open, and who did is kept (row S3-A22). */
export const classify = action(classifyContract, {
  who: { work: ['staff', 'leader'] },
  async run({ db, actor, now }, { matter, small }) {
    const { rows } =
      await sql<Row>`select m.small, m.ended_at from matter m where m.id = ${matter} and ${answersFor(actor)} for update of m`.execute(db);
    const found = rows[0] ?? refuse('not_found');
    if (found.ended_at !== null) refuse('matters.class_ended');
    if (found.small === small) refuse('matters.class_same');
    const id = newId();
    await db
      .insertInto('class_change')
      .values({ id, matter_id: matter, was: found.small, becomes: small, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    await db.updateTable('matter').set({ small }).where('id', '=', matter).execute();
    return { id };
  },
});
