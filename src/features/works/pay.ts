import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { pay as contract } from './contract.ts';
import { keepers } from './keepers.ts';
import { keptWork, standingOf, stirWorks } from './standing.ts';

/** What was paid for a work, each payment once, public with it; a slip is put right by the opposite. Refused once it is accepted. */
export const pay = action(contract, {
  who: { posts: keepers },
  stepUp: true,
  async run(context, { work: id, fen, what, on }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    if (['accepted', 'past'].includes(standingOf(work))) refuse('works.not_open');
    if (on > dayOf(now)) refuse('works.paid_ahead');
    if (work.spent_fen + fen < 0) refuse('works.paid_less_than_nothing');
    const payment = newId();
    await db
      .insertInto('work_payment')
      .values({ id: payment, work_id: id, fen, what, paid_on: on, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    await sql`update work set spent_fen = spent_fen + ${fen} where id = ${id}`.execute(db);
    stirWorks(context, work.community_id);
    return { id: payment };
  },
});
