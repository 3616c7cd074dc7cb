import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'My points',
  tells:
    'Read by you and the secretary alone; there is no ranking and no unit is told. They are deleted a year after the year they belong to.',
  steps: { report: 'Reporting in', shown: 'Showing who you are', served: 'Lending a hand', points: 'Points' },
  report: {
    none: 'Not yet; points count once you have reported and the secretary has checked it',
    asked: 'Being checked by the secretary; points count from then on',
    here: 'Reported',
  },
  shown: 'Neighbours read that you are a member',
  notShown: 'You do not. It is your own choice and makes no difference to points',
  gives: (points: number) => `An order done, and solved in the neighbour’s word: ${points === 1 ? '1 point' : `${points} points`}`,
  givesNone: 'The community has not said yet how many an order gives',
  has: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  year: (year: number, community: string) => `${year}, ${community}`,
  none: 'No points yet',
  signed: (points: number) => (points > 0 ? `+${points}` : `−${-points}`),
  kinds: {
    served: 'An order done',
    reopened: 'Not solved, the neighbour says; taken back until it is done',
    corrected: 'Put right by the secretary',
  },
  hidden: 'An order (read by those who worked on it)',
  why: (why: string) => `Why: ${why}`,
} satisfies Twin<typeof chinese.words>;
