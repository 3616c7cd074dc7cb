import type { Answers, Field } from './forms.ts';

/** What sort of sensitive thing is written down: it is agreed to by itself (PIPL 28, 29). */
export const sensitiveThings = ['finances', 'disability', 'health'] as const;
export type SensitiveThing = (typeof sensitiveThings)[number];

/** What each is about, as a sentence names it. */
export const sensitiveNames: Readonly<Record<SensitiveThing, string>> = {
  finances: '家里的收入和困难',
  disability: '残疾情况',
  health: '身体和看病的情况',
};

/** A field that is agreed to by itself before it is written. */
export type Marked = Field & { readonly sensitive: SensitiveThing };

/** Whether a field is agreed to by itself. One of the library that is only kept out of what the system does besides (`true`) is not. */
export function isMarked(field: Field): field is Marked {
  return typeof field.sensitive === 'string';
}

/** Which sort a field tells of; null for every other. */
export const thingIn = ({ sensitive }: Pick<Field, 'sensitive'>): SensitiveThing | null =>
  typeof sensitive === 'string' ? sensitive : null;

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
