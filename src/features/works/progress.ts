import { unusedPhoto } from '#features/matters/door.ts';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { finish as finishContract, picture as pictureContract, report as reportContract } from './contract.ts';
import { calledOf, keepers } from './keepers.ts';
import { keptWork, percentOf, standingOf, stirWorks, workGoing } from './standing.ts';

/** How far it is. Works counted home by home know it themselves. */
export const report = action(reportContract, {
  who: { posts: keepers },
  async run(context, { work: id, percent, said }) {
    const { db, now, actor } = context;
    const work = await workGoing(context, id);
    if (work.homes !== null) refuse('works.by_home');
    const row = { work_id: id, percent, said, by_account: actor.account ?? '', by_called: calledOf(context), at: stamp(now) };
    await db
      .insertInto('work_report')
      .values({ ...row, id: newId() })
      .execute();
    await db.updateTable('work').set({ percent }).where('id', '=', id).execute();
    stirWorks(context, work.community_id);
    return { id };
  },
});

/** Evidence: a picture of before or after (S4-C22). It becomes public, so the upload asks for one without people. */
export const picture = action(pictureContract, {
  who: { posts: keepers },
  async run(context, { work: id, photo, moment }) {
    const { db, now, actor } = context;
    const work = await keptWork(context, id);
    if (['accepted', 'past'].includes(standingOf(work))) refuse('works.not_open');
    const bytes = await unusedPhoto(context, photo);
    const kept = newId();
    await db
      .insertInto('work_picture')
      .values({ id: kept, work_id: id, moment, bytes, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    stirWorks(context, work.community_id);
    return { id: kept };
  },
});

/** Done: laid before the residents. Refused without pictures of before and after, and short of 100 % unless it is said what is left and why. */
export const finish = action(finishContract, {
  who: { posts: keepers },
  async run(context, { work: id, left }) {
    const { db, now } = context;
    const work = await workGoing(context, id);
    if (percentOf(work) < 100 && !left) refuse('works.not_all');
    const moments = await db.selectFrom('work_picture').select('moment').distinct().where('work_id', '=', id).execute();
    if (moments.length < 2) refuse('works.no_pictures');
    await db
      .updateTable('work')
      .set({ finished_at: stamp(now), left_over: left || null })
      .where('id', '=', id)
      .execute();
    stirWorks(context, work.community_id);
    return { id };
  },
});
