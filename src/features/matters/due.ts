import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { due } from '#method/late.ts';
import { saveActed, standing } from './act.ts';
import type { MatterRecord } from './standing.ts';

const atOnce = 20;

/** Matters whose next time has come: reminded, offered again, raised, or ended by default. Several processes may sweep; each takes other rows. */
export const dueMatters: Sweep = {
  name: 'matters.due',
  every: 1,
  async run(context) {
    const { rows } = await sql<MatterRecord>`
      select m.* from task t join matter m on m.id = t.matter_id
      where t.next_at <= ${stamp(context.now)}::timestamptz order by t.next_at limit ${atOnce} for update of m skip locked`.execute(
      context.db,
    );
    let moved = 0;
    for (const record of rows) moved += (await dueOne(context, record)) ? 1 : 0;
    return moved;
  },
};

/** Somebody may have moved the matter between finding and locking it: then nothing is due any more. */
async function dueOne(context: Context, record: MatterRecord): Promise<boolean> {
  const { method, state, setting } = await standing(context, record);
  const move = due(method, state, setting);
  if (move.events.length > 0) await saveActed(context, record, method, move);
  return move.events.length > 0;
}
