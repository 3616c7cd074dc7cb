import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const stationWords = {
  title: 'Small help',
  under: (community: string) => `Neighbours of ${community} lend each other a hand`,
  helpers: (count: number) => `${count} neighbours help`,
  helped: (count: number) => `${count} done this month`,
  forms: 'What they can do',
  order: 'Say it, and somebody comes',
  orderMore: 'One sentence is enough. Only whoever comes knows who asked.',
  sentence: 'What do you need',
  example: 'Such as: please buy me two jin of rice',
  next: 'Next',
  phone: 'No smartphone? A call does it too',
  phoneMore: 'The community notes it for you, no sign-in; you are told when somebody helps.',
  which: 'Which community',
  none: { title: 'No community has opened yet', next: 'Please look again later.' },
} satisfies Twin<typeof chinese.stationWords>;
