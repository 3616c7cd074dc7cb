import type { Feature } from '#kernel/action.ts';
import { guide } from './guide.ts';
import { refusals } from './words.ts';

/** The ways outside: shown to everybody, followed by nobody. */
export const remedies: Feature = { name: 'remedies', actions: [], queries: [guide], refusals };
