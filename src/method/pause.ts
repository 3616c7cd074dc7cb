import { nextOf, rightNow } from './arrive.ts';
import { deadline, leftOver } from './clock.ts';
import type { Step } from './language.ts';
import type { Became, MatterContext, MatterState } from './matter.ts';
import type { Draft } from './record.ts';

/** The clock of the step stops for a reason the step knows, at the longest for as long as it allows; null for any other reason. */
export function paused(state: MatterState, step: Step, reason: string, { now, calendar }: MatterContext): Draft | null {
  const pause = 'pauses' in step ? step.pauses?.find((known) => known.reason === reason) : undefined;
  if (!pause) return null;
  const leftover = state.due && leftOver(state.due, now, calendar);
  const became: Became = {
    paused: { reason, since: now, leftover },
    due: leftover ? null : state.due,
    next: { ...deadline(now, pause.most, calendar), what: 'resume' },
  };
  return { kind: 'paused', step: step.id, outcome: null, became, facts: { reason } };
}

/** The clock runs on with what was left; a step that was late already stays late. */
export function resumed(state: MatterState, step: Step, context: MatterContext): Draft {
  const leftover = state.paused?.leftover;
  const due = leftover ? deadline(context.now, leftover, context.calendar) : state.due;
  const next = nextOf(step, state.rung, leftover && due ? due : rightNow(context.now), context);
  return { kind: 'resumed', step: step.id, outcome: null, became: { paused: null, due, next } };
}
