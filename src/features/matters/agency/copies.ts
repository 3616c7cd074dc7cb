import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { countCopies } from './contract.ts';

const agents = ['agent', 'first-agent'];

/** So many sheets at this station, now; no file, no name. */
export const copies = action(countCopies, {
  who: { posts: agents },
  async run({ db, actor, now }, { sheets }) {
    const station = actor.posts.find(({ kind }) => agents.includes(kind))?.area ?? refuse('not_found');
    const id = newId();
    await db
      .insertInto('copy_job')
      .values({ id, area_id: station, sheets, at: stamp(now) })
      .execute();
    return { id };
  },
});
