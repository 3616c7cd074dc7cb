import type { Twin } from '#ui/twin.ts';
import type * as chinese from './public-words.ts';

export const words = {
  title: 'Audit root',
  under: 'A string of figures anybody may copy down',
  why: {
    title: 'What it is for',
    more: 'Whoever looks at or changes something in Mulin leaves a line, and each line holds on to the one before. At midnight the lines of the day become the string below. Copy it or take a picture: should anybody change an earlier line, the string no longer fits.',
  },
  what: 'It holds nothing about anybody, and nobody can tell from it who did what.',
  upTo: (rows: number) => `Up to line ${rows} by the end of this day`,
  earlier: 'Earlier ones',
  none: { title: 'No audit root yet', next: 'The first one comes after the first midnight. Please look again tomorrow.' },
} satisfies Twin<typeof chinese.words>;
