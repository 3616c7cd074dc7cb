import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { action, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { careReview as reviewContract, setCareReview as setContract } from './contract.ts';
import { reviewMonths } from './months.ts';

/** It holds from the next time somebody says yes; nobody is asked later than they were told. */
export const setCareReview = action(setContract, {
  who: { posts: ['secretary'] },
  async run({ db, now, actor }, { community, months }) {
    if (!areasOf(actor, 'community', ['secretary']).includes(community)) refuse('not_found');
    const said = { review_months: months, set_at: stamp(now) };
    await db
      .insertInto('care_rule')
      .values({ community_id: community, ...said })
      .onConflict((known) => known.column('community_id').doUpdateSet(said))
      .execute();
    return { id: community };
  },
});

/** For the office: how often, and how many; who they are it does not read. */
export const careReview = query(reviewContract, {
  who: { posts: ['secretary', 'community-staff'] },
  async run({ db, now, actor }, { community }) {
    if (!areasOf(actor, 'community', ['secretary', 'community-staff']).includes(community)) refuse('not_found');
    const { rows } = await sql<{ count: number }>`select care_count(${community}::uuid, ${stamp(now)}::timestamptz) as count`.execute(db);
    return { months: await reviewMonths(db, community), count: hiddenIfSmall(rows[0]?.count ?? 0) };
  },
});
