import type { Answers, Field } from './forms.ts';
import type { SensitiveThing } from './sensitive.ts';

/** A field that is agreed to by itself before it is written. */
export type Marked = Field & { readonly sensitive: SensitiveThing };

/** Whether a field is agreed to by itself. One of the library that is only kept out of what the system does besides (`true`) is not. */
export function isMarked(field: Field): field is Marked {
  return typeof field.sensitive === 'string';
}

/** The marked fields that were answered: an emptied one says nothing. */
export function markedIn(fields: readonly Field[], answers: Answers): Marked[] {
  return fields.filter(isMarked).filter(({ id }) => says(answers[id]));
}

/** The answers without those of marked fields. */
export function unmarked(fields: readonly Field[], answers: Answers): Answers {
  const marked = fields.filter(isMarked).map(({ id }) => id);
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !marked.includes(id)));
}

function says(answer: Answers[string] | undefined): boolean {
  if (typeof answer === 'string') return answer.trim() !== '';
  return Array.isArray(answer) ? answer.length > 0 : answer !== undefined;
}
