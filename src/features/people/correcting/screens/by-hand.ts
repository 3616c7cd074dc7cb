import type { fieldNames } from '../words.ts';

/** Nothing of the ledger changes by the answer: what was done is done elsewhere, and said in it. */
export function isByHand(field: keyof typeof fieldNames): boolean {
  return field === 'home' || field === 'other';
}
