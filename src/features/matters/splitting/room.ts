import type { Action, Query, Sweep } from '#kernel/action.ts';
import { partsEnded } from './ended.ts';
import { parts } from './parts.ts';
import { split } from './split.ts';

/** A matter that falls into parts, each a matter of its own, and goes on when all of them have ended. */
export const splittingActions: readonly Action[] = [split];
export const splittingQueries: readonly Query[] = [parts];
export const splittingSweeps: readonly Sweep[] = [partsEnded];
