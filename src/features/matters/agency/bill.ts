import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { MatterState } from '#method/matter.ts';

type Given = { readonly matter: string; readonly state: MatterState };

/** Money in equals money paid plus change, to the fen: with a difference nobody closes (row S1-E15). */
export async function settleBill({ db, now }: Context, { matter, state }: Given): Promise<void> {
  const said = state.answers['act'] ?? {};
  const [taken, paid, change] = ['taken', 'paid', 'change'].map((field) => Number(said[field] ?? 0));
  if (taken === undefined || paid === undefined || change === undefined) throw new Error('a bill has three figures');
  if (taken !== paid + change) refuse('matters.bill_differs', { difference: Math.abs(taken - paid - change) });
  await db
    .insertInto('agency_bill')
    .values({ matter_id: matter, seq: state.seq, taken, paid, change, at: stamp(now) })
    .execute();
}
