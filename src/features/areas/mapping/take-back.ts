import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { communityKept } from './draw.ts';
import { planHeld } from './fitting.ts';
import { endBoundary } from './keep.ts';

type Back = { readonly id: string; readonly area: string; readonly before: string | null; readonly plan: string | null };
type Half = Back & { readonly stands: boolean; readonly drawnSince: boolean; readonly name: string };

/** Takes a boundary back, drawing by drawing: what was drawn before it stands again. Both halves of an outline parted by a line go back together, so that it is whole again. */
export const takeBoundaryBack = action(contract.takeBoundaryBack, {
  who: { posts: ['secretary'] },
  async run(context, { boundary: id }) {
    const { db } = context;
    const known = await db
      .selectFrom('boundary')
      .select(['id', 'area_id as area', 'before_id as before', 'plan_id as plan'])
      .where('id', '=', id)
      .executeTakeFirst();
    const drawn = known ?? refuse('not_found');
    const half = await otherHalf(context, id);
    for (const area of [drawn.area, half?.area ?? drawn.area].sort()) await communityKept(context, area);
    const community = await communityKept(context, drawn.area);
    if (drawn.plan !== null && !(await planHeld(db, drawn.plan, community))) refuse('areas.boundary_gone');
    const still = await db.selectFrom('boundary').select('id').where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
    if (!still) refuse('areas.boundary_gone');
    for (const one of [drawn, ...(await goingAlong(context, id))]) await back(context, one);
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** The other half of an outline a line parted, where it still stands. Refuses while that one has been drawn anew since: it is taken back first. */
async function goingAlong(context: Context, boundary: string): Promise<readonly Back[]> {
  const half = await otherHalf(context, boundary);
  if (half?.drawnSince) refuse('areas.cut_drawn_since', { name: half.name });
  return half?.stands ? [half] : [];
}

/** Of the two halves kept one after the other, that which stays with the grid that was split comes first. */
async function otherHalf({ db }: Context, boundary: string): Promise<Half | undefined> {
  const { rows } = await sql<Half>`
    select o.id, o.area_id as area, o.before_id as before, o.plan_id as plan, o.ended_at is null as stands, a.name,
      exists (select from boundary n where n.area_id = o.area_id and n.plan_id is not distinct from o.plan_id and n.id <> o.id and n.ended_at is null) as "drawnSince"
    from boundary b join area_change c on c.id = b.change_id and c.kind = 'split'
      join boundary o on o.change_id = c.id and o.area_id <> b.area_id and o.plan_id is not distinct from b.plan_id and (o.id > b.id) = (b.area_id = c.area_id)
      join area a on a.id = o.area_id and a.ended_at is null
    where b.id = ${boundary} order by case when o.id > b.id then o.id end, o.id desc limit 1`.execute(db);
  return rows[0];
}

async function back(context: Context, { id, before }: Back): Promise<void> {
  await endBoundary(context, id);
  if (before !== null) await context.db.updateTable('boundary').set({ ended_at: null }).where('id', '=', before).execute();
}
