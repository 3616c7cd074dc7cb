import { arrive, nextOf, rightNow } from './arrive.ts';
import { deadline, isPast } from './clock.ts';
import type { Method, Rung, Step } from './language.ts';
import type { Became, MatterContext, MatterEvent, MatterState, Move, NextKind } from './matter.ts';
import { standingAt, stepOf, targetOf } from './page.ts';
import { countsOf, isVoiced, verdictOf } from './panels.ts';
import { resumed } from './pause.ts';
import { endsPosting } from './postings.ts';
import { apply, bySystem, type Draft, eventOf, move } from './record.ts';
import { reckonedReply, replyLate, replyTold } from './reply.ts';
import { decidedBy } from './voice.ts';
import { takersOf } from './who.ts';

/** What the clock does when the matter's next time has come; nothing due, no events. Times that follow are reckoned from now, not from when it was missed. */
export function due(method: Method, state: MatterState, context: MatterContext): Move {
  const events: MatterEvent[] = [];
  let current = state;
  for (let draft = dueNow(method, current, context); draft; draft = dueNow(method, current, context)) {
    const event = eventOf(current, draft, bySystem, context);
    events.push(event);
    current = apply(current, event);
  }
  return move(method, state, events);
}

/** The step's clock first: what it says of the step, it says of the first reply too. */
function dueNow(method: Method, state: MatterState, context: MatterContext): Draft | null {
  const { step, next } = state;
  if (step === null) return null;
  if (!next || !isPast(next.at, context.now)) return replyLate(method, state, context);
  const at = stepOf(method, step);
  const draft = settled(method, state, at, context) ?? fires[next.what](method, state, at, context);
  return { ...draft, became: { ...draft.became, ...replyTold(method, state, next.what, context) } };
}

/** The same deadlines by an edited calendar, and why it was edited; no event when nothing changes. A deadline that moved is told, one that only became certain is not. */
export function reckon(method: Method, state: MatterState, context: MatterContext, said: MatterEvent['said'] = null): Move {
  const { due: was, next } = state;
  const became: Became = {
    due: was && deadline(was.from, was.span, context.calendar),
    next: next && { ...deadline(next.from, next.span, context.calendar), what: next.what },
    ...reckonedReply(state, context),
  };
  const { reply } = state;
  const unmoved = { due: was, next, ...(reply ? { reply } : {}) };
  if (state.step === null || JSON.stringify(became) === JSON.stringify(unmoved)) return move(method, state, []);
  const until = became.due && became.due.at !== was?.at ? { until: became.due.at } : {};
  const draft: Draft = { kind: 'reckoned', step: state.step, outcome: null, became, facts: until, said };
  return move(method, state, [eventOf(state, draft, bySystem, context)]);
}

/** A review or a posting whose time is up is settled as it stands, where it can be; else it goes on being waited for. */
function settled(method: Method, state: MatterState, step: Step, context: MatterContext): Draft | null {
  if (state.paused || state.due === null || !isPast(state.due.at, context.now)) return null;
  if (step.do === 'post') {
    const outcome = endsPosting(state, context);
    return outcome && lapsed(method, state, outcome, context);
  }
  if (step.do !== 'review') return null;
  const verdict = verdictOf(state, step, context, true);
  return verdict === 'open' ? null : counted(method, state, step, context);
}

/** The time to speak is up: what the panels said decides. */
function counted(method: Method, state: MatterState, step: Step, context: MatterContext): Draft {
  if (!isVoiced(step)) throw new Error(`step ${step.id} has no voices to count`);
  const verdict = verdictOf(state, step, context, true);
  const outcome = decidedBy(step)[verdict === 'yes' ? 'yes' : 'no'];
  return { ...lapsed(method, state, outcome, context), facts: { counts: countsOf(state, step, context) } };
}

type Fire = (method: Method, state: MatterState, step: Step, context: MatterContext) => Draft;

const fires: Record<NextKind, Fire> = {
  warn: (_, state, step, context) => ({ kind: 'warned', step: step.id, outcome: null, became: warned(step, state, context) }),
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
    const rung = standingAt(step, state) + 1;
    return {
      kind: 'pooled',
      step: step.id,
      outcome: null,
      became: { candidates, due: again, rung, next: nextOf(step, rung, again, context) },
    };
  },
  otherwise: (method, state, step, context) => lapsed(method, state, rungOf(step, state, 'otherwise').outcome, context),
  count: counted,
  over: (method, state, step, context) => lapsed(method, state, overOf(step), context),
  resume: (_, state, step, context) => resumed(state, step, context),
};

function lapsed(method: Method, state: MatterState, outcome: string, context: MatterContext): Draft {
  const step = stepOf(method, state.step ?? '');
  return { kind: 'lapsed', step: step.id, outcome, became: arrive(method, state, targetOf(step, outcome), context) };
}

/** After the warning the ladder goes on from the deadline itself. */
function warned(step: Step, state: MatterState, context: MatterContext): Became {
  const rung = state.rung + 1;
  return { rung, next: state.due && nextOf(step, rung, state.due, context) };
}

function climbed(step: Step, state: MatterState, context: MatterContext): Became {
  const rung = standingAt(step, state) + 1;
  return { rung, next: nextOf(step, rung, rightNow(context.now), context) };
}

function rungOf<Do extends Rung['do']>(step: Step, state: MatterState, kind: Do): Extract<Rung, { do: Do }> {
  const rung = standingAt(step, state);
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
