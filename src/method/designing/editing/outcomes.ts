import type { Method, Step } from '../../language.ts';
import { clockOutcomes, followingOutcomes, pressedOf } from '../../page.ts';
import { type Edited, except, freshId, inOrder, type NotEdited, not, withStep } from './edited.ts';
import type { Ways } from './edits.ts';
import { withWritten, written } from './fresh-step.ts';
import { effectsKept, isEnd, isTarget } from './targets.ts';

/** What can become of a step: its buttons, what they say, where they lead, what is written down with them. */
export const outcomes: Ways<
  | 'add-outcome'
  | 'otherwise-to'
  | 'remove-outcome'
  | 'move-outcome'
  | 'name-button'
  | 'say-outcome'
  | 'lead-outcome'
  | 'choose-yes'
  | 'ask-form'
> = {
  'add-outcome': (method, { step: id, button, to }) => {
    if (!isTarget(method, to)) return not('target-unknown');
    const added = withStep(method, id, (step) => withOutcome(step, button, to));
    return 'refused' in added || !isEnd(to) ? added : withWritten(added);
  },
  'otherwise-to': (method, { step: id, to, after }) => {
    if (!method.steps.some((one) => one.id === to)) return not('target-unknown');
    return withStep(method, id, (step) => lapsing(step, to, after));
  },
  'remove-outcome': (method, { step: id, outcome }) => {
    const rest = withStep(method, id, (step) => withoutOutcome(step, outcome));
    return 'refused' in rest ? rest : effectsKept(rest);
  },
  'move-outcome': (method, { step: id, outcome, to }) =>
    withStep(method, id, (step) => (outcome in step.to ? { ...step, to: inOrder(step.to, outcome, to) } : not('outcome-unknown'))),
  'name-button': (method, { step: id, outcome, button }) =>
    withStep(method, id, (step) =>
      mayBePressed(step, outcome) ? { ...step, buttons: { ...step.buttons, [outcome]: button } } : not('outcome-unknown'),
    ),
  'say-outcome': (method, { step: id, outcome, says }) =>
    withStep(method, id, (step) =>
      outcome in step.to || outcome === 'split' ? { ...step, says: { ...step.says, [outcome]: says } } : not('outcome-unknown'),
    ),
  'lead-outcome': (method, { step: id, outcome, to }) => leading(method, id, outcome, to),
  'choose-yes': (method, { step: id, outcome }) =>
    withStep(method, id, (step) => {
      if (!('yes' in step)) return not('not-at-this-step');
      return pressedOf(step).includes(outcome) ? { ...step, yes: outcome } : not('outcome-unknown');
    }),
  'ask-form': (method, { step: id, outcome, form }) => {
    if (form !== null && !(form in method.forms)) return not('form-unknown');
    return withStep(method, id, (step) => (pressedOf(step).includes(outcome) ? asking(step, outcome, form) : not('outcome-unknown')));
  },
};

/** The form asked with each button; a form written once for the whole step stands with each of them. */
export function asking(step: Step, outcome: string, form: string | null): Step {
  const { form: was, ...rest } = step;
  const each = typeof was === 'string' ? Object.fromEntries(pressedOf(step).map((one) => [one, was])) : (was ?? {});
  const asked = form === null ? except(each, [outcome]) : { ...each, [outcome]: form };
  return Object.keys(asked).length === 0 ? rest : { ...rest, form: asked };
}

type Changed = Step | { readonly refused: NotEdited };

/** Steps at which people choose among several ways; an offer can only be declined besides. */
const chosen: readonly Step['do'][] = ['fill', 'assign', 'rate', 'sign', 'meet', 'split', 'claim'];

function withOutcome(step: Step, button: string, to: string): Changed {
  if (!chosen.includes(step.do)) return not('not-at-this-step');
  if (step.do === 'claim' && 'declined' in step.to) return not('outcome-fixed');
  const outcome = step.do === 'claim' ? 'declined' : freshId('outcome', [...Object.keys(step.to), ...Object.keys(step.buttons)]);
  const added: Step = {
    ...step,
    to: { ...step.to, [outcome]: to },
    buttons: { ...step.buttons, [outcome]: button },
    says: { ...step.says, [outcome]: `${button}。` },
  };
  return isEnd(to) ? asking(added, outcome, written) : added;
}

/** When nobody does it in time it goes there by itself: the last rung of the ladder, in the place of one that stood there. */
function lapsing(step: Step, to: string, after: Parameters<(typeof outcomes)['otherwise-to']>[1]['after']): Changed {
  if (!('late' in step) && (step.do === 'wait' || step.do === 'gate')) return not('not-at-this-step');
  if (step.do === 'wait' || step.do === 'gate' || step.do === 'vote') return not('not-at-this-step');
  const known = (step.late ?? []).flatMap((rung) => (rung.do === 'otherwise' ? [rung.outcome] : []))[0];
  const outcome = known ?? freshId('silent', Object.keys(step.to));
  const rungs = (step.late ?? []).filter((rung) => rung.do !== 'otherwise');
  return {
    ...step,
    late: [...rungs, { do: 'otherwise', outcome, ...(after ? { after } : {}) }],
    to: { ...step.to, [outcome]: to },
    says: { ...step.says, [outcome]: step.says[outcome] ?? '到时没有人办，先往下走。' },
  };
}

function withoutOutcome(step: Step, outcome: string): Changed {
  if (outcome === 'aside' && 'panels' in step) return { ...step, buttons: except(step.buttons, [outcome]) };
  if (!(outcome in step.to)) return not('outcome-unknown');
  if (isFixed(step, outcome)) return not('outcome-fixed');
  const outcomesLeft = Object.keys(step.to).filter((one) => one !== outcome);
  if (outcomesLeft.length === 0) return not('last-outcome');
  const { late, ...rest } = asking(step, outcome, null);
  const kept = late?.filter((rung) => rung.do !== 'otherwise' || rung.outcome !== outcome);
  const told = { to: except(step.to, [outcome]), buttons: except(step.buttons, [outcome]), says: except(step.says, [outcome]) };
  return { ...withoutMentions(rest, outcome), ...told, ...(kept ? { late: kept } : {}) };
}

/** What the kind of step itself calls its ways on. */
function isFixed(step: Step, outcome: string): boolean {
  if ('yes' in step && step.yes === outcome) return true;
  if (step.do === 'claim' && outcome === 'claimed') return true;
  const byKind = [...followingOutcomes(step), ...(step.do === 'vote' || step.do === 'post' ? clockOutcomes(step) : [])];
  return byKind.includes(outcome);
}

function withoutMentions(step: Step, outcome: string): Step {
  if (step.do === 'claim' && step.variants) {
    const { variants, ...rest } = step;
    const kept = Object.entries(variants).filter(([, variant]) => variant.outcome !== outcome);
    return kept.length === 0 ? rest : { ...rest, variants: Object.fromEntries(kept) };
  }
  if (step.do !== 'meet' || !step.unheld) return step;
  const { unheld, ...rest } = step;
  const kept = unheld.filter((one) => one !== outcome);
  return kept.length === 0 ? rest : { ...rest, unheld: kept };
}

function mayBePressed(step: Step, outcome: string): boolean {
  return pressedOf(step).includes(outcome) || (outcome === 'aside' && (step.do === 'review' || step.do === 'vote'));
}

function leading(method: Method, id: string, outcome: string, to: string): Edited {
  if (!isTarget(method, to)) return not('target-unknown');
  return withStep(method, id, (step) => (outcome in step.to ? { ...step, to: { ...step.to, [outcome]: to } } : not('outcome-unknown')));
}
