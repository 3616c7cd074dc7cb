import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  link: { title: 'A copy, or erasing', more: 'Take along all that is kept; say what you can do' },
  title: 'What is kept about me',
  under: 'No service depends on it. You may change it at any time.',
  wrong: 'If something is wrong, say so under “What stands about me”; ringing the community or telling the counter does as well.',
  skills: 'What I can do',
  profession: 'Your trade',
  professionHint: 'For example: electrician, lawyer, accountant',
  specialty: 'Special skills (optional)',
  unit: 'Where you work (optional, for the community only)',
  save: 'Save',
  skillsSaved: 'Saved. To be found you must also agree to it under “What I agreed to”',
  copy: 'A copy',
  copySay: 'Everything kept here about me: what for, on what ground, and how long.',
  see: 'Show it',
  file: 'Save as a file',
  fileName: 'about-me.json',
  kept: (time: string) => `Kept ${time}`,
  rest: (basis: string, kept: string, role: string) => `Ground: ${basis} · Kept: ${kept} · Responsible: ${role}`,
  erase: 'Erase me',
  eraseSay: 'Erased: name, phone, ID number, home, skills and what you allowed. Nobody can open it, and it cannot be undone.',
  stays: (ended: number, ratings: number) =>
    `Kept without your name: ${ended} ended matters and ${ratings} ratings. They are the record of others’ work, still count, and are deleted in time.`,
  hinders: {
    posts: 'You still hold a post; ask the secretary to end it first.',
    inHand: (count: number) => `You still have ${count} matters in hand; pass them on first.`,
    open: (count: number) => `${count} matters of yours are still open; withdraw them or wait until they end.`,
  },
  sure: 'I have read this and want to be erased',
  keep: 'Keep everything for now',
  eraseNow: 'Erase now',
  neighbours: {
    title: 'Neighbours who can',
    under: 'Only those who wish to be seen. To ask for help, ask from the first page.',
    like: 'Whom do you look for',
    hint: 'For example: electrician, barber, lawyer',
    find: 'Look',
    none: { title: 'Nobody found', next: 'Try other words, or ask from the first page and the community will look.' },
  },
} satisfies Twin<typeof chinese.words>;
