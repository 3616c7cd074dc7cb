import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const talkWords = {
  title: 'Talk it over',
  under: (community: string) => `Party members of ${community}; whoever knows answers`,
  lead: 'Begin anywhere, it is one talk',
  leadMore:
    'What you said in the app, on the phone, at the counter or at an activity is kept together; you are answered once and read it here. Only the office and whoever answers read what you said.',
  start: 'Say it now',
  ways: 'Four ways',
  names: { online: 'In the app', phone: 'By phone', counter: 'At the counter', activity: 'At an activity' },
  how: {
    online: 'Write or say one sentence, at any time',
    phone: 'Ring the community; they note it for you',
    counter: 'Come to the counter and say “talk it over”',
    activity: 'At an activity, tell the staff who are there',
  },
  ready: (topics: string) => `Members are ready: ${topics}`,
  which: 'Which community',
  notYet: { title: 'This community has not opened it yet', next: 'You can ring the community, or say it on the first page.' },
  none: { title: 'No community has opened yet', next: 'Please look again later.' },
} satisfies Twin<typeof chinese.talkWords>;

export const readyWords = {
  title: 'How you would talk with neighbours',
  hint: 'When a neighbour begins this way, you are asked first. You can take each back at any time.',
  ways: [
    { id: 'online', name: 'Answer in the app' },
    { id: 'phone', name: 'Talk on the phone' },
    { id: 'counter', name: 'Sit at the counter' },
    { id: 'activity', name: 'Talk at activities' },
  ],
} satisfies Twin<typeof chinese.readyWords>;
