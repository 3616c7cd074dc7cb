import type { FormField } from '../phone/form-fields.tsx';
import { fenOf } from '../yuan.ts';

/** As typed into the form: by field id; money still as yuan. */
export type Answers = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What was typed, as the contract takes it: nothing for what was left empty, money in fen. */
export function answersOf(fields: readonly Pick<FormField, 'id' | 'kind'>[], typed: Answers): Record<string, string | number | boolean> {
  const given = fields.flatMap(({ id, kind }) => {
    const value = typed[id];
    if (value === undefined || value === null || value === '') return [];
    const answer = kind === 'money' ? fenOf(String(value)) : value;
    return answer === undefined ? [] : [[id, answer] as const];
  });
  return Object.fromEntries(given);
}
