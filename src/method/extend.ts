import { nextOf } from './arrive.ts';
import { agreedDeadline, deadline, isPast } from './clock.ts';
import type { Method, Step } from './language.ts';
import type { Act, Became, MatterContext, MatterState } from './matter.ts';
import { extendsOf, stepOf } from './page.ts';
import type { Doing } from './record.ts';
import { type Refusal, type RefusalCode, refusal } from './refusals.ts';
import { heldOf, isAssignee, isOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
type Extends = NonNullable<ReturnType<typeof extendsOf>>;

/** 申请延期: by the one at work, before the deadline, no further and no more often than the method allows. */
export function askExtension(method: Method, state: MatterState, asked: ActThat<'ask-extension'>, context: MatterContext): Doing | Refusal {
  const { by, until, answers } = asked;
  if (!isAssignee(state, by) || !state.assignee || by.person === null) return refusal('method.not_yours');
  const rules = rulesOf(method, state);
  const wrong = rules ? notNow(state, rules, context) : 'method.no_extension_here';
  if (wrong || !rules) return refusal(wrong ?? 'method.no_extension_here');
  const fault = faultOfUntil(state, rules, until, context) ?? faultOfWords(answers, 'reason');
  if (fault) return fault;
  const became: Became = {
    extension: { until, by: by.person, at: context.now, seq: state.seq + 1 },
    extended: (state.extended ?? 0) + 1,
  };
  return {
    as: state.assignee.as,
    draft: { kind: 'asked-extension', step: state.step, outcome: null, became, facts: { until }, said: answers },
  };
}

/** 答复延期: by the posts the method names, never the one who asked. Granted, the deadline moves and its ladder begins anew. */
export function answerExtension(
  method: Method,
  state: MatterState,
  asked: ActThat<'answer-extension'>,
  context: MatterContext,
): Doing | Refusal {
  const { by, granted, answers } = asked;
  const rules = rulesOf(method, state);
  const as = rules ? heldOf(rules.posts, by) : null;
  if (!as || isAssignee(state, by) || isOpener(state, by)) return refusal('method.not_yours');
  const { extension, step } = state;
  if (!extension) return refusal('method.no_extension_asked');
  if (state.paused) return refusal('method.paused');
  if (granted && isPast(extension.until, context.now)) return refusal('method.extension_past');
  const became: Became = { extension: null, ...(granted ? moved(stepOf(method, step ?? ''), extension.until, context) : {}) };
  const facts = { granted, until: extension.until };
  return { as, draft: { kind: 'answered-extension', step, outcome: null, became, facts, said: answers ?? null } };
}

/** The latest instant more time can be asked until; null where none can be asked. */
export function extendableUntil(method: Method, state: MatterState, { calendar }: Pick<MatterContext, 'calendar'>): string | null {
  const rules = rulesOf(method, state);
  return rules && state.due ? deadline(state.due.at, rules.most, calendar).at : null;
}

function moved(step: Step, until: string, context: MatterContext): Became {
  const due = agreedDeadline(until, context.now);
  return { due, rung: 0, next: nextOf(step, 0, due, context) };
}

function rulesOf(method: Method, { step: id }: MatterState): Extends | null {
  return id === null ? null : extendsOf(stepOf(method, id));
}

function notNow({ paused, extension, extended = 0, due }: MatterState, { asks }: Extends, { now }: MatterContext): RefusalCode | null {
  if (paused) return 'method.paused';
  if (extension) return 'method.extension_open';
  if (extended >= asks) return 'method.extensions_used';
  return due === null || isPast(due.at, now) ? 'method.extension_late' : null;
}

function faultOfUntil({ due }: MatterState, { most }: Extends, until: string, { calendar }: MatterContext): Refusal | null {
  if (due === null || isPast(until, due.at)) return refusal('method.extension_not_later');
  const latest = deadline(due.at, most, calendar).at;
  return until !== latest && isPast(latest, until) ? refusal('method.extension_too_far') : null;
}
