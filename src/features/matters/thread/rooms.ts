import type { Action, Expiry, Query, Sweep } from '#kernel/action.ts';
import { callBackActions, callBackExpiries, callBackQueries, callBackSweeps } from '../callbacks/room.ts';
import { refusals as callBackRefusals } from '../callbacks/words.ts';
import { promiseActions, promiseQueries, promiseSweeps } from '../promises/room.ts';
import { refusals as promiseRefusals } from '../promises/words.ts';
import { proposingActions, proposingQueries, proposingSweeps } from '../proposing/room.ts';
import { refusals as proposingRefusals } from '../proposing/words.ts';
import { threadActions, threadQueries } from './room.ts';
import { refusals as threadRefusals } from './words.ts';

/** What follows a matter beside its steps: its thread, what was promised on the way, topics it proposes, and whether it is asked about once more. */
export const followingActions: readonly Action[] = [...threadActions, ...promiseActions, ...proposingActions, ...callBackActions];
export const followingQueries: readonly Query[] = [...threadQueries, ...promiseQueries, ...proposingQueries, ...callBackQueries];
export const followingSweeps: readonly Sweep[] = [...promiseSweeps, ...proposingSweeps, ...callBackSweeps];
export const followingExpiries: readonly Expiry[] = callBackExpiries;
export const followingRefusals = { ...threadRefusals, ...promiseRefusals, ...proposingRefusals, ...callBackRefusals } as const;
