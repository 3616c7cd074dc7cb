import type { showYear } from '#features/calendar/contract.ts';
import type { Answer } from '#kernel/contract.ts';

export type Year = Answer<typeof showYear>;
export type Kind = 'work' | 'rest';
/** One day as the year shows it. `against`: it stands against the weekday rule. */
export type Day = { readonly day: string; readonly kind: Kind; readonly name: string; readonly against: boolean };

const oneDay = 86_400_000;

/** All days of the year, in order. */
export function daysOf({ year, days }: Pick<Year, 'year' | 'days'>): readonly Day[] {
  const against = new Map(days.map((one) => [one.day, one]));
  const first = Date.UTC(year, 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / oneDay;
  return Array.from({ length }, (_, at) => {
    const day = new Date(first + at * oneDay).toISOString().slice(0, 10);
    const found = against.get(day);
    return found ? { ...found, against: true } : { day, kind: isWeekend(day) ? 'rest' : 'work', name: '', against: false };
  });
}

export function monthsOf(days: readonly Day[]): readonly (readonly Day[])[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7)).values()];
}

/** The column of a day, Monday first: 1 … 7. */
export function columnOf(day: string): number {
  return weekdayOf(day) === 0 ? 7 : weekdayOf(day);
}

/** Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** Where the keys of a calendar lead from a day, within its year: a day, a week, the ends of the month. */
export function stepFrom(days: readonly Day[], at: number, key: string): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return Math.min(days.length - 1, Math.max(0, at + step));
  if (key !== 'Home' && key !== 'End') return null;
  const month = days[at]?.day.slice(0, 7) ?? '';
  const inMonth = ({ day }: Day) => day.startsWith(month);
  return key === 'Home' ? days.findIndex(inMonth) : days.findLastIndex(inMonth);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day));
}
