import { type Deadline, deadline, type Moment } from './clock.ts';
import type { Method, Step } from './language.ts';
import type { Became, MatterContext, MatterState, Next } from './matter.ts';
import { endOf, stepOf } from './page.ts';
import { takersOf } from './who.ts';

/** What becomes of a matter that goes to this step or end. */
export function arrive(method: Method, state: Pick<MatterState, 'leaf'>, target: string, context: MatterContext): Became {
  const { now } = context;
  const fresh: Became = { since: now, rung: 0, raised: [], paused: null, candidates: null };
  const end = endOf(method, target);
  if (end) return { ...fresh, step: null, due: null, next: null, ended: { outcome: end, at: now } };
  const step = stepOf(method, target);
  const due = dueOf(step, state, context);
  return { ...fresh, ...offered(step, state), step: target, due, next: nextOf(step, 0, due, context), ended: null };
}

/** What the clock does at this rung of the ladder of a late step; null on top of it. */
export function nextOf(step: Step, rung: number, base: Deadline, { calendar }: Pick<MatterContext, 'calendar'>): Next | null {
  if (step.do === 'wait') return { ...base, what: 'over' };
  const next = step.late?.[rung];
  if (!next) return null;
  const after = 'after' in next ? next.after : undefined;
  return { ...(after ? deadline(base.at, after, calendar) : base), what: next.do };
}

/** The very moment, as a deadline that has come. */
export function rightNow(now: Moment): Deadline {
  return { at: now, provisional: false, from: now, span: { unit: 'minutes', count: 0 } };
}

function dueOf({ within }: Step, { leaf }: Pick<MatterState, 'leaf'>, { now, calendar }: MatterContext): Deadline {
  const span = 'from' in within ? (leaf.within ?? usually) : within;
  return deadline(now, span, calendar);
}

/** For leaves of the catalogue that give no time of their own. */
const usually = { unit: 'workdays', count: 3 } as const;

function offered(step: Step, state: Pick<MatterState, 'leaf'>): Became {
  if (step.do === 'assign') return { assignee: null };
  if (step.do === 'claim') return { assignee: null, candidates: { posts: takersOf(step, state), persons: [] } };
  return {};
}
