import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { boxAroundAll, type Parts, shapeOf } from './parts.ts';

/** A boundary to be kept: whose, on which ground, over which it is drawn, and from which change of grids it follows. */
export type Kept = {
  readonly area: string;
  readonly community: string;
  readonly plan: string | null;
  readonly parts: Parts;
  readonly before: string | null;
  readonly change?: string;
};

/** Keeps a boundary; the one it is drawn over ends. @returns its id */
export async function keepBoundary(context: Context, { area, community, plan, parts, before, change }: Kept): Promise<string> {
  const { db, actor, now } = context;
  if (before !== null) await endBoundary(context, before);
  const id = newId();
  await db
    .insertInto('boundary')
    .values({
      ...{ id, area_id: area, community_id: community, plan_id: plan, shape: JSON.stringify(shapeOf(parts)), ...boxAroundAll(parts) },
      ...{ before_id: before, change_id: change ?? null, by_account: actor.account ?? '', at: stamp(now) },
    })
    .execute();
  return id;
}

/** Takes a boundary off its ground; its row stays. */
export async function endBoundary({ db, now }: Context, boundary: string): Promise<void> {
  await db
    .updateTable('boundary')
    .set({ ended_at: stamp(now) })
    .where('id', '=', boundary)
    .execute();
}
