import type { Method } from './language.ts';
import type { Became, EventFacts, MatterState } from './matter.ts';

/** 「没解决」, whether the opener says it when asked, at the door or after the end. */
export const unsolved = 'unsolved';

export type Unsolved = { readonly target: string; readonly became: Became; readonly facts: Pick<EventFacts, 'again'> };

/** Where a matter goes that is not solved: the second time to whom the method names, instead of round again. @param usual where it goes the first time */
export function goesUnsolved({ reopen: { again } }: Method, state: MatterState, usual: string): Unsolved {
  if (!again) return { target: usual, became: {}, facts: {} };
  const times = (state.unsolved ?? 0) + 1;
  return times < 2
    ? { target: usual, became: { unsolved: times }, facts: {} }
    : { target: again.to, became: { unsolved: times }, facts: { again: true } };
}
