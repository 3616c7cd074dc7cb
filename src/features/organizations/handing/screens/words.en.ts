import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const handingWords = {
  title: 'My hand-overs',
  open: (count: number) => (count === 0 ? 'All confirmed' : `${count} to confirm`),
  none: { title: 'Nothing to hand over', next: 'When you leave or take over a post, its list stands here.' },
  gives: (post: string) => `You hand over: ${post}`,
  takes: (post: string) => `You take over: ${post}`,
  to: (taker: string | null) => (taker === null ? 'Nobody is named to take over yet' : `To ${taker}`),
  from: (giver: string) => `From ${giver}`,
  kinds: { matter: 'Open requests', promise: 'Promises', duty: 'On duty', key: 'Keys and things', paper: 'Papers', other: 'Other' },
  nothing: 'Nothing is left to hand over',
  add: 'Add something',
  addKind: 'What kind',
  addWhat: 'Say exactly, such as: 2 keys of the hall',
  added: 'Added',
  confirm: 'I checked it and confirm',
  confirmed: 'Confirmed',
  done: (day: string) => `You confirmed on ${day}`,
  waits: 'Waits for the other side',
  yours: 'Waits for you',
  both: 'Confirmed by both',
  sheet: 'Print the list',
} satisfies Twin<typeof chinese.handingWords>;
