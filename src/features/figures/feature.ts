import type { Feature } from '#kernel/action.ts';
import { live } from './live.ts';
import { places } from './places.ts';
import { rates } from './rates.ts';

/** Figures: what may hang on a wall for everybody to read. Counts and rates, no order and nobody. */
export const figures: Feature = { name: 'figures', actions: [], queries: [places, live, rates], refusals: {} };
