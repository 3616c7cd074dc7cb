import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { leaveJoined } from './contract.ts';
import { countMet, joinsOf } from './shared.ts';

/** Whoever joined may leave again, and is told nothing more. That they once joined stays written; nobody counts it. */
export const leave = action(leaveJoined, {
  who: 'signed-in',
  family: 'ask',
  async run({ db, actor, now, stir }, { matter }) {
    await sql`select from matter where id = ${matter} for update`.execute(db);
    const { rows } = await sql`
      update matter_join j set left_at = ${stamp(now)}::timestamptz where j.matter_id = ${matter} and j.left_at is null and ${joinsOf(actor)} returning j.id`.execute(
      db,
    );
    if (rows.length === 0) refuse('not_found');
    await countMet(db, matter);
    stir('matters', [`account:${actor.account}`, ...(actor.person ? [`person:${actor.person}`] : [])]);
    return { id: matter };
  },
});
