import { arrive, nextOf, rightNow } from './arrive.ts';
import { deadline, isPast } from './clock.ts';
import type { Method, Rung, Step } from './language.ts';
import type { Became, MatterContext, MatterEvent, MatterState, Move, NextKind } from './matter.ts';
import { stepOf, targetOf } from './page.ts';
import { resumed } from './pause.ts';
import { apply, bySystem, type Draft, eventOf, move } from './record.ts';
import { takersOf } from './who.ts';

/** What the clock does when the matter's next time has come; nothing due, no events. Times that follow are reckoned from now, not from when it was missed. */
export function due(method: Method, state: MatterState, context: MatterContext): Move {
  const events: MatterEvent[] = [];
  let current = state;
  while (current.next && current.step !== null && isPast(current.next.at, context.now)) {
    const draft = fires[current.next.what](method, current, stepOf(method, current.step), context);
    const event = eventOf(current, draft, bySystem, context);
    events.push(event);
    current = apply(current, event);
  }
  return move(method, state, events);
}

/** The same deadlines by an edited calendar; no event when nothing changes. */
export function reckon(method: Method, state: MatterState, context: MatterContext): Move {
  const { due: was, next } = state;
  const became: Became = {
    due: was && deadline(was.from, was.span, context.calendar),
    next: next && { ...deadline(next.from, next.span, context.calendar), what: next.what },
  };
  if (state.step === null || JSON.stringify(became) === JSON.stringify({ due: was, next })) return move(method, state, []);
  const draft: Draft = { kind: 'reckoned', step: state.step, outcome: null, became };
  return move(method, state, [eventOf(state, draft, bySystem, context)]);
}

type Fire = (method: Method, state: MatterState, step: Step, context: MatterContext) => Draft;

const fires: Record<NextKind, Fire> = {
  remind: (_, state, step, context) => ({ kind: 'reminded', step: step.id, outcome: null, became: climbed(step, state, context) }),
  escalate(_, state, step, context) {
    const to = rungOf(step, state, 'escalate').to;
    const raised = [...new Set([...state.raised, ...to])];
    return { kind: 'escalated', step: step.id, outcome: null, became: { ...climbed(step, state, context), raised } };
  },
  'pool-again'(_, state, step, context) {
    const again = deadline(context.now, rungOf(step, state, 'pool-again').within, context.calendar);
    const posts = step.do === 'claim' ? takersOf(step, state) : [];
    const candidates = { posts, persons: state.candidates?.persons ?? [] };
    const rung = state.rung + 1;
    return {
      kind: 'pooled',
      step: step.id,
      outcome: null,
      became: { candidates, due: again, rung, next: nextOf(step, rung, again, context) },
    };
  },
  otherwise: (method, state, step, context) => lapsed(method, state, rungOf(step, state, 'otherwise').outcome, context),
  over: (method, state, step, context) => lapsed(method, state, overOf(step), context),
  resume: (_, state, step, context) => resumed(state, step, context),
};

function lapsed(method: Method, state: MatterState, outcome: string, context: MatterContext): Draft {
  const step = stepOf(method, state.step ?? '');
  return { kind: 'lapsed', step: step.id, outcome, became: arrive(method, state, targetOf(step, outcome), context) };
}

function climbed(step: Step, state: MatterState, context: MatterContext): Became {
  const rung = state.rung + 1;
  return { rung, next: nextOf(step, rung, rightNow(context.now), context) };
}

function rungOf<Do extends Rung['do']>(step: Step, { rung }: MatterState, kind: Do): Extract<Rung, { do: Do }> {
  const found = step.late?.[rung];
  if (!found || !isRung(found, kind)) throw new Error(`step ${step.id} has no ${kind} at rung ${rung}`);
  return found;
}

function isRung<Do extends Rung['do']>(rung: Rung, kind: Do): rung is Extract<Rung, { do: Do }> {
  return rung.do === kind;
}

function overOf(step: Step): string {
  return Object.keys(step.to)[0] ?? 'over';
}
