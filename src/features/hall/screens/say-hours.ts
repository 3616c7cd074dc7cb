import { pause } from '#ui/language.ts';
import { words } from './words.ts';

type Stretch = { readonly day: number; readonly from: string; readonly until: string };

/** 周一至周五 08:30–12:00、14:00–17:30: days with the same hours are said together. */
export function sayHours(hours: readonly Stretch[]): string {
  const days = [...Map.groupBy(hours, ({ day }) => day)].map(([day, stretches]) => ({
    day,
    times: stretches.map(({ from, until }) => `${from}–${until}`).join('、'),
  }));
  const alike = Map.groupBy(days, ({ times }) => times);
  return [...alike].map(([times, same]) => `${sayDays(same.map(({ day }) => day))} ${times}`).join(pause);
}

function sayDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].toSorted((one, other) => one - other);
  const [first = 1, last = first] = [sorted[0], sorted.at(-1)];
  const inRow = sorted.length > 2 && last - first === sorted.length - 1;
  return inRow
    ? words.fromTo(words.days[first - 1] ?? '', words.days[last - 1] ?? '')
    : sorted.map((day) => words.days[day - 1]).join('、');
}
