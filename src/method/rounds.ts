import { arrive } from './arrive.ts';
import type { Method } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { stepOf, targetOf } from './page.ts';
import { type Doing, isSystem } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';

type Placed = Pick<MatterState, 'step'>;

/** The phases of a method whose matters move together, in the order of its steps. */
export function phasesOf({ steps }: Method): readonly string[] {
  return steps.flatMap((step) => (step.do === 'gate' ? step.phase : []));
}

/**
 * Which matters of a round keep it from going on into a phase: those still at work before its gate. Matters that have ended, or stand beyond it, keep nobody.
 * @returns the places in `matters` of those that lag; empty when the gate may open
 */
export function laggingFor(method: Method, matters: readonly Placed[], phase: string): readonly number[] {
  const gate = method.steps.findIndex((step) => step.do === 'gate' && step.phase === phase);
  return matters.flatMap(({ step }, nth) => (step !== null && isBefore(method, step, gate) ? nth : []));
}

/** Steps stand in the page in the order of their phases: whatever comes before the gate belongs to what must be over. */
function isBefore({ steps }: Method, id: string, gate: number): boolean {
  return steps.findIndex((step) => step.id === id) < gate;
}

/** The round goes on: one of its matters passes the gate it waits at. By the host alone, for all of them in one transaction. */
export function openGate(method: Method, state: MatterState, { by }: Pick<Act, 'by'>, context: MatterContext): Doing | Refusal {
  if (!isSystem(by)) return refusal('method.not_yours');
  const step = stepOf(method, state.step ?? '');
  if (step.do !== 'gate') return refusal('method.no_gate_here');
  const became = arrive(method, state, targetOf(step, 'opened'), context);
  return { as: 'system', draft: { kind: 'did', step: step.id, outcome: 'opened', became } };
}
