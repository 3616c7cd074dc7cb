import { carriedOut } from '#features/approvals/door.ts';
import type { Feature } from '#kernel/action.ts';
import { allot } from './allot.ts';
import { collect } from './collect.ts';
import { exportBook, moneyRoutes } from './outward.ts';
import { payCrew } from './pay-crew.ts';
import { book, entries } from './read.ts';
import { reverse } from './reverse.ts';
import { refusals } from './words.ts';

/** The money of an estate that looks after itself: two lines, two officers, a second person for whatever is paid, and nothing changed once it is entered. */
export const money: Feature = {
  name: 'money',
  actions: [collect, allot, payCrew, reverse],
  queries: [book, entries, exportBook],
  effects: carriedOut(allot, payCrew, reverse),
  routes: moneyRoutes,
  refusals,
};
