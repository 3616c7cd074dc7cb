import type { Feature } from '#kernel/action.ts';
import { seeActs } from './acts.ts';
import { rootRoutes } from './routes.ts';
import { sealing } from './seal.ts';
import { seeRoots, seeSeal, takeRoot, verifyStretch } from './see.ts';
import { refusals } from './words.ts';

/** The audit: what the kernel wrote down of each act, sealed into a chain, with a root a day that everybody may copy. Nothing here changes a row. */
export const audit: Feature = {
  name: 'audit',
  actions: [],
  queries: [seeActs, seeSeal, verifyStretch, takeRoot, seeRoots],
  sweeps: [sealing],
  refusals,
  routes: rootRoutes,
};
