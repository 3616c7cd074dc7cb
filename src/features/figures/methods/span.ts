import { Temporal } from 'temporal-polyfill';
import { refuse } from '#kernel/refusal.ts';

const mostMonths = 36;

type Months = { readonly from: string; readonly until: string };

/** Every month of a span, the first first. Refuses one that ends before it begins, or is longer than three years. */
export function monthsOf({ from, until }: Months): string[] {
  const months = lengthOf({ from, until });
  if (months < 1 || months > mostMonths) refuse('figures.span');
  return Array.from({ length: months }, (_, nth) => Temporal.PlainYearMonth.from(from).add({ months: nth }).toString());
}

/** The span of the same length just before. */
export function spanBefore({ from, until }: Months): Months {
  const months = lengthOf({ from, until });
  const begin = Temporal.PlainYearMonth.from(from);
  return { from: begin.subtract({ months }).toString(), until: begin.subtract({ months: 1 }).toString() };
}

function lengthOf({ from, until }: Months): number {
  return Temporal.PlainYearMonth.from(from).until(Temporal.PlainYearMonth.from(until), { largestUnit: 'months' }).months + 1;
}
