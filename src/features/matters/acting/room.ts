import type { Action, Query } from '#kernel/action.ts';
import { firstReplies } from './first-replies.ts';
import { passedOn } from './passed-on.ts';
import { urge } from './urge.ts';
import { answerExtension, askExtension, callIn, escalate, partDone, say, supervise } from './verbs.ts';

/** What people do to a matter beside its step, and what they can look up of it. */
export const actingActions: readonly Action[] = [say, askExtension, answerExtension, escalate, callIn, partDone, supervise, urge];
export const actingQueries: readonly Query[] = [passedOn, firstReplies];
