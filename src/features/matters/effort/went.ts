import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { answersFor, helps, seenBy } from '../seen-by.ts';
import { went as wentContract } from './contract.ts';

type Row = { seq: number; ended_at: string | null; works: boolean };

/**
 * Somebody at work went there once, whatever came of it: counted at once, so that a trip to a locked door is not forgotten until the work is done
 * (S0-A19). Whoever is at work, was called in, or answers for the place says it. No place is told: only that somebody went.
 */
export const went = action(wentContract, {
  who: { work: ['staff', 'helper'] },
  async run({ db, actor, now }, { matter }) {
    const { rows } = await sql<Row>`
      select m.seq, m.ended_at, coalesce(m.assignee_person = ${actor.person}, false) or ${helps(actor)} or ${answersFor(actor)} as works
      from matter m where m.id = ${matter} and ${seenBy(actor)} for update of m`.execute(db);
    const { seq, ended_at, works } = rows[0] ?? refuse('not_found');
    if (!works) refuse('matters.trip_not_yours');
    if (ended_at !== null) refuse('matters.trip_too_late');
    const id = newId();
    const trip = { by: 'helper', minutes: null, trips: 1, reason: null };
    await db
      .insertInto('effort_said')
      .values({ ...trip, id, matter_id: matter, round: seq, account_id: actor.account, at: stamp(now) })
      .execute();
    return { id };
  },
});
