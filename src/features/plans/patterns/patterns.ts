import { campaigns } from './campaigns.ts';
import { lists } from './lists.ts';
import type { Pattern } from './pattern.ts';
import { plans } from './plans.ts';

/** Every kind of sheet a community can begin. */
export const patterns: readonly Pattern[] = [...lists, ...plans, ...campaigns];
