import type { Answer } from '#kernel/contract.ts';
import type { entries } from '../contract.ts';
import { entryNames, incomeNames, yuan } from '../words.ts';

export type Entry = Answer<typeof entries>['rows'][number];

/** How much it came to, against its sign where it puts another one right; the sentence that says why it is not told. */
export const sumOf = ({ fen, reverses }: Pick<Entry, 'fen' | 'reverses'>, untold: string): string =>
  fen === null ? untold : yuan(reverses ? -fen : fen);

/** What an entry is about: what was collected, whose month was paid, or only its kind. */
export function whatOf(
  { income, month, kind }: Pick<Entry, 'income' | 'month' | 'kind'>,
  ofMonth: (month: string, what: string) => string,
): string {
  if (income) return incomeNames[income];
  return month ? ofMonth(month, entryNames.crew) : entryNames[kind];
}

/** Every month since the first entry until this one, the newest first; this one alone where nothing is booked. */
export function monthsSince(since: string | null, now: string): string[] {
  const months: string[] = [];
  for (let at = now; at >= (since ?? now); at = monthBefore(at)) months.push(at);
  return months;
}

function monthBefore(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return nth === 1 ? `${year - 1}-12` : `${year}-${String(nth - 1).padStart(2, '0')}`;
}
