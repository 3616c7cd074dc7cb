import { arrive } from './arrive.ts';
import { deadline, isPast } from './clock.ts';
import type { Method } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { stepOf } from './page.ts';
import type { Doing } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { heldOf } from './who.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Until when a merging can be taken back: 24 hours from when it was done. */
export function partableUntil(mergedAt: string, { calendar }: Pick<MatterContext, 'calendar'>): string {
  return deadline(mergedAt, { unit: 'hours', count: 24 }, calendar).at;
}

/** A duplicate ends, because another matter goes on for both. What waits for the word of the one who asked is no duplicate any more. */
export function merge(method: Method, state: MatterState, asked: ActThat<'merge'>, context: MatterContext): Doing | Refusal {
  const as = heldOf(method.oversees, asked.by);
  if (!as) return refusal('method.not_yours');
  if (state.step !== null && stepOf(method, state.step).do === 'rate') return refusal('method.too_done_to_merge');
  const became = { ...arrive(method, state, 'handed-over', context), merged: asked.into };
  return { as, draft: { kind: 'merged', step: state.step, outcome: null, became, facts: { with: [asked.into] } } };
}

/** The matter that goes on: nothing becomes of it but that it now stands for others too. */
export function gather(method: Method, { step }: MatterState, asked: ActThat<'gather'>): Doing | Refusal {
  const as = heldOf(method.oversees, asked.by);
  return as ? { as, draft: { kind: 'gathered', step, outcome: null, became: {}, facts: { with: asked.of } } } : refusal('method.not_yours');
}

/** They were not the same after all: the duplicate goes on alone, from where reopened matters go on. */
export function unmerge(method: Method, state: MatterState, asked: ActThat<'unmerge'>, context: MatterContext): Doing | Refusal {
  const as = heldOf(method.oversees, asked.by);
  if (!as) return refusal('method.not_yours');
  if (!state.merged || !state.ended) return refusal('method.not_merged');
  if (isPast(partableUntil(state.ended.at, context), context.now)) return refusal('method.too_late_to_part');
  const became = { ...arrive(method, state, method.reopen.to, context), merged: null };
  return { as, draft: { kind: 'unmerged', step: null, outcome: null, became, facts: { with: [state.merged] } } };
}

/** What the matter that went on for both records of it. */
export function part(method: Method, { step }: MatterState, asked: ActThat<'part'>): Doing | Refusal {
  const as = heldOf(method.oversees, asked.by);
  return as
    ? { as, draft: { kind: 'parted', step, outcome: null, became: {}, facts: { with: [asked.from] } } }
    : refusal('method.not_yours');
}
