import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const selvesWords = {
  title: 'Who can sign in as me',
  more: 'Stop at once any phone you do not know',
  say: 'Each phone below sees what is yours and can act as you. If you do not know one, end it at once.',
  phone: (tail: string) => `Phone ending in ${tail}`,
  isThis: 'This one',
  how: {
    staff: (by: string | null) => (by === null ? 'Linked after the community checked' : `Linked after a check by ${by}`),
    paper: (by: string | null) => (by === null ? 'Linked by a code of the community' : `Linked by a code on paper from ${by}`),
    post: (by: string | null) => (by === null ? 'Registered with a post' : `Registered with a post by ${by}`),
    demo: (_by: string | null) => 'Of the demo',
  },
  since: (day: string) => `Since ${day}`,
  signedIn: (day: string) => `Last signed in: ${day}`,
  notLately: 'Not signed in lately',
  end: 'End',
  endOf: (tail: string) => `End: phone ending in ${tail}`,
  endTitle: (tail: string) => `End the phone ending in ${tail}?`,
  endSay:
    'At once it is signed out, sees nothing of yours and cannot act as you. Family who act for you stay as they are. Each of your phones is told.',
  endThisSay: 'This is the phone you are using: it is signed out at once, and what was not finished or sent is wiped from it.',
  undo: 'If this was a mistake, the community gives you a code on paper to link it again.',
  unsent: (count: number) => `${count} not sent yet, to be wiped from this phone.`,
  keep: 'Keep it',
  endYes: 'End',
  endDone: 'Ended',
} satisfies Twin<typeof chinese.selvesWords>;
