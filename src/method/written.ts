import type { Answers } from './forms.ts';
import { type Refusal, refusal } from './refusals.ts';

/** The longest line people write beside a step, in characters. */
const longest = 500;

/** Nothing written, or too much. */
export function faultOfWords(answers: Answers, field: 'said' | 'reason'): Refusal | null {
  const words = answers[field];
  if (typeof words !== 'string' || words.trim() === '')
    return refusal(field === 'reason' ? 'method.reason_missing' : 'method.words_missing');
  return words.length > longest ? refusal('method.answer_too_long', { label: '这句话', max: longest }) : null;
}
