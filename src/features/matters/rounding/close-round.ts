import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { gatesOf } from '#method/rounds.ts';
import { closeRound as closeRoundContract } from './contract.ts';
import { conducted, conductors, openedOf } from './round.ts';

/** A round nobody is in may be given up; any other goes through all its phases. What is still held up alone goes on to its own end. */
export const closeRound = action(closeRoundContract, {
  who: { posts: conductors },
  async run(context, { round: id }) {
    const { db, actor, now } = context;
    const { round, method } = await conducted(context, id);
    const opened = await openedOf(db, id);
    const left = gatesOf(method).find((gate) => !opened.has(gate.id));
    const running = await db.selectFrom('matter').select('id').where('round_id', '=', id).where('ended_at', 'is', null).limit(1).execute();
    if (left && running.length > 0) refuse('matters.round_unfinished', { phase: left.phase });
    await db
      .updateTable('round')
      .set({ closed_at: stamp(now), closed_by: actor.account ?? '' })
      .where('id', '=', id)
      .execute();
    context.stir('matters', [`area:${round.area_id}`]);
    return { id };
  },
});
