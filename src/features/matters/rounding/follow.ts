import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { eachApart } from '#kernel/apart.ts';
import type { MatterRecord } from '../standing.ts';
import { passGate } from './pass.ts';

const atOnce = 20;

/** A matter that was held up alone comes to a gate its round has passed: it passes too. In a round that is closed there is nobody left to wait for, and each goes its own way. */
export const followers: Sweep = {
  name: 'matters.followers',
  every: 5,
  async run(context) {
    const { rows } = await sql<{ id: string }>`
      select m.id from matter m join round r on r.id = m.round_id
      where m.doing = 'gate' and m.ended_at is null and (r.closed_at is not null or exists (select from round_phase p where p.round_id = r.id and p.step = m.step))
      order by m.id limit ${atOnce}`.execute(context.db);
    const ones = rows.map(({ id }) => id);
    return await eachApart(context, { sweep: followers.name, ones, run: follow, putOff: untilNextTime });
  },
};

/** One that fails is looked at again with the next sweep. */
const untilNextTime = async (): Promise<void> => undefined;

async function follow(context: Context, id: string): Promise<boolean> {
  const { rows } = await sql<MatterRecord>`
    select m.* from matter m where m.id = ${id} and m.doing = 'gate' and m.ended_at is null for update skip locked`.execute(context.db);
  const [record] = rows;
  if (record) await passGate(context, record);
  return record !== undefined;
}
