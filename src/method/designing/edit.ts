import type { Method } from '../language.ts';
import type { Edited } from './editing/edited.ts';
import type { Edits, EditThat, Ways } from './editing/edits.ts';
import { effects } from './editing/effects.ts';
import { forms } from './editing/forms.ts';
import { outcomes } from './editing/outcomes.ts';
import { stepParts } from './editing/step-parts.ts';
import { steps } from './editing/steps.ts';
import { shownWords, whole } from './editing/whole.ts';

const ways: Ways<keyof Edits> = { ...whole, ...shownWords, ...steps, ...stepParts, ...outcomes, ...forms, ...effects };

/** The page with one change made, as a new value; the page itself stays as it was. Refuses, with a reason, what the page has no place for. */
export function edit<Do extends keyof Edits>(method: Method, one: EditThat<Do>): Edited {
  return ways[one.do](method, one);
}
