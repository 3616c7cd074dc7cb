import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const modeNames = { firm: 'Property firm', self: 'Residents themselves', none: 'No property firm' } satisfies Twin<
  typeof chinese.modeNames
>;

export const resultNames = { met: 'Reached', 'not-met': 'Not reached', going: 'The year is not over' } satisfies Twin<
  typeof chinese.resultNames
>;
