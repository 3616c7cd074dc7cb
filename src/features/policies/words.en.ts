import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const statementNames = {
  'low-income': 'Our income per head is low',
  sudden: 'Something bad happened to us lately',
  'illness-costs': 'I paid much for doctors myself',
  'disabled-card': 'I hold a disability card',
  served: 'I served in the army',
  'family-of-soldier': 'My family is of a soldier or a martyr',
} satisfies Twin<typeof chinese.statementNames>;
