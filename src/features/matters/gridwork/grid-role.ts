import { action, query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { notAsked } from '../entrusting/limits.ts';
import * as contract from './contract.ts';
import { gridKindsOf } from './kinds.ts';
import { notOfResidents } from './words.ts';

/** The secretary says what departments may send to the grid workers of the community. Refuses what stands under no role: it could be anything. */
export const setGridKinds = action(contract.setGridKinds, {
  who: { posts: ['secretary'] },
  async run(context, { community, kinds }) {
    const { db, actor, now } = context;
    if (!keeps(context, community)) refuse('not_found');
    const known = await gridKindsOf(db, community);
    if (kinds.some((kind) => !known.some(({ id }) => id === kind))) refuse('matters.grid_kind_roleless');
    const id = newId();
    await db
      .insertInto('grid_kinds')
      .values({ id, community_id: community, leaves: [...new Set(kinds)], by_account: actor.account ?? '', at: stamp(now) })
      .execute();
    context.stir('matters', [`area:${community}`]);
    return { id };
  },
});

/** The page of the grid worker's role, for everybody (row S2-A83). */
export const gridRole = query(contract.gridRole, {
  who: 'anyone',
  async run(seeing, { community }) {
    const kinds = await gridKindsOf(seeing.db, community);
    const roles = contract.gridRoles.map((role) => ({
      role,
      kinds: kinds.filter((one) => one.role === role && one.isLetIn).map(({ id, name }) => ({ id, name })),
    }));
    const out = kinds.filter(({ isLetIn }) => !isLetIn).map(({ id, name, role }) => ({ id, name, role }));
    const never = { notOfWorkers: [...notAsked], notOfResidents: [...notOfResidents] };
    return { roles, out, ...never, mayKeep: keeps(seeing, community) };
  },
});

function keeps({ actor }: Pick<Seeing, 'actor'>, community: string): boolean {
  return areasOf(actor, 'community', ['secretary']).includes(community);
}
