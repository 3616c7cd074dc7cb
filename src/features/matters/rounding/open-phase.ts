import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method, StepThat } from '#method/language.ts';
import { gatesOf } from '#method/rounds.ts';
import type { MatterRecord } from '../standing.ts';
import { openPhase as openPhaseContract } from './contract.ts';
import { laggards } from './lagging.ts';
import { passGate } from './pass.ts';
import { conducted, conductors, openedOf, phaseBefore, type RoundRow } from './round.ts';

const atOnce = 50;

/** The next phase begins for all who wait, in one transaction; not before the one before is over for everybody (row S1-C2). */
export const openPhase = action(openPhaseContract, {
  who: { posts: conductors },
  async run(context, { round: id, phase }) {
    const { round, method } = await conducted(context, id);
    const gate = await nextGate(context, round, method, phase);
    const matters = await lockedIn(context, id);
    if (matters.length === 0) refuse('matters.round_empty');
    const count = laggards(method, matters, phase, context.now).length;
    if (count > 0) refuse('matters.round_lags', { phase, before: phaseBefore(method, phase), count });
    const opened = { round_id: id, step: gate.id, opened_by: context.actor.account ?? '', opened_at: stamp(context.now) };
    await context.db.insertInto('round_phase').values(opened).execute();
    const waiting = matters.filter(({ step }) => step === gate.id);
    for (let from = 0; from < waiting.length; from += atOnce)
      await Promise.all(waiting.slice(from, from + atOnce).map((record) => passGate(context, record)));
    return { id };
  },
});

/** The gate of this phase, when it is the next one. */
async function nextGate({ db }: Context, { id }: RoundRow, method: Method, phase: string): Promise<StepThat<'gate'>> {
  const opened = await openedOf(db, id);
  const gates = gatesOf(method);
  const gate = gates.find((one) => one.phase === phase) ?? refuse('matters.round_phase_unknown');
  if (opened.has(gate.id)) refuse('matters.round_phase_open', { phase });
  const next = gates.find((one) => !opened.has(one.id));
  if (next && next !== gate) refuse('matters.round_order', { phase, before: next.phase });
  return gate;
}

/** Every matter of the round that goes on, locked in the order of their ids. */
async function lockedIn({ db }: Context, round: string): Promise<MatterRecord[]> {
  return await db
    .selectFrom('matter')
    .selectAll()
    .where('round_id', '=', round)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}
