import type { Method, Step } from '../../language.ts';

/** Why an edit cannot be made; each has its sentence in `../words.ts`. */
export type NotEdited =
  | 'step-unknown'
  | 'last-step'
  | 'steps-full'
  | 'outcome-unknown'
  | 'outcome-fixed'
  | 'last-outcome'
  | 'target-unknown'
  | 'form-unknown'
  | 'forms-full'
  | 'field-unknown'
  | 'last-field'
  | 'fields-full'
  | 'choice-unknown'
  | 'last-choice'
  | 'choices-full'
  | 'word-unknown'
  | 'last-word'
  | 'word-twice'
  | 'words-full'
  | 'effect-unknown'
  | 'not-at-this-step'
  | 'not-before-an-end';

export type Edited = Method | { readonly refused: NotEdited };

export function isNotEdited(edited: Edited): edited is { readonly refused: NotEdited } {
  return 'refused' in edited;
}

export const not = (refused: NotEdited): { readonly refused: NotEdited } => ({ refused });

/** The method with one step become another. */
export function withStep(method: Method, id: string, change: (step: Step) => Step | { readonly refused: NotEdited }): Edited {
  const step = method.steps.find((one) => one.id === id);
  if (!step) return not('step-unknown');
  const changed = change(step);
  if ('refused' in changed) return changed;
  return { ...method, steps: method.steps.map((one) => (one === step ? changed : one)) };
}

/** The value without this key. */
export function without<Value extends object, Key extends keyof Value>(value: Value, key: Key): Omit<Value, Key> {
  const { [key]: _, ...rest } = value;
  return rest;
}

/** The record without these keys. */
export function except<Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** The record with one key at another place among the rest. */
export function inOrder<Value>(record: Readonly<Record<string, Value>>, key: string, to: number): Record<string, Value> {
  const entries = Object.entries(record);
  return Object.fromEntries(
    moved(
      entries,
      entries.findIndex(([one]) => one === key),
      to,
    ),
  );
}

/** The list with the item at `from` standing at `to`; out of its bounds it stands at the nearer end. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, Math.max(0, to)), ...list.slice(from, from + 1), ...rest.slice(Math.max(0, to))];
}

/** The first of `stem`, `stem-2`, `stem-3` … that is not taken. */
export function freshId(stem: string, taken: readonly string[]): string {
  if (!taken.includes(stem)) return stem;
  let nth = 2;
  while (taken.includes(`${stem}-${nth}`)) nth += 1;
  return `${stem}-${nth}`;
}
