import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { Tx } from '#kernel/db.ts';
import { everybody } from '#kernel/live.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustKeep } from './keepers.ts';

export type Work = Awaited<ReturnType<typeof lockedWork>>;
export type Standing = 'planned' | 'going' | 'finished' | 'accepted' | 'past';

type Stamped = {
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly accepted_at: string | null;
  readonly planned_by: string | null;
};

/** Facts say where it stands: what was begun, finished, accepted. A past work was entered when it was long done, so nobody accepted it here. */
export function standingOf({ started_at, finished_at, accepted_at, planned_by }: Stamped): Standing {
  if (accepted_at) return 'accepted';
  if (finished_at) return planned_by === null ? 'past' : 'finished';
  return started_at ? 'going' : 'planned';
}

/** The work, locked, for whoever keeps it; nobody else finds it. */
export async function keptWork(context: Context, id: string): Promise<Work> {
  const work = await lockedWork(context.db, id);
  await mustKeep(context, work.area_id);
  return work;
}

/** As {@link keptWork}, while it is being built. */
export async function workGoing(context: Context, id: string): Promise<Work> {
  const work = await keptWork(context, id);
  return standingOf(work) === 'going' ? work : refuse('works.not_going');
}

export async function lockedWork(db: Tx, id: string) {
  const found = await db.selectFrom('work').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return found ?? refuse('not_found');
}

/** Everybody who looks at this community’s works looks again, residents too: they stand open. */
export function stirWorks(context: Context, community: string): void {
  context.stir('works', [`area:${community}`, everybody]);
}

/** @returns how far, in percent with one figure behind the point: 119 of 120 homes are 99.2; as long as one is missing never 100. */
export function percentOf({ percent, homes, homes_done }: Pick<Work, 'percent' | 'homes' | 'homes_done'>): number {
  if (homes === null) return percent;
  return homes_done < homes ? Math.min(Math.round((homes_done / homes) * 1000) / 10, 99.9) : 100;
}

/** Homes of a work as they stand now, written on the work; the whole percent is kept for lists. */
export async function recount(db: Tx, id: string): Promise<void> {
  await sql`
    update work set homes = counted.homes, homes_done = counted.done, percent = floor(100.0 * counted.done / counted.homes)
    from (select count(*)::int as homes, count(done_on)::int as done from work_home where work_id = ${id}) counted where id = ${id}`.execute(
    db,
  );
}
