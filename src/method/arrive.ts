import { ahead, type Deadline, deadline, type Moment } from './clock.ts';
import type { Method, Step } from './language.ts';
import type { Became, MatterContext, MatterState, Next } from './matter.ts';
import { endOf, stepOf } from './page.ts';
import { takersOf } from './who.ts';

type Going = Pick<MatterState, 'leaf'> & Partial<MatterState>;

/** What becomes of a matter that goes to this step or end. */
export function arrive(method: Method, state: Going, target: string, context: MatterContext): Became {
  const { now } = context;
  const fresh: Became = { since: now, rung: 0, raised: [], paused: null, candidates: null, ...leftBehind(method, state, target) };
  const end = endOf(method, target);
  if (end) return { ...fresh, step: null, due: null, next: null, ended: { outcome: end, at: now } };
  const step = stepOf(method, target);
  const due = dueOf(step, state, context);
  return { ...fresh, ...offered(step, state), step: target, due, next: nextOf(step, 0, due, context), ended: null };
}

/**
 * What stood beside the step that is left: a question for more time goes with it, one for another class stays until it is answered, supervision ends when the
 * opener is asked, levels have their own steps.
 */
function leftBehind(method: Method, state: Going, target: string): Became {
  const isOver = endOf(method, target) !== null;
  const isAsked = isOver || stepOf(method, target).do === 'rate';
  const level = method.levels?.findIndex(({ step }) => step === target) ?? -1;
  return {
    ...dispersed(state),
    ...(state.reclass && (isOver || target === method.reclass?.to) ? { reclass: null } : {}),
    ...(state.extension ? { extension: null } : {}),
    ...(state.extended ? { extended: 0 } : {}),
    ...(state.supervised && isAsked ? { supervised: null } : {}),
    ...(level < 0 ? {} : { level }),
  };
}

/** What many said, called together or objected to at a step is over with it. */
function dispersed({ voices = [], objections = [], meeting }: Going): Became {
  return {
    ...(voices.length > 0 ? { voices: [] } : {}),
    ...(objections.length > 0 ? { objections: [] } : {}),
    ...(meeting ? { meeting: null } : {}),
  };
}

/** What the clock does at this rung of the ladder of a step, or above it where there is no time left to warn; null on top of it. */
export function nextOf(step: Step, rung: number, base: Deadline, { calendar }: Pick<MatterContext, 'calendar'>): Next | null {
  if (step.do === 'wait') return { ...base, what: 'over' };
  const next = step.late?.[rung];
  if (step.do === 'vote' && next?.do !== 'warn') return { ...base, what: 'count' };
  if (!next) return null;
  if (next.do === 'warn') {
    const early = ahead(base, next.before, calendar);
    return early ? { ...early, what: 'warn' } : nextOf(step, rung + 1, base, { calendar });
  }
  const after = 'after' in next ? next.after : undefined;
  return { ...(after ? deadline(base.at, after, calendar) : base), what: next.do };
}

/** The very moment, as a deadline that has come. */
export function rightNow(now: Moment): Deadline {
  return { at: now, provisional: false, from: now, span: { unit: 'minutes', count: 0 } };
}

/** A matter that was reopened is asked for anew. */
function dueOf({ within, since }: Step, { leaf, openedAt, reopened = 0 }: Going, { now, calendar }: MatterContext): Deadline {
  const span = 'from' in within ? (leaf.within ?? usually) : within;
  return deadline(since === 'receipt' && reopened === 0 ? (openedAt ?? now) : now, span, calendar);
}

/** For leaves of the catalogue that give no time of their own. */
const usually = { unit: 'workdays', count: 3 } as const;

function offered(step: Step, state: Going): Became {
  const taken: Became = { assignee: null, ...(state.vacant ? { vacant: null } : {}) };
  if (step.do === 'assign') return taken;
  if (step.do === 'claim') return { ...taken, candidates: { posts: takersOf(step, state), persons: [] } };
  return {};
}
