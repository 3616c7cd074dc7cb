import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const aboutWords = {
  title: 'Whom it is about',
  hint: 'Whoever you choose cannot see this complaint and does not handle it. You may leave it empty.',
  open: 'Whom it is about (optional)',
} satisfies Twin<typeof chinese.aboutWords>;

export const readersWords: Readonly<Record<string, { readonly title: string; readonly say: string }>> = {
  complaint: {
    title: 'Who can see it',
    say: 'Only the community secretary sees it, not the person complained about. If it is about the secretary, it goes to the street office.',
  },
  hardship: { title: 'Who can see it', say: 'Only community staff and whoever comes to help see it; it is on no list.' },
  opinion: { title: 'You get an answer', say: 'The community answers in time; you see it under “My matters”.' },
};
