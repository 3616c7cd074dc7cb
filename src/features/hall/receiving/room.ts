import type { Action, Query } from '#kernel/action.ts';
import { bringPapers, give } from './give.ts';
import { handIn, handInFor } from './hand-in.ts';
import { known, knownOf } from './known.ts';
import { slip } from './slip.ts';
import { mySlips, slips } from './slips.ts';

/** Handing in under one number, asking once, and the result at the same counter. */
export const receivingActions: readonly Action[] = [handIn, handInFor, bringPapers, give];
export const receivingQueries: readonly Query[] = [known, knownOf, slip, slips, mySlips];
