import type { Twin } from '#ui/twin.ts';
import type * as chinese from './words.ts';

export const words = {
  title: 'See what you may get',
  check: 'Tick what fits',
  kept: 'Your ticks stay on your phone. Only “Apply” gives them to whoever handles it.',
  age: 'How old',
  ageHint: 'If you are not linked or look for family, fill it in; without it you can still check the rest.',
  fits: 'May suit you',
  none: { title: 'Nothing suits yet', next: 'Tick above, or ring the community.' },
  bring: (things: readonly string[]) => `Bring: ${things.join(', ')}`,
  apply: 'Apply',
  applied: 'Handed over; see how it goes under “My matters”.',
  toMine: 'See my matters',
  closed: 'This community takes no applications online yet; please ring or come.',
  signIn: 'Sign in to apply',
  home: 'Link your home to apply',
  subject: (name: string) => `Application: ${name}`,
  said: (says: readonly string[]) => `They say: ${says.join('; ')}`,
  all: 'All of them',
  sums: (applied: number | null, granted: number | null) =>
    applied === null
      ? 'People who applied in a year; under 5 is not shown'
      : `${applied} applied in a year${granted === null ? '' : `, ${granted} granted`}`,
  nobody: 'Nobody applied in a year',
  posted: 'Posted by law',
  postedSay: 'Only what the law demands is posted, and comes down in time. Otherwise nobody is named.',
  line: (family: number, yuan: number) => `${family} in the family · ${yuan} yuan a month`,
  until: (law: string, day: string) => `Demanded by ${law} · until ${day}`,
  desk: {
    title: 'Policies',
    under: 'Only numbers are shown, never who got it; what the law demands is posted by whoever handles it and comes down by itself.',
    toPost: 'Granted, to be posted by law',
    noneToPost: 'Nothing to post',
    post: 'Post',
    postTells: 'Only surname, size of family and sum a month are posted; it comes down by itself.',
    family: 'How many in the family',
    yuan: 'Yuan a month',
    done: 'Posted.',
    columns: { name: 'Policy', applied: 'Applied in a year', granted: 'Granted', demands: 'Posting' },
    few: 'Under 5',
    law: (law: string, days: number) => `${law} demands ${days} days`,
    noLaw: 'Not posted',
  },
} satisfies Twin<typeof chinese.words>;
