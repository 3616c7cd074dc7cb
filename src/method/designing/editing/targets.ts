import type { Method, Step } from '../../language.ts';
import { clockOutcomes, endOf, followingOutcomes } from '../../page.ts';

/** The outcome by which the step goes on as the page means it to: the first that leads further down, else to any other step, else the first. */
export function mainOutcome(method: Method, step: Step): string | undefined {
  const at = method.steps.indexOf(step);
  const outcomes = Object.keys(step.to);
  const byPeople = outcomes.filter((outcome) => isMeant(step, outcome));
  const leads = (outcome: string, from: number) => method.steps.findIndex(({ id }) => id === step.to[outcome]) >= from;
  return (
    byPeople.find((outcome) => leads(outcome, at + 1)) ??
    byPeople.find((outcome) => endOf(method, step.to[outcome] ?? '') === 'solved') ??
    byPeople.find((outcome) => step.to[outcome] !== step.id) ??
    outcomes[0]
  );
}

/** What the clock takes for want of an answer is not what the page means. */
function isMeant(step: Step, outcome: string): boolean {
  return followingOutcomes(step).includes(outcome) || !lapses(step).includes(outcome);
}

function lapses(step: Step): readonly string[] {
  const otherwise = (step.late ?? []).flatMap((rung) => (rung.do === 'otherwise' ? [rung.outcome] : []));
  return clockOutcomes(step).filter((outcome) => otherwise.includes(outcome));
}

/** Where a step goes back to: itself or the nearest before it that somebody does without a clock that would turn it round. */
export function backFrom(method: Method, at: number): string | undefined {
  const before = method.steps.slice(0, at + 1).toReversed();
  return before.find((step) => doneByPeople.includes(step.do) && lapses(step).length === 0)?.id;
}

const doneByPeople: readonly Step['do'][] = ['fill', 'assign', 'meet'];

/** Whether this is the name of an end a step may lead to. */
export function isEnd(target: string): boolean {
  return target === 'solved' || target === 'explained' || target === 'handed-over';
}

export function isTarget(method: Method, target: string): boolean {
  return isEnd(target) || method.steps.some(({ id }) => id === target);
}

/** The effects kept for what is still there: keys are an end, 'opened', or 'step.outcome'. */
export function effectsKept(method: Method): Method {
  if (!method.effects) return method;
  const isHere = (key: string) => {
    const [id = '', outcome] = key.split('.');
    return outcome === undefined || method.steps.some((step) => step.id === id && outcome in step.to);
  };
  const { effects, ...rest } = method;
  const kept = Object.entries(effects).filter(([key, calls]) => isHere(key) && calls.length > 0);
  return kept.length === 0 ? rest : { ...rest, effects: Object.fromEntries(kept) };
}
