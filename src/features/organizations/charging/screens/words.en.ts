import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const chargeWords = {
  title: 'What posts are for',
  under: 'What each post does: one entry for each, written by the community and open to everybody.',
  none: { title: 'The community has written nothing yet', next: 'Once it has, you can read here what each post does.' },
  since: (day: string) => `Since ${day}`,
  vacant: 'Nobody at the moment',
  without: 'Posts without an entry yet',
} satisfies Twin<typeof chinese.chargeWords>;
