import type { Action, Query, Sweep } from '#kernel/action.ts';
import { promisesAtDoor } from './at-door.ts';
import { makePromise } from './make.ts';
import { myPromises, promiseList, promises } from './read.ts';
import { askOfPromises, remindOfPromises } from './remind.ts';
import { changePromise, settlePromise } from './settle.ts';

/** 承诺本: what was promised on the way, with its day. What units promise a community stands in the feature `commitments`. */
export const promiseActions: readonly Action[] = [makePromise, settlePromise, changePromise];
export const promiseQueries: readonly Query[] = [promises, promisesAtDoor, myPromises, promiseList];
export const promiseSweeps: readonly Sweep[] = [remindOfPromises, askOfPromises];
