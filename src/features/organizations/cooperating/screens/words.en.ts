import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const cooperationWords = {
  title: 'Agreements',
  hint: 'The community has agreed with these units on what they do together.',
  parties: 'With',
  services: 'What',
  days: (since: string, until: string) => `${since} to ${until}`,
  standings: { soon: 'Ends soon', over: 'Has run out', running: 'Under way', coming: 'Not begun', renewed: 'Renewed', ended: 'Ended' },
} satisfies Twin<typeof chinese.cooperationWords>;
