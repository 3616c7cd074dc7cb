import type { Step } from './design-answers.ts';

/** The kinds of steps in the order in which they are mostly wanted. */
export const kinds: readonly Step['do'][] = [
  'fill',
  'assign',
  'claim',
  'meet',
  'review',
  'vote',
  'post',
  'sign',
  'rate',
  'wait',
  'split',
  'gate',
];
