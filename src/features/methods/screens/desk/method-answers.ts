import type { library, preview } from '#features/methods/contract.ts';
import type { Answer } from '#kernel/contract.ts';

/** A method in the list, and one read whole. */
export type Listed = Answer<typeof library>['methods'][number];
export type Method = Answer<typeof preview>;
export type Step = Method['steps'][number];
