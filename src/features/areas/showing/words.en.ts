import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const institutionNames = {
  hospital: 'Hospital',
  school: 'School',
  market: 'Market',
  station: 'Station',
  other: 'Other',
} satisfies Twin<typeof chinese.institutionNames>;
