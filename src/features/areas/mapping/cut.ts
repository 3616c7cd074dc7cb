import { sql } from 'kysely';
import { action, query, type Seeing } from '#kernel/action.ts';
import type { Given } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import { cutAlong, withoutSlivers } from './clip.ts';
import * as contract from './contract.ts';
import { communityKept, standingOn } from './draw.ts';
import { fineOn, flatOn, leastArea, planHeld } from './fitting.ts';
import { keepBoundary } from './keep.ts';
import { partsOf, type Sent, type Shape } from './parts.ts';

type Cut = Given<typeof contract.previewCut>;
type Whole = { area: string; community: string; plan: string | null; shape: Shape; change: string };

/** Both sides of the outline of a grid that was split, along a line through it. */
export const previewCut = query(contract.previewCut, {
  who: { posts: ['secretary'] },
  async run(seeing, cut) {
    const place = await seeing.db.selectFrom('area').select('community_id').where('id', '=', cut.to).executeTakeFirst();
    if (!keeps(seeing.actor, place?.community_id ?? null)) refuse('not_found');
    return { sides: sidesOf(await wholeOf(seeing, cut), cut) };
  },
});

/** Gives one side of the outline of a grid that was split to the grid that came of it; the grid keeps the other. Refuses a line that leaves one side empty, and an outline that is not the one the line was drawn on. */
export const cutBoundary = action(contract.cutBoundary, {
  who: { posts: ['secretary'] },
  async run(context, { side, ...cut }) {
    const community = await communityKept(context, cut.to);
    const { area, plan, change } = await wholeOf(context, cut);
    await communityKept(context, area);
    if (plan !== null && !(await planHeld(context.db, plan, community))) refuse('areas.plan_gone');
    const whole = await wholeOf(context, cut);
    if (await standingOn(context, cut.to, plan)) refuse('areas.boundary_newer');
    const [first, second] = sidesOf(whole, cut);
    const [given, kept] = side === 'first' ? [first, second] : [second, first];
    await keepBoundary(context, { area, community, plan, parts: kept, before: cut.boundary, change });
    const id = await keepBoundary(context, { area: cut.to, community, plan, parts: given, before: null, change });
    context.stir('areas', [`area:${community}`]);
    return { id };
  },
});

/** The outline as it stands, of the place whose split began the other. */
async function wholeOf({ db }: Pick<Seeing, 'db'>, { boundary, to }: Cut): Promise<Whole> {
  const { rows } = await sql<Whole>`
    select b.area_id as area, b.community_id as community, b.plan_id as plan, b.shape, c.id as change
    from boundary b join area a on a.id = b.area_id and a.ended_at is null
      join area_change c on c.kind = 'split' and c.area_id = b.area_id and c.into_id = ${to} and c.undone_at is null
    where b.id = ${boundary} and b.ended_at is null`.execute(db);
  return rows[0] ?? refuse('areas.boundary_gone');
}

function sidesOf({ plan, shape }: Whole, { line }: Cut): [Sent, Sent] {
  const parts = partsOf(shape);
  const flat = flatOn(plan, parts);
  const [first, second] = (cutAlong(parts, line) ?? refuse('areas.cut_crosses')).map((side) =>
    fineOn(plan, withoutSlivers(side, leastArea, flat)),
  );
  return first?.length && second?.length ? [first, second] : refuse('areas.cut_misses');
}
