import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const linkedWords = {
  title: 'Projects of three',
  hint: 'Carried by the community, an organisation and a social worker together.',
  parties: { lead: 'Community', unit: 'Organisation', worker: 'Social worker' },
} satisfies Twin<typeof chinese.linkedWords>;
