import { reopenableUntil } from './act.ts';
import { isPast } from './clock.ts';
import type { Field } from './forms.ts';
import type { Method, Step, StepThat } from './language.ts';
import type { Actor, MatterContext, MatterState } from './matter.ts';
import { endOf, fieldsOf, pressedOf, stepOf, targetOf } from './page.ts';
import { concernedIn, isVoiced, seatAt, speakerOf, type VoicedStep } from './panels.ts';
import { asAssignee, asOpener, asSide, asSideAlone, asWhom, heldOf, isOpener, isWork, takersOf } from './who.ts';

/** One button of a step: what it is called, what it asks, and whom it can be sent to. `relayed`: only by passing on what the opener said. */
export type Choice = {
  readonly outcome: string;
  readonly label: string;
  readonly fields: readonly Field[];
  readonly takers: readonly string[];
  readonly rates: boolean;
  readonly relayed: boolean;
};
export type Choices = {
  readonly step: string | null;
  readonly outcomes: readonly Choice[];
  readonly pauses: readonly string[];
  readonly resume: boolean;
  readonly handOver: boolean;
  readonly withdraw: boolean;
  readonly reopen: boolean;
};

/** What this actor could do to the matter now; the engine refuses everything else. */
export function choicesOf(method: Method, state: MatterState, actor: Actor, context: MatterContext): Choices {
  const by = asSideAlone(state, actor);
  const step = state.step === null ? null : stepOf(method, state.step);
  const speaks = asOpener(method, state, { by }) !== null || asOpener(method, state, { by, relayed: 'phone' }) !== null;
  return {
    ...ofStep(method, state, step, by),
    handOver:
      step !== null &&
      isWork(method, state) &&
      !isOpener(state, by) &&
      (asAssignee(state, by) !== null || heldOf(method.oversees, by) !== null),
    withdraw: step !== null && (speaks || asSide(method, state, by) !== null),
    reopen: speaks && state.ended !== null && !isPast(reopenableUntil(method, state.ended.at, context), context.now),
  };
}

function ofStep(
  method: Method,
  state: MatterState,
  step: Step | null,
  by: Actor,
): Pick<Choices, 'step' | 'outcomes' | 'pauses' | 'resume'> {
  const nothing = { step: step?.id ?? null, outcomes: [], pauses: [], resume: false };
  if (!step) return nothing;
  const relayed = asWhom(method, state, step, { by }) === null;
  if (relayed && asWhom(method, state, step, { by, relayed: 'phone' }) === null) return nothing;
  if (state.paused) return { ...nothing, resume: !relayed };
  const outcomes = openOutcomes(method, step, state, by).flatMap((outcome) => choiceOf(method, state, step, { outcome, relayed }));
  return { ...nothing, outcomes, pauses: !('pauses' in step) || relayed ? [] : (step.pauses ?? []).map(({ reason }) => reason) };
}

function openOutcomes(method: Method, step: Step, state: MatterState, by: Actor): readonly string[] {
  const outcomes = pressedOf(step);
  if (step.do === 'assign' && isOpener(state, by)) return outcomes.filter((outcome) => !isTakenOn(method, step, outcome));
  if (isVoiced(step)) return mayGather(state, step, by) ? outcomes : [];
  if (step.do === 'split' && state.children?.some(({ ended }) => ended === null)) return outcomes.filter((outcome) => outcome !== 'split');
  return step.do === 'claim' ? openTakings(step, state, by, outcomes) : outcomes;
}

/** What somebody may say to an offer: as what they may take it, or that they cannot come. */
function openTakings(step: StepThat<'claim'>, state: MatterState, by: Actor, outcomes: readonly string[]): readonly string[] {
  if (isOpener(state, by)) return [];
  const isNamed = by.person !== null && (state.candidates?.persons.includes(by.person) ?? false);
  const offered = isNamed ? takersOf(step, state) : [...(state.candidates?.posts ?? []), ...state.raised];
  const open = offered.filter((post) => by.posts.includes(post)).map((post) => step.variants?.[post]?.outcome ?? 'claimed');
  return outcomes.filter((outcome) => (outcome === 'declined' ? isNamed && open.length > 0 : open.includes(outcome)));
}

/** Whether whoever presses it has the work from then on: nobody takes on what they asked for themself. */
function isTakenOn(method: Method, step: Step, outcome: string): boolean {
  const target = targetOf(step, outcome);
  return endOf(method, target) === null && stepOf(method, target).do !== 'claim';
}

/** A seat on a panel is pressed once; what was said may be said anew as long as nothing is decided, but is not asked for again. */
function mayGather(state: MatterState, step: VoicedStep, by: Actor): boolean {
  const seat = seatAt(state, step, by);
  const speaker = seat && speakerOf(state, seat.panel, by);
  if (!speaker) return step.do === 'sign';
  const isConcerned = step.do !== 'sign' && step.recuse && concernedIn(state).includes(speaker);
  return !isConcerned && !state.voices?.some(({ person }) => person === speaker);
}

/** The button, or none: nothing can be sent out for which there is no kind of taker, and nobody takes up their own matter. */
function choiceOf(
  method: Method,
  state: MatterState,
  step: Step,
  { outcome, relayed }: Pick<Choice, 'outcome' | 'relayed'>,
): readonly Choice[] {
  const target = step.to[outcome];
  if (target === undefined)
    return [
      { outcome, label: step.buttons[outcome] ?? outcome, fields: fieldsOf(method, step, outcome), takers: [], rates: false, relayed },
    ];
  const next = endOf(method, target) ? null : stepOf(method, target);
  const sends = step.do === 'assign' && next?.do === 'claim';
  const takers = sends ? takersOf(next, state) : [];
  if (sends && takers.length === 0) return [];
  const label = step.buttons[outcome] ?? outcome;
  return [{ outcome, label, fields: fieldsOf(method, step, outcome), takers, rates: step.do === 'rate', relayed }];
}
