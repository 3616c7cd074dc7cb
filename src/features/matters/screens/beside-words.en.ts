import type { Twin } from '#ui/twin.ts';
import type * as chinese from './beside-words.ts';

export const besideWords = {
  ask: 'Ask something',
  askTitle: 'Ask something',
  askReason: 'What you want to ask or add',
  askGo: 'Send',
  askShort: 'Please write something',
  asked: 'Sent; whoever is on it reads it',
  urge: 'Urge',
  urged: 'Urged; whoever has it is told',
  call: 'Get in touch',
  thank: {
    title: (called: string) => `Thank ${called}`,
    say: 'Only they read it. It stands apart from the rating, and is up to you.',
    label: 'Write thanks',
    often: ['Thank you for your trouble.', 'You came so fast, thank you.', 'Well mended, thank you.'],
    go: 'Send',
    done: 'Delivered',
    said: (said: string) => `You said: ${said}`,
    saidNothing: 'You have said thanks.',
  },
} satisfies Twin<typeof chinese.besideWords>;

export const ratingWords = {
  quick: { label: 'How fast did they come', mean: ['', 'Very slow', 'Slow', 'Fair', 'Fast', 'Very fast'] },
  fixed: { label: 'How well was it solved', mean: ['', 'Not solved', 'A little', 'Mostly', 'Solved', 'Fully solved'] },
  stars: { label: 'Are you satisfied', mean: ['', 'Not satisfied', 'Not very', 'Fair', 'Satisfied', 'Very satisfied'] },
  skip: 'All of it is optional',
} satisfies Twin<typeof chinese.ratingWords>;
