import { mattersByNumber, tellAskersOf } from '#features/matters/door.ts';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { link as contract } from './contract.ts';
import { keepers } from './keepers.ts';
import { keptWork, standingOf, stirWorks } from './standing.ts';
import { told } from './words.ts';

/** Which requests it answers (S0-B13); whoever asked is told at once, and again when it is done. Refuses numbers the actor may not read. */
export const link = action(contract, {
  who: { posts: keepers },
  async run(context, { work: id, numbers }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    if (['accepted', 'past'].includes(standingOf(work))) refuse('works.not_open');
    const asked = [...new Set(numbers)];
    const found = await mattersByNumber(context, work.community_id, asked);
    const missing = asked.filter((number) => found.every((matter) => matter.number !== number));
    if (missing.length > 0) refuse('works.request_unknown', { numbers: missing.join('、') });
    const fresh = await db
      .insertInto('work_request')
      .values(found.map((matter) => ({ work_id: id, matter_id: matter.id, linked_by: actor.account ?? '', at: stamp(now) })))
      .onConflict((held) => held.doNothing())
      .returning('matter_id')
      .execute();
    const linked = fresh.map(({ matter_id }) => matter_id);
    await tellAskersOf(context, linked, (subject) => told.linked(subject, work.name));
    stirWorks(context, work.community_id);
    return { id };
  },
});
