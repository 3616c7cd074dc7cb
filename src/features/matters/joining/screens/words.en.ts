import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const nearWords = {
  title: 'Somebody near you reported the same',
  say: 'If it is the same, tap “Me too”: no need to report again, and you are told every step. If not, send yours below.',
  join: 'Me too',
  joinThis: (subject: string) => `Me too: ${subject}`,
  near: { building: 'Same building', estate: 'Same estate', grid: 'Same grid' },
  met: (count: number) => `${count} homes too`,
  own: 'You reported this already',
  joined: 'You joined this already',
  see: 'See this matter',
  done: 'Joined; you are told of every step',
} satisfies Twin<typeof chinese.nearWords>;

export const joinedWords = {
  title: 'You met this too',
  say: 'Like whoever reported it you are told every step. Words, photos and who reported it only the helpers see.',
  metToo: (count: number) => `${count} more homes too`,
  tag: 'Me too',
  leave: 'Stop following',
  leaveTitle: 'Stop following this?',
  leaveSay: 'You are no longer told; it goes on all the same.',
  left: 'No longer following',
  ask: 'Is it all right at your place?',
  askSay: 'Your word counts for your home only; if not, the community sends somebody to look.',
  solved: 'It is',
  unsolved: 'Not yet',
  what: 'What is not right yet',
  whatFirst: 'Please write what is not right yet',
  stars: 'How was it done (optional)',
  secret: 'Whoever did it does not see your stars or your words.',
  said: 'Anything else',
  confirm: 'Confirm: it is all right',
  again: 'Tell the community',
  back: 'Think again',
  thanks: 'Noted, thank you',
  told: 'The community is told and sends somebody to look',
  myWord: { yes: 'You said: it is all right.', no: 'You said: not yet; the community sends somebody to look.' },
  merged: (number: string) => `The same as ${number}; handled together`,
  mergedSay: 'What follows stands there; if they are two things after all, you can reopen this below.',
  toMerged: (number: string) => `See ${number}`,
} satisfies Twin<typeof chinese.joinedWords>;
