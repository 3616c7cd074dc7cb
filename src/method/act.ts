import { arrive } from './arrive.ts';
import { deadline, isPast } from './clock.ts';
import { does } from './do.ts';
import { doBeside } from './do-beside.ts';
import { doGathering, isGathering } from './do-gathering.ts';
import type { Method } from './language.ts';
import { left } from './left.ts';
import type { Act, Assignee, Became, MatterContext, MatterState, Move } from './matter.ts';
import { gather, merge, part, unmerge } from './merge.ts';
import { stepOf } from './page.ts';
import { isParty } from './panels.ts';
import { paused, resumed } from './pause.ts';
import { type Doing, type Draft, eventOf, move, relayedFacts, signed } from './record.ts';
import { isRefusal, type Refusal, type RefusalCode, refusal } from './refusals.ts';
import { replied } from './reply.ts';
import { goesUnsolved, type Unsolved } from './unsolved.ts';
import { asAssignee, asOpener, asSide, asSideAlone, asWhom, heldOf, isAssignee, isOpener, isWork } from './who.ts';

/** What a person does to a matter. Everything that happens, or one refusal and nothing. */
export function act(method: Method, state: MatterState, given: Act, context: MatterContext): Move | Refusal {
  const asked: Act = { ...given, by: asSideAlone(state, given.by) };
  if (asked.seen !== undefined && asked.seen !== state.seq) return refusal('method.moved_on');
  const doing = decide(method, state, asked, context);
  if (isRefusal(doing)) return doing;
  const { draft } = doing;
  const became = { ...draft.became, ...replied(state, draft, asked, context.now) };
  return move(method, state, [eventOf(state, { ...draft, became }, signed(asked.by, doing.as), context)]);
}

function decide(method: Method, state: MatterState, asked: Act, context: MatterContext): Doing | Refusal {
  if (asked.kind === 'reopen') return reopen(method, state, asked, context);
  if (asked.kind === 'unmerge') return unmerge(method, state, asked, context);
  if (asked.kind === 'end-child' || asked.kind === 'reopen-child') return doGathering(method, state, asked, context); // a whole that has ended may be opened again
  return state.step === null ? refusal('method.ended') : decideRunning(method, state, asked, context);
}

function decideRunning(method: Method, state: MatterState, asked: RunningAct, context: MatterContext): Doing | Refusal {
  if (asked.kind === 'do') return does(method, state, asked, context);
  if (asked.kind === 'withdraw') return withdraw(method, state, asked, context);
  if (asked.kind === 'hand-over') return handOver(method, state, asked);
  if (asked.kind === 'left') return left(method, state, asked, context);
  if (asked.kind === 'pause' || asked.kind === 'resume') return pauseOrResume(method, state, asked, context);
  if (asked.kind === 'merge') return merge(method, state, asked, context);
  if (asked.kind === 'gather') return gather(method, state, asked);
  if (asked.kind === 'part') return part(method, state, asked);
  return isGathering(asked) ? doGathering(method, state, asked, context) : doBeside(method, state, asked, context);
}

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
type RunningAct = Exclude<Act, { kind: 'reopen' | 'unmerge' }>;

/** The opener may always withdraw, and so may a side that was asked to consent; whoever passes that on must write down why. */
function withdraw(method: Method, state: MatterState, asked: ActThat<'withdraw'>, context: MatterContext): Doing | Refusal {
  const as = asOpener(method, state, asked) ?? (asked.relayed ? null : asSide(method, state, asked.by));
  if (!as) return refusal('method.not_yours');
  if (asked.relayed && !asked.reason?.trim()) return refusal('method.reason_missing');
  const became = arrive(method, state, 'withdrawn', context);
  return {
    as,
    draft: { kind: 'withdrew', step: state.step, outcome: null, became, facts: relayedFacts(asked), ...saidReason(asked.reason) },
  };
}

/** 「没解决」 after the end: it goes back to work within the method's window. */
function reopen(method: Method, state: MatterState, asked: ActThat<'reopen'>, context: MatterContext): Doing | Refusal {
  if (!state.ended) return refusal('method.not_ended');
  const as = asOpener(method, state, asked);
  if (!as) return refusal('method.not_yours');
  if (!asked.reason.trim()) return refusal('method.reason_missing');
  if (isPast(reopenableUntil(method, state.ended.at, context), context.now)) return refusal('method.too_late');
  const parted = state.merged ? { merged: null } : {}; // who says it is not solved wants it done on its own
  const counted = { ...parted, reopened: state.reopened + 1, ...(state.team ? { team: [] } : {}) };
  const { target, became: times, facts } = reopens(method, state);
  const became: Became = { ...arrive(method, { ...state, ...counted }, target, context), ...counted, ...times };
  return {
    as,
    draft: {
      kind: 'reopened',
      step: null,
      outcome: null,
      became,
      facts: { ...facts, ...relayedFacts(asked) },
      ...saidReason(asked.reason),
    },
  };
}

/** Who withdrew it, or whose duplicate it was, does not say that it was done badly. */
function reopens(method: Method, state: MatterState): Unsolved {
  const isTakenBack = state.merged || state.ended?.outcome === 'withdrawn';
  return isTakenBack ? { target: method.reopen.to, became: {}, facts: {} } : goesUnsolved(method, state, method.reopen.to);
}

export function reopenableUntil({ reopen: { within } }: Method, endedAt: string, { calendar }: Pick<MatterContext, 'calendar'>): string {
  return deadline(endedAt, within, calendar).at;
}

/** Work passes from one person to the next, asked by either side of it, or by who oversees what nobody has in hand. */
function handOver(method: Method, state: MatterState, asked: ActThat<'hand-over'>): Doing | Refusal {
  if (!isWork(method, state)) return refusal('method.no_assignee');
  const as = handsOverAs(method, state, asked);
  if (!as) return refusal('method.not_yours');
  const became = succeeded(state, asked.to);
  if (isRefusal(became)) return became;
  return {
    as,
    draft: { kind: 'handed-over', step: state.step, outcome: null, became, facts: { because: asked.because, was: state.assignee } },
  };
}

function handsOverAs({ oversees }: Method, state: MatterState, { by }: ActThat<'hand-over'>): string | null {
  if (isAssignee(state, by)) return asAssignee(state, by);
  return isOpener(state, by) ? null : heldOf(oversees, by);
}

function succeeded(state: MatterState, to: Assignee): Became | Refusal {
  const next = { person: to.person, account: null };
  if (isOpener(state, next) || isParty(state, next)) return refusal('method.own_matter');
  if (to.person === state.assignee?.person) return refusal('method.same_assignee');
  const fresh: Became = { ...(state.extension ? { extension: null } : {}), ...(state.vacant ? { vacant: null } : {}) }; // the next one has a deadline of their own to look at
  return { assignee: to, ...fresh };
}

function pauseOrResume(method: Method, state: MatterState, asked: ActThat<'pause' | 'resume'>, context: MatterContext): Doing | Refusal {
  const step = stepOf(method, state.step ?? '');
  const as = asWhom(method, state, step, asked);
  if (!as) return refusal('method.not_yours');
  const wrong: RefusalCode | null = asked.kind === 'pause' ? state.paused && 'method.paused' : state.paused ? null : 'method.not_paused';
  if (wrong) return refusal(wrong);
  const draft = asked.kind === 'pause' ? paused(state, step, asked.reason, context) : resumed(state, step, context);
  return draft ? { as, draft } : refusal('method.no_pause_here');
}

function saidReason(reason: string | undefined): Pick<Draft, 'said'> {
  return reason?.trim() ? { said: { reason } } : {};
}
