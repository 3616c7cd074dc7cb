import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'Who else can help',
  under: 'Every way is open, in any order. If you take another one, the community goes on all the same and it counts against nobody.',
  kept: 'This page needs no sign-in and notes nobody. Whether you go elsewhere is not noted.',
  call: (phone: string) => `Ring ${phone}`,
  status: 'Send it and follow it on the website',
  long: 'How long',
  link: { title: 'Who else can help', more: '12345, petitions, courts, legal aid: how, and how soon they answer' },
} satisfies Twin<typeof chinese.words>;
