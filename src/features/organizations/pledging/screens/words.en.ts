import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const pledgeWords = {
  title: 'Members’ pledges',
  under: 'Four pledges; which of them to show, and whether at all, each member decides.',
  parts: { identity: 'Showing who I am', duty: 'My duty', skill: 'My skill', giving: 'What I give' },
  hints: {
    identity: 'Such as: I am a member, knock at my door',
    duty: 'Such as: I look after the fire exit of building 3',
    skill: 'Such as: I mend pipes and wires',
    giving: 'Such as: once a month I shop with an old neighbour',
  },
  counts: 'How many are shown',
  shown: (members: number, of: number | null) => (of === null ? `${members} shown` : `${members} of ${of} members`),
  list: 'What members show',
  none: { title: 'Nobody shows one yet', next: 'It is voluntary; whoever shows none stands on no list.' },
  mine: 'My pledge',
  notMine: 'Not shown',
  write: (part: string) => `Write: ${part}`,
  called: 'What to call you',
  says: 'What you pledge',
  agreed: 'I agree that everybody reads that I am a Party member and these words; I can take it back at any time',
  save: 'Show',
  saved: 'Shown',
  hide: 'Take back',
  hideOf: (part: string) => `Take back: ${part}`,
  hid: 'Taken back; nobody reads it any more',
} satisfies Twin<typeof chinese.pledgeWords>;
