import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/** Somebody has moved away or died: what they asked to have put right is put right nowhere any more, waits for nobody, and cannot be read. */
export async function dropCorrections({ db, now }: Context, person: string): Promise<void> {
  await sql`update correction set sealed = '', answered_at = ${stamp(now)}, answer = 'taken-back' where person_id = ${person} and answered_at is null`.execute(
    db,
  );
}
