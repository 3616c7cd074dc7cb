import { sql } from 'kysely';
import type { Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/**
 * Whatever was being written in the moment of a change may still carry the old grid: a minute later it is looked for once more, also when the
 * change was taken back. So the hot actions need no lock on
 * the places they read.
 */
export const settleChanges: Sweep = {
  name: 'areas.settle-changes',
  every: 20,
  async run(context) {
    const { rows } = await sql<{ id: string; community_id: string }>`
      select id, community_id from area_change where settled_at is null and coalesce(undone_at, at) < ${stamp(context.now.subtract({ minutes: 1 }))}
      order by at limit 1 for update skip locked`.execute(context.db);
    const [change] = rows;
    if (!change) return 0;
    await context.effect('ground-moved', { change: change.id });
    await context.db
      .updateTable('area_change')
      .set({ settled_at: stamp(context.now) })
      .where('id', '=', change.id)
      .execute();
    context.stir('matters', [`area:${change.community_id}`]);
    return 1;
  },
};
