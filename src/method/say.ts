import type { Method } from './language.ts';
import type { Act, Actor, MatterState } from './matter.ts';
import { type Doing, relayedFacts } from './record.ts';
import { type Refusal, refusal } from './refusals.ts';
import { partOf } from './team.ts';
import { asOpener, heldOf, isAssignee, isOpener } from './who.ts';
import { faultOfWords } from './written.ts';

type ActThat<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;

/** A line in the story: nothing becomes of the matter but that everybody at it reads it. `relayed`: the opener's own words, written down by who may pass them on. */
export function say(method: Method, state: MatterState, { by, answers, relayed }: ActThat<'say'>): Doing | Refusal {
  const as = relayed ? asOpener(method, state, { by, relayed }) : speaksAs(method, state, by);
  if (!as) return refusal('method.not_yours');
  return (
    faultOfWords(answers, 'said') ?? {
      as,
      draft: { kind: 'said', step: state.step, outcome: null, became: {}, facts: relayedFacts({ relayed }), said: answers },
    }
  );
}

/** As what somebody belongs to a matter: who asked, works on it, was called in, or answers for its place. */
export function speaksAs(method: Method, state: MatterState, by: Actor): string | null {
  if (isOpener(state, by)) return 'opener';
  if (isAssignee(state, by)) return state.assignee?.as ?? null;
  return heldOf([...method.relays, ...method.oversees], by) ?? partOf(state, by)?.as ?? null;
}
