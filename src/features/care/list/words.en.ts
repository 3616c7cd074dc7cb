import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const wishNames = {
  visit: 'Look in',
  call: 'A phone call',
  errand: 'Errands',
  shopping: 'Shopping',
  company: 'Company and a talk',
} satisfies Twin<typeof chinese.wishNames>;
