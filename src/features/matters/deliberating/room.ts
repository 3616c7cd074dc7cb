import type { Query } from '#kernel/action.ts';
import { origin } from './origin.ts';

/** What was talked over and decided, and what came of it. */
export const deliberatingQueries: readonly Query[] = [origin];
