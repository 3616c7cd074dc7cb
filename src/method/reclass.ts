import { arrive } from './arrive.ts';
import type { Method } from './language.ts';
import type { Act, Became, MatterContext, MatterState } from './matter.ts';
import type { Doing } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { asOpener, heldOf, isOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** The one who asked wants it put in another class (大事 or 小事): so often as the method allows, with a reason. */
export function askReclass(method: Method, state: MatterState, asked: ActThat<'ask-reclass'>): Doing | Refusal {
  const as = asOpener(method, state, asked);
  if (!as) return refusal('method.not_yours');
  const { reclass: rules } = method;
  if (!rules || state.step === rules.to) return refusal('method.no_reclass_here');
  if (state.reclass) return refusal('method.reclass_open');
  if ((state.reclassed ?? 0) >= rules.asks) return refusal('method.reclass_used');
  const fault = faultOfWords(asked.answers, 'reason');
  if (fault) return fault;
  const became: Became = { reclass: { seq: state.seq + 1 }, reclassed: (state.reclassed ?? 0) + 1 };
  return { as, draft: { kind: 'asked-reclass', step: state.step, outcome: null, became, said: asked.answers } };
}

/** Yes or no, each with its reason; yes takes the matter back to where it is classed. */
export function answerReclass(
  method: Method,
  state: MatterState,
  asked: ActThat<'answer-reclass'>,
  context: MatterContext,
): Doing | Refusal {
  const { reclass: rules } = method;
  const as = rules && !isOpener(state, asked.by) ? heldOf(rules.posts, asked.by) : null;
  if (!as || !rules) return refusal('method.not_yours');
  if (!state.reclass) return refusal('method.no_reclass_asked');
  const fault = faultOfWords(asked.answers, 'reason');
  if (fault) return fault;
  const onwards = asked.granted ? arrive(method, state, rules.to, context) : {};
  const became: Became = { ...onwards, reclass: null };
  const facts = { granted: asked.granted };
  return { as, draft: { kind: 'answered-reclass', step: state.step, outcome: null, became, facts, said: asked.answers } };
}
