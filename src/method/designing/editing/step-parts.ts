import type { Rung, Step } from '../../language.ts';
import { except, type NotEdited, not, withStep } from './edited.ts';
import type { Ways } from './edits.ts';

/** What one step says of itself: its name, its people, its time, and what happens when that is over. */
export const stepParts: Ways<
  | 'name-step'
  | 'show-step'
  | 'say-asks'
  | 'give-step'
  | 'time-step'
  | 'count-from'
  | 'when-late'
  | 'let-pause'
  | 'let-extend'
  | 'choose-takers'
  | 'seat-panels'
  | 'step-aside'
  | 'seat-meeting'
  | 'choose-parts'
  | 'name-phase'
> = {
  'name-step': (method, { step: id, name }) => withStep(method, id, (step) => ({ ...step, name })),
  'show-step': (method, { step: id, shown }) =>
    method.words.includes(shown) ? withStep(method, id, (step) => ({ ...step, shown })) : not('word-unknown'),
  'say-asks': (method, { step: id, asks }) => withStep(method, id, (step) => ({ ...step, asks })),
  'give-step': (method, { step: id, who }) =>
    withStep(method, id, (step) => ('who' in step && step.do !== 'claim' ? { ...step, who } : not('not-at-this-step'))),
  'time-step': (method, { step: id, within }) => withStep(method, id, (step) => ({ ...step, within })),
  'count-from': (method, { step: id, since }) =>
    withStep(method, id, (step) => {
      const { since: _, ...rest } = step;
      return since === null ? rest : { ...step, since };
    }),
  'when-late': (method, { step: id, late }) => withStep(method, id, (step) => climbing(step, late)),
  'let-pause': (method, { step: id, pauses }) =>
    withStep(method, id, (step) => {
      if (!mayPause(step)) return not('not-at-this-step');
      const { pauses: _, ...rest } = step;
      return pauses.length > 0 ? { ...step, pauses } : rest;
    }),
  'let-extend': (method, { step: id, extends: rules }) =>
    withStep(method, id, (step) => {
      if (!('who' in step)) return not('not-at-this-step');
      const { extends: _, ...rest } = step;
      return rules ? { ...step, extends: rules } : rest;
    }),
  'choose-takers': (method, { step: id, kinds }) =>
    withStep(method, id, (step) => (step.do === 'claim' ? { ...step, kinds: [...kinds] } : not('not-at-this-step'))),
  'seat-panels': (method, { step: id, panels }) =>
    withStep(method, id, (step) => ('panels' in step ? { ...step, panels: [...panels] } : not('not-at-this-step'))),
  'step-aside': (method, { step: id, recuse }) =>
    withStep(method, id, (step) => {
      if (!('panels' in step)) return not('not-at-this-step');
      const { recuse: _, ...rest } = step;
      return recuse ? { ...step, recuse } : rest;
    }),
  'seat-meeting': (method, { step: id, seats, quorum }) =>
    withStep(method, id, (step) => (step.do === 'meet' ? { ...step, seats: [...seats], quorum } : not('not-at-this-step'))),
  'choose-parts': (method, { step: id, into }) =>
    withStep(method, id, (step) => (step.do === 'split' ? { ...step, into: [...into] } : not('not-at-this-step'))),
  'name-phase': (method, { step: id, phase }) =>
    withStep(method, id, (step) => (step.do === 'gate' ? { ...step, phase } : not('not-at-this-step'))),
};

type MayPause = Extract<Step, { pauses?: unknown }>;
const mayPause = (step: Step): step is MayPause => step.do !== 'wait' && step.do !== 'gate';

/** Another ladder; the outcome nobody but the clock took goes with its rung. A rung to an outcome the step does not have is refused. */
function climbing(step: Step, late: readonly Rung[]): Step | { readonly refused: NotEdited } {
  const taken = outcomesOf(late);
  if (taken.some((outcome) => !(outcome in step.to))) return not('outcome-unknown');
  const dropped = outcomesOf(step.late ?? []).filter((outcome) => !taken.includes(outcome) && !(outcome in step.buttons));
  return { ...step, late: [...late], to: except(step.to, dropped), says: except(step.says, dropped) };
}

const outcomesOf = (late: readonly Rung[]): readonly string[] => late.flatMap((rung) => (rung.do === 'otherwise' ? [rung.outcome] : []));
