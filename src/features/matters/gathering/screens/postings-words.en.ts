import type { Twin } from '#ui/twin.ts';
import type * as chinese from './postings-words.ts';

export const postingWords = {
  title: 'Public notices',
  under: 'Everybody can read them, and object',
  until: (time: string) => `Up until ${time}`,
  over: 'Time is up; objections are being answered',
  objections: (count: number) => `${count} objections`,
  object: {
    open: 'Object',
    title: 'Object',
    reason: 'What is wrong',
    go: 'Send',
    short: 'Please write what is wrong',
    done: 'Sent; you get an answer before the notice ends',
  },
  objectHint: 'Whoever handles it reads your words; who objected is not made public.',
  mine: (reason: string) => `You objected: ${reason}`,
  answer: { none: 'No answer yet', upheld: (said: string) => `Objection upheld: ${said}`, dismissed: (said: string) => `Answer: ${said}` },
  empty: { title: 'No public notices now', next: 'What the community is about to decide is posted here; anybody can object.' },
  signedOut: { title: 'Sign in to see public notices', next: 'They are for the residents of this community.' },
} satisfies Twin<typeof chinese.postingWords>;

export const postingsLink = (count: number) => ({ title: 'Public notices', more: `${count} matters are posted; you can object` });
