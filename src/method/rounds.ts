import { arrive } from './arrive.ts';
import { isPast } from './clock.ts';
import type { Method, StepThat } from './language.ts';
import type { Act, MatterContext, MatterState } from './matter.ts';
import { stepOf, targetOf } from './page.ts';
import { type Doing, isSystem } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';

type Placed = Pick<MatterState, 'step'>;

/** The phases of a method whose matters move together, in the order of its steps. */
export function phasesOf(method: Method): readonly string[] {
  return gatesOf(method).map(({ phase }) => phase);
}

/** The gates between the phases, in the order of its steps; none where each matter goes its own way. */
export function gatesOf({ steps }: Method): readonly StepThat<'gate'>[] {
  return steps.flatMap((step) => (step.do === 'gate' ? [step] : []));
}

/**
 * Which matters of a round keep it from going on into a phase: those at work between its gate and the one before. Matters that have ended or stand beyond it keep
 * nobody, and one that fell back behind a gate the others have passed follows by itself (row S1-C18).
 * @returns the places in `matters` of those that lag; empty when the gate may open
 */
export function laggingFor(method: Method, matters: readonly Placed[], phase: string): readonly number[] {
  const gates = gatesOf(method);
  const nth = gates.findIndex((gate) => gate.phase === phase);
  const [from, to] = [gates[nth - 1], gates[nth]].map((gate) => (gate ? placeOf(method, gate.id) : -1));
  return matters.flatMap(({ step }, at) => (step !== null && isBetween(placeOf(method, step), from, to) ? at : []));
}

/** Steps stand in the page in the order of their phases: whatever comes before a gate belongs to what must be over. */
function placeOf({ steps }: Method, id: string): number {
  return steps.findIndex((step) => step.id === id);
}

function isBetween(place: number, from = -1, to = -1): boolean {
  return place > from && place < to;
}

/** Whether a matter has been posted long enough and only an objection is still to be answered: that holds up this matter alone, not its round (row S1-C18). */
export function isContested(method: Method, { step, due, objections = [] }: MatterState, { now }: Pick<MatterContext, 'now'>): boolean {
  const isPosted = step !== null && stepOf(method, step).do === 'post';
  return isPosted && due !== null && isPast(due.at, now) && objections.some(({ answered }) => answered === null);
}

/** The round goes on: one of its matters passes the gate it waits at. By the host alone, for all of them in one transaction. */
export function openGate(method: Method, state: MatterState, { by }: Pick<Act, 'by'>, context: MatterContext): Doing | Refusal {
  if (!isSystem(by)) return refusal('method.not_yours');
  const step = stepOf(method, state.step ?? '');
  if (step.do !== 'gate') return refusal('method.no_gate_here');
  const became = arrive(method, state, targetOf(step, 'opened'), context);
  return { as: 'system', draft: { kind: 'did', step: step.id, outcome: 'opened', became } };
}
