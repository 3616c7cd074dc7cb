import { sql } from 'kysely';
import { action, type Context, type Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { sayMet as sayMetContract } from './contract.ts';
import { bookedBy, keptBy } from './seen-by.ts';
import { stir } from './set-up.ts';
import { count, tooLateToSay } from './totals.ts';

type Said = 'came' | 'absent' | null;
type Spoken = {
  id: string;
  keeper: string;
  community: string;
  at: string;
  length: number;
  keeperSaid: Said;
  askerSaid: Said;
  keeperMinutes: number | null;
};
type Outcome = { readonly outcome: 'held' | 'absent' | 'differs' | 'unsaid'; readonly minutes: number };

const columns = sql`b.id, b.keeper_id as keeper, d.community_id as community, b.starts_at as at, (extract(epoch from b.ends_at - b.starts_at) / 60)::int as length,
  b.keeper_said as "keeperSaid", b.asker_said as "askerSaid", b.keeper_minutes as "keeperMinutes"`;

/** Either side says whether they met, once it has begun. When both have spoken it is settled, and a volunteer’s time counts. */
export const sayMet = action(sayMetContract, {
  who: 'signed-in',
  family: 'confirm',
  async run(context, { booking: id, came, minutes }) {
    const said = came ? 'came' : 'absent';
    const spoken = (await speaksAsAsker(context, id))
      ? { asker_said: said }
      : { keeper_said: said, keeper_minutes: came ? (minutes ?? null) : null };
    await context.db.updateTable('booking').set(spoken).where('id', '=', id).execute();
    const heard = await spokenOf(context, id);
    if (heard.keeperSaid && heard.askerSaid) await settle(context, heard);
    stir(context, heard.community);
    return { id };
  },
});

/** Whether this actor is the one who booked; otherwise they are the keeper, and to everybody else there is no such booking. */
async function speaksAsAsker({ db, actor, now }: Context, id: string): Promise<boolean> {
  const { rows } = await sql<{ mine: boolean; begun: boolean; settled: boolean }>`
    select ${bookedBy(actor)} as mine, b.starts_at <= ${stamp(now)}::timestamptz as begun, b.settled_at is not null or b.cancelled_at is not null as settled
    from booking b where b.id = ${id} and (${bookedBy(actor)} or ${keptBy(actor)}) for update of b`.execute(db);
  const { mine, begun, settled } = rows[0] ?? refuse('not_found');
  if (settled) refuse('appointments.settled');
  return begun ? mine : refuse('appointments.not_yet');
}

async function spokenOf({ db }: Context, id: string): Promise<Spoken> {
  const { rows } = await sql<Spoken>`select ${columns} from booking b join desk d on d.id = b.desk_id where b.id = ${id}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** A day after its end what only one side spoke of stands as that side said, and what nobody spoke of counts for nobody. */
export const settleOver: Sweep = {
  name: 'appointments.settle',
  every: 300,
  async run(context) {
    const { rows } = await sql<Spoken>`
      select ${columns} from booking b join desk d on d.id = b.desk_id
      where b.settled_at is null and b.cancelled_at is null and b.ends_at <= ${tooLateToSay(context.now)}::timestamptz order by b.ends_at limit 100 for update of b skip locked`.execute(
      context.db,
    );
    for (const booking of rows) await settle(context, booking);
    return rows.length;
  },
};

async function settle(context: Context, booking: Spoken): Promise<void> {
  const { outcome, minutes } = outcomeOf(booking);
  await context.db
    .updateTable('booking')
    .set({ settled_at: stamp(context.now), outcome })
    .where('id', '=', booking.id)
    .execute();
  const counted = outcome === 'differs' || outcome === 'unsaid' ? 'unsettled' : outcome;
  await count(context, booking, { [counted]: 1, minutes });
}

/** As long as the keeper says where the other side says it was held too; by one side’s word alone no longer than the slot. */
function outcomeOf({ keeperSaid, askerSaid, keeperMinutes, length }: Spoken): Outcome {
  if (keeperSaid === null && askerSaid === null) return { outcome: 'unsaid', minutes: 0 };
  if (keeperSaid !== null && askerSaid !== null && keeperSaid !== askerSaid) return { outcome: 'differs', minutes: 0 };
  if ((keeperSaid ?? askerSaid) === 'absent') return { outcome: 'absent', minutes: 0 };
  const told = keeperMinutes ?? length;
  return { outcome: 'held', minutes: askerSaid === 'came' ? told : Math.min(told, length) };
}
