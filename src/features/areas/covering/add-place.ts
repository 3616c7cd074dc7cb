import { action, type Context } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeFree } from '../changing/split.ts';
import { keeps } from '../changing/standing.ts';
import { noFileAtWork } from '../changing/turn.ts';
import { layPlaces, type Place, place } from '../lay.ts';
import { nameOfKind } from '../words.ts';
import * as contract from './contract.ts';
import { mustFit } from './kinds.ts';
import { standsUnder } from './words.ts';

type Asked = Given<typeof contract.addPlace>;

/** Lays one place by hand under the rules of what may stand where; a house or building outside estates says in which grid it is, so that nobody is left out (rows S1-B1, S0-A5). */
export const addPlace = action(contract.addPlace, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const parent = await parentKept(context, asked.parent);
    if (!standsUnder[asked.base]?.includes(parent.kind))
      refuse('areas.not_under', { name: nameOfKind(asked.base), under: nameOfKind(parent.kind) });
    if (asked.kind) await mustFit(context, asked.kind, { base: asked.base, under: parent.kind });
    await mustBeFree(context, { ...standing, kind: asked.base, parent_id: parent.id ?? null }, asked.name);
    const laid = {
      ...place({ kind: asked.base, name: asked.name, parent }),
      place_kind_id: asked.kind ?? null,
      ...(await spotOf(context, asked, parent)),
    };
    await layPlaces(context.db, [laid]);
    context.stir('areas', [`area:${parent.community_id ?? parent.id}`]);
    return { id: laid.id ?? '' };
  },
});

const standing = { id: '', name: '', community_id: '', grid_id: null, micro_grid_id: null, building_id: null } as const;

async function parentKept({ db, actor }: Context, id: string): Promise<Place> {
  // Held, so that two who lay a place of one name come one after the other, and nothing is laid in a grid that is just being merged.
  const found = await db
    .selectFrom('area')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const community = found?.kind === 'community' ? found.id : found?.community_id;
  if (!found || !community || !keeps(actor, community)) return refuse('not_found');
  await noFileAtWork({ db }, community);
  return found;
}

/** Where ground stands in the grids: said for what its parent does not say. */
async function spotOf({ db }: Context, { base, grid }: Asked, parent: Place): Promise<Pick<Place, 'grid_id' | 'micro_grid_id'> | null> {
  const isGround = base === 'building' || base === 'dwelling';
  if (!isGround || (parent.grid_id ?? null) !== null) return null;
  if (!grid) return refuse('areas.needs_grid');
  const community = parent.kind === 'community' ? parent.id : parent.community_id;
  const found = await db
    .selectFrom('area')
    .select(['id', 'kind', 'grid_id'])
    .where('id', '=', grid)
    .where('community_id', '=', community ?? '')
    .where('kind', 'in', ['grid', 'micro-grid'])
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!found) return refuse('areas.not_a_grid');
  return found.kind === 'grid' ? { grid_id: found.id, micro_grid_id: null } : { grid_id: found.grid_id, micro_grid_id: found.id };
}
