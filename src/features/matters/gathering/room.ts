import type { Action, Query } from '#kernel/action.ts';
import { begin } from './begin.ts';
import { beginnable } from './beginnable.ts';
import { object } from './object.ts';
import { postings } from './postings.ts';
import { answerObjection, answerReclass, askReclass, convene, met, speak } from './verbs.ts';

/** Where many have a part in one matter: panels, meetings, postings, several sides, and what begins by its method. */
export const gatheringActions: readonly Action[] = [speak, convene, met, object, answerObjection, askReclass, answerReclass, begin];
export const gatheringQueries: readonly Query[] = [beginnable, postings];
