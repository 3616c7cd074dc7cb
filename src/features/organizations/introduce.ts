import { action, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { introduce as introduceContract, myIntroduction } from './contract.ts';

/** Staff introduce themselves to those they work for, in their own words; residents read it beside how to reach them (S4-F3). */
export const introduce = action(introduceContract, {
  who: { work: ['staff'] },
  async run({ db, actor, now }, { say }) {
    const posts = actor.posts.filter(({ work }) => work === 'staff').map(({ id }) => id);
    const [first] = posts;
    if (first === undefined) return refuse('not_allowed');
    const said = { say, at: stamp(now) };
    await db
      .insertInto('introduction')
      .values(posts.map((post_id) => ({ post_id, ...said })))
      .onConflict((known) => known.column('post_id').doUpdateSet(said))
      .execute();
    return { id: first };
  },
});

/** What I say about myself now. */
export const introduction = query(myIntroduction, {
  who: { work: ['staff'] },
  async run({ db, actor }) {
    const posts = actor.posts.filter(({ work }) => work === 'staff').map(({ id }) => id);
    const row = await db
      .selectFrom('introduction')
      .select('say')
      .where('post_id', 'in', posts)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { say: row?.say ?? null };
  },
});
