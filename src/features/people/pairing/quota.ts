import { action } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { type pairKinds, setPairQuota as setContract } from './contract.ts';

type Kind = (typeof pairKinds)[number];
/** Thirty households for a member (S1-A7); a centre household answers for its neighbours, not for a quarter. Until the community says otherwise. */
const usual: Readonly<Record<Kind, number>> = { contact: 30, centre: 60 };

/** How many households one member of this community may hold. */
export async function quotaOf(db: Db | Tx, community: string, kind: Kind): Promise<number> {
  const said = await db
    .selectFrom('pair_rule')
    .select('quota')
    .where('community_id', '=', community)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return said?.quota ?? usual[kind];
}

/** It holds for what is given from now on; whoever holds more already keeps them. */
export const setPairQuota = action(setContract, {
  who: { posts: ['secretary'] },
  async run({ db, now, actor, stir }, { community, kind, quota }) {
    if (!areasOf(actor, 'community', ['secretary']).includes(community)) refuse('not_found');
    const said = { quota, set_at: stamp(now) };
    await db
      .insertInto('pair_rule')
      .values({ community_id: community, kind, ...said })
      .onConflict((known) => known.columns(['community_id', 'kind']).doUpdateSet(said))
      .execute();
    stir('people', [`area:${community}`]);
    return { id: community };
  },
});
