import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import { baseMapOf } from './base-map.ts';
import * as contract from './contract.ts';
import { areaOf, boxAround, inMetres, isSimple, type Ring } from './shape.ts';

type Asked = Given<typeof contract.setBoundary>;
const drawnKinds = ['community', 'grid', 'micro-grid'];

/** Draws a boundary, or another in its place. Refuses one that crosses itself, lies flat or reaches over its picture, and one drawn over what somebody else has just drawn. */
export const setBoundary = action(contract.setBoundary, {
  who: { posts: ['secretary'] },
  async run(context, asked) {
    const { db, actor, now } = context;
    const { area, plan, instead } = asked;
    const community = await communityKept(context, area);
    const ring = await fitting(context, asked, community);
    const standing = await standingOn(context, area, plan);
    if ((standing ?? null) !== instead) refuse('areas.boundary_newer');
    if (standing) await end(context, standing);
    const id = newId();
    const shape = { type: 'Polygon', coordinates: [[...ring, ring[0]]] };
    await db
      .insertInto('boundary')
      .values({
        ...{ id, area_id: area, community_id: community, plan_id: plan, shape: JSON.stringify(shape), ...boxAround(ring) },
        ...{ before_id: instead, by_account: actor.account ?? '', at: stamp(now) },
      })
      .execute();
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** Takes a boundary back, drawing by drawing: what was drawn before it stands again. */
export const takeBoundaryBack = action(contract.takeBoundaryBack, {
  who: { posts: ['secretary'] },
  async run(context, { boundary: id }) {
    const { db } = context;
    const known = await db.selectFrom('boundary').select(['area_id', 'before_id', 'plan_id']).where('id', '=', id).executeTakeFirst();
    const drawn = known ?? refuse('not_found');
    const community = await communityKept(context, drawn.area_id);
    if (drawn.plan_id !== null && !(await planHeld(db, drawn.plan_id, community))) refuse('areas.boundary_gone');
    const still = await db.selectFrom('boundary').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
    if (!still) refuse('areas.boundary_gone');
    await end(context, id);
    if (drawn.before_id !== null) await db.updateTable('boundary').set({ ended_at: null }).where('id', '=', drawn.before_id).execute();
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** The community of a place that may be drawn, kept by the actor. The place is locked, so that two who draw it come one after the other. */
async function communityKept({ db, actor }: Context, area: string): Promise<string> {
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

/** The ring as it is kept, to a centimetre or a tenth of a pixel. */
async function fitting(context: Context, { plan, corners }: Asked, community: string): Promise<Ring> {
  const frame = await frameOf(context, plan, community);
  const fine = plan === null ? 1e7 : 10;
  const ring = corners.map(([x, y]) => [Math.round(x * fine) / fine, Math.round(y * fine) / fine] as const);
  const { west, south, east, north } = boxAround(ring);
  if (west < frame.west || south < frame.south || east > frame.east || north > frame.north) refuse('areas.boundary_beyond');
  if (!isSimple(ring)) refuse('areas.boundary_crosses');
  const [around = [0, 0] as const] = ring;
  if (areaOf(plan === null ? ring.map(inMetres(around)) : ring) < 1) refuse('areas.boundary_flat');
  return ring;
}

async function frameOf({ db }: Context, plan: string | null, community: string) {
  if (plan === null) {
    if ((await baseMapOf(db))?.tiles == null) refuse('areas.no_base_map');
    return { west: -180, south: -85, east: 180, north: 85 };
  }
  const { width, height } = (await planHeld(db, plan, community)) ?? refuse('areas.plan_gone');
  return { west: 0, south: 0, east: width, north: height };
}

/** The floor plan, kept from being replaced until what is drawn on it stands; nothing where another hangs already. */
async function planHeld(db: Tx, plan: string, community: string): Promise<{ width: number; height: number } | undefined> {
  return await db
    .selectFrom('floor_plan')
    .select(['width', 'height'])
    .where('id', '=', plan)
    .where('community_id', '=', community)
    .where('ended_at', 'is', null)
    .forShare()
    .executeTakeFirst();
}

async function standingOn({ db }: Context, area: string, plan: string | null): Promise<string | undefined> {
  const found = await db
    .selectFrom('boundary')
    .select('id')
    .where('area_id', '=', area)
    .where('plan_id', plan === null ? 'is' : '=', plan)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.id;
}

async function end({ db, now }: Context, boundary: string): Promise<void> {
  await db
    .updateTable('boundary')
    .set({ ended_at: stamp(now) })
    .where('id', '=', boundary)
    .execute();
}
