import { arrive } from './arrive.ts';
import { isPast } from './clock.ts';
import type { Objection } from './gathering.ts';
import type { Method, Step, StepThat } from './language.ts';
import type { Act, Became, MatterContext, MatterState } from './matter.ts';
import { stepOf, targetOf } from './page.ts';
import type { Doing } from './record.ts';
import { isRefusal, type Refusal, refusal } from './refusals.ts';
import { asWhom, isOpener, isSame } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** Somebody of the place objects to what is pinned up, as long as it is. Whether they live there is the host's to know: it lends them the post 'reader'. */
export function object(method: Method, state: MatterState, asked: ActThat<'object'>, { now }: MatterContext): Doing | Refusal {
  const step = postedAt(method, state);
  if (!step) return refusal('method.not_posted');
  if (state.due === null || isPast(state.due.at, now)) return refusal('method.posting_over');
  const as = isOpener(state, asked.by) ? 'opener' : asked.by.posts.includes('reader') ? 'reader' : null;
  if (!as) return refusal('method.not_yours');
  const fault = faultOfWords(asked.answers, 'reason');
  if (fault) return fault;
  const { person, account } = asked.by;
  const objection: Objection = { seq: state.seq + 1, by: { person, account }, answered: null };
  const became: Became = { objections: [...(state.objections ?? []), objection] };
  return { as, draft: { kind: 'objected', step: step.id, outcome: null, became, said: asked.answers } };
}

/** Each objection is answered in words. One found right takes the posting down; the last answer after the time is up ends it. */
export function answerObjection(
  method: Method,
  state: MatterState,
  asked: ActThat<'answer-objection'>,
  context: MatterContext,
): Doing | Refusal {
  const step = postedAt(method, state);
  if (!step) return refusal('method.not_posted');
  const as = asWhom(method, state, step, asked);
  if (!as) return refusal('method.not_yours');
  const objection = openObjection(state, asked);
  if (isRefusal(objection)) return objection;
  const fault = faultOfWords(asked.answers, 'reason');
  if (fault) return fault;
  const answered = asked.upheld ? 'upheld' : 'dismissed';
  const objections = (state.objections ?? []).map((one): Objection => (one === objection ? { ...one, answered } : one));
  const outcome = asked.upheld ? 'upheld' : endsPosting({ ...state, objections }, context);
  const onwards = outcome === null ? {} : arrive(method, state, targetOf(step, outcome), context);
  const facts = { objection: { seq: objection.seq, upheld: asked.upheld } };
  const became: Became = { objections, ...onwards };
  return { as, draft: { kind: 'answered-objection', step: step.id, outcome, became, facts, said: asked.answers } };
}

/** The objection that is answered, by somebody else than who made it. */
function openObjection({ objections = [] }: MatterState, { by, objection: asked }: ActThat<'answer-objection'>): Objection | Refusal {
  const objection = objections.find(({ seq, answered }) => seq === asked && answered === null);
  if (!objection) return refusal('method.no_objection');
  return isSame(objection.by, by) ? refusal('method.own_matter') : objection;
}

/** `over` when the time is up and every objection answered. Never earlier. */
export function endsPosting({ due, objections = [] }: MatterState, { now }: Pick<MatterContext, 'now'>): 'over' | null {
  const isUp = due !== null && isPast(due.at, now);
  return isUp && objections.every(({ answered }) => answered !== null) ? 'over' : null;
}

function postedAt(method: Method, { step: id }: MatterState): StepThat<'post'> | null {
  const step: Step | null = id === null ? null : stepOf(method, id);
  return step?.do === 'post' ? step : null;
}
