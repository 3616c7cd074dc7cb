import { words } from './words.ts';

type Stretch = { readonly day: number; readonly from: string; readonly until: string };

/** 周一至周五 08:30–17:30：days with the same hours are said together. */
export function sayHours(hours: readonly Stretch[]): string {
  const byTime = Map.groupBy(hours, ({ from, until }) => `${from}–${until}`);
  return [...byTime].map(([time, stretches]) => `${sayDays(stretches.map(({ day }) => day))} ${time}`).join('，');
}

function sayDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].toSorted((one, other) => one - other);
  const [first = 1, last = first] = [sorted[0], sorted.at(-1)];
  const inRow = sorted.length > 2 && last - first === sorted.length - 1;
  return inRow
    ? words.fromTo(words.days[first - 1] ?? '', words.days[last - 1] ?? '')
    : sorted.map((day) => words.days[day - 1]).join('、');
}
