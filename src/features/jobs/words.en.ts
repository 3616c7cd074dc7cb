import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const tradeNames = {
  building: 'Building and decorating',
  farming: 'Growing and rearing',
  factory: 'Factory work',
  driving: 'Driving and delivery',
  kitchen: 'Kitchen work',
  cleaning: 'Cleaning',
  care: 'Care work',
  selling: 'Sales',
  office: 'Office work',
  guarding: 'Guard and watch',
  any: 'Any work',
} satisfies Twin<typeof chinese.tradeNames>;

export const hoursNames = { full: 'Full day', part: 'Half day or odd jobs', home: 'From home' } satisfies Twin<typeof chinese.hoursNames>;
