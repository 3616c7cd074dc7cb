import { civilDay } from '#ui/when.ts';

export type Months = { readonly from: string; readonly until: string };

const monthOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`;

/** This month, this quarter and this year, as whole months. */
export function usualSpans(now: number): Readonly<Record<'month' | 'quarter' | 'year', Months>> {
  const [year = 0, month = 1] = civilDay(now).split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  return {
    month: { from: monthOf(year, month), until: monthOf(year, month) },
    quarter: { from: monthOf(year, quarter), until: monthOf(year, quarter + 2) },
    year: { from: monthOf(year, 1), until: monthOf(year, 12) },
  };
}

/** The first and the last day of whole months. */
export function daysOf({ from, until }: Months): { opened: string; openedUntil: string } {
  const [year = 0, month = 1] = until.split('-').map(Number);
  return { opened: `${from}-01`, openedUntil: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) };
}
