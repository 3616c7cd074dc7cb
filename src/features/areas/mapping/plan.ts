import sharp from 'sharp';
import { unusedPhoto } from '#features/matters/door.ts';
import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import * as contract from './contract.ts';

/** Hangs up the floor plan of an estate or community, for everybody to look at. What was drawn on the one before ends with it: it does not fit another picture. */
export const setPlan = action(contract.setPlan, {
  who: { posts: ['secretary'] },
  async run(context, { area, photo }) {
    const { db, actor, now } = context;
    const place = await db
      .selectFrom('area')
      .select(['id', 'kind', 'community_id'])
      .where('id', '=', area)
      .where('ended_at', 'is', null)
      .forNoKeyUpdate()
      .executeTakeFirst();
    const community = place?.kind === 'community' ? place.id : place?.community_id;
    if (!place || !community || !keeps(actor, community)) return refuse('not_found');
    if (place.kind !== 'community' && place.kind !== 'estate') refuse('areas.no_plan_here');
    const picture = await unusedPhoto(context, photo);
    const { width, height } = await sharp(picture).metadata();
    const ended = { ended_at: stamp(now) };
    // The plan first: whoever draws on it holds it, so that what they drew is there to be ended when its turn comes.
    const before = await db
      .updateTable('floor_plan')
      .set(ended)
      .where('area_id', '=', area)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (before) await db.updateTable('boundary').set(ended).where('plan_id', '=', before.id).where('ended_at', 'is', null).execute();
    const id = newId();
    await db
      .insertInto('floor_plan')
      .values({ id, area_id: area, community_id: community, picture, width, height, by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** The picture of a floor plan that hangs today: public. */
export const seePlan = query(contract.seePlan, {
  who: 'anyone',
  async run({ db }, { id }) {
    const found = await db.selectFrom('floor_plan').select('picture').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
    return { bytes: (found ?? refuse('not_found')).picture };
  },
});
