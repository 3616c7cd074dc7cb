import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import * as contract from './contract.ts';
import { fitting } from './fitting.ts';
import { keepBoundary } from './keep.ts';

const drawnKinds = ['community', 'grid', 'micro-grid'];

/** Draws a boundary, or another in its place. Refuses what does not fit (`fitting`), and what is drawn over what somebody else has just drawn. */
export const setBoundary = action(contract.setBoundary, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { area, plan, instead } = asked;
    const community = await communityKept(context, area);
    const parts = await fitting(context, plan, community, asked.parts);
    const standing = await standingOn(context, area, plan);
    if ((standing ?? null) !== instead) refuse('areas.boundary_newer');
    const id = await keepBoundary(context, { area, community, plan, parts, before: instead });
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** The community of a place that may be drawn, kept by the actor. The place is locked, so that two who draw it come one after the other. */
export async function communityKept({ db, actor }: Context, area: string): Promise<string> {
  const place = await db
    .selectFrom('area')
    .select(['id', 'kind', 'community_id'])
    .where('id', '=', area)
    .where('ended_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst();
  const community = place?.kind === 'community' ? place.id : place?.community_id;
  if (!place || !community || !keeps(actor, community)) return refuse('not_found');
  return drawnKinds.includes(place.kind) ? community : refuse('areas.not_drawn');
}

/** What is drawn of a place on a ground today. */
export async function standingOn({ db }: Context, area: string, plan: string | null): Promise<string | undefined> {
  const found = await db
    .selectFrom('boundary')
    .select('id')
    .where('area_id', '=', area)
    .where('plan_id', plan === null ? 'is' : '=', plan)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.id;
}
