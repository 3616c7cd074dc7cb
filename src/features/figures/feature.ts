import type { Feature } from '#kernel/action.ts';
import { live } from './live.ts';
import { layFigures } from './methods/lay.ts';
import { method } from './methods/method.ts';
import { methods } from './methods/overview.ts';
import { methodParts } from './methods/parts.ts';
import { exportRoutes } from './methods/routes.ts';
import { refusals } from './methods/words.ts';
import { places } from './places.ts';
import { rates } from './rates.ts';

/** Figures: what may hang on a wall for everybody to read, and what each method does. Counts and rates, no order and nobody. */
export const figures: Feature = {
  name: 'figures',
  actions: [],
  queries: [places, live, rates, methods, method, methodParts],
  sweeps: [layFigures],
  refusals,
  routes: exportRoutes,
};
