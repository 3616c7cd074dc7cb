import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  language: 'en',
  link: { title: 'What we keep about you', more: 'What for, on what ground, how long, who answers' },
  title: 'What we keep about you',
  under: 'Open to everybody without signing in. What is not listed here is not kept.',
  sealed:
    'Names, phones, ID numbers and what was asked are kept sealed only; destroying a person’s key deletes what is theirs. Nobody’s movements, nobody’s thoughts, no scores of people.',
  find: 'Look for something',
  findHint: 'For example: phone, rating, booking',
  count: (columns: number) => `${columns} entries in all`,
  by: (role: string, lines: number) => `${role} (${lines})`,
  rest: (basis: string, kept: string) => `Ground: ${basis} · Kept: ${kept}`,
  none: { title: 'Nothing found', next: 'Try other words.' },
} satisfies Twin<typeof chinese.words>;
