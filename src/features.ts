import type { Feature } from '#kernel/action.ts';

/** The whole system, as a list. */
export const features: readonly Feature[] = [];
