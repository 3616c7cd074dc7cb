import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const minutesWords = {
  took: 'Time it took',
  tookHint: 'The way counts too; it is added to your hours once the resident agrees. You may leave it empty.',
  trips: 'How many trips',
  tripsMore: 'How many more trips',
  tripsMoreHint: (count: number) => `${count} trips noted so far`,
  noMore: 'No more trips',
  went: 'One trip',
  wentSaid: 'Noted: one trip',
  wentNever: 'No trips yet',
  wentTimes: (count: number) => `${count} trips`,
  chip: (minutes: number) =>
    minutes % 60 === 0 ? `${minutes / 60} h` : minutes > 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${minutes} min`,
  tripsChip: (count: number) => `${count} trips`,
  other: 'Other',
  otherLabel: 'Minutes',
  wrong: 'Enter a whole number from 0 to 6000',
  theySay: (called: string, minutes: string) => `${called} says it took ${minutes}`,
  someone: 'Your helper',
  right: 'That is right',
  change: 'Not right; change it',
  changed: 'How long do you think it took',
  changeHint: 'It may differ from theirs; if you cannot agree, the community decides.',
  differs: (mine: string, theirs: string) => `You say ${mine}, the resident says ${theirs}`,
  accept: (theirs: string) => `Take ${theirs}`,
  wait: 'You need not agree; the community decides.',
  accepted: 'All right, count this',
  agreed: (minutes: string) => `Time settled: ${minutes}`,
} satisfies Twin<typeof chinese.minutesWords>;

export function sayMinutes(minutes: number): string {
  return minutesWords.chip(minutes);
}
