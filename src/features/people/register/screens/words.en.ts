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
  ledgers: 'Ledgers',
  ledgerNames: { households: 'Households', persons: 'People', services: 'Services', care: 'Care cards', paper: 'Ledgers on paper' },
  who: {
    households:
      'Read and kept by staff of the grid and the community; the household can see each time it was opened. Those above read totals only.',
    persons:
      'Read by staff of the grid and the community, names masked; full name and phone only for a matter in hand, which you can see. Those above read totals only.',
    services: 'Read and kept by staff of the grid and the community; you can see when a result was opened, read it and correct it.',
    care: 'Read by you and those you named alone; you can change it, strike it and leave.',
    paper: 'Only where books on paper still are and whether they were handed in, nothing of what stands in them.',
  },
  outside: 'Nobody else can open them; who tried, and when, is written down.',
  owner: (role: string) => `In charge: ${role}`,
  fields: (count: number) => `${count} things kept: what for, how long`,
  field: (purpose: string, kept: string) => `${purpose} (kept: ${kept})`,
  none: { title: 'Nothing found', next: 'Try other words.' },
} satisfies Twin<typeof chinese.words>;
