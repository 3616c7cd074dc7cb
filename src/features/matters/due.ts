import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import { stamp } from '#kernel/clock.ts';
import { due } from '#method/late.ts';
import { saveActed, standing } from './act.ts';
import type { MatterRecord } from './standing.ts';

const atOnce = 20;
/** After how many minutes a matter whose clock failed is looked at again. */
const againAfter = 10;

/**
 * Matters whose next time has come: warned, reminded, offered again, raised, or ended by default. Several processes may sweep; each takes other rows. One that
 * is broken is logged and tried again later; the others do not wait for it.
 */
export const dueMatters: Sweep = {
  name: 'matters.due',
  every: 1,
  async run(context) {
    const { rows } = await sql<{ matter: string }>`
      select t.matter_id as matter from task t where t.next_at <= ${stamp(context.now)}::timestamptz order by t.next_at limit ${atOnce}`.execute(
      context.db,
    );
    const ones = rows.map(({ matter }) => matter);
    return await eachApart(context, { sweep: dueMatters.name, ones, run: dueOne, putOff });
  },
};

/** Somebody may have moved the matter since it was found, or be moving it now: then nothing is due here. */
async function dueOne(context: Context, matter: string): Promise<boolean> {
  const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} for update skip locked`.execute(context.db);
  const [record] = rows;
  if (!record) return false;
  const { method, state, setting } = await standing(context, record);
  const move = due(method, state, setting);
  if (move.events.length > 0) await saveActed(context, record, method, move);
  return move.events.length > 0;
}

async function putOff({ db, now }: Context, matter: string): Promise<void> {
  const again = stamp(now.add({ minutes: againAfter }));
  await sql`update task set next_at = ${again}::timestamptz where matter_id = ${matter} and next_at is not null`.execute(db);
}
