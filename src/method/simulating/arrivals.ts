import { type Moment, midnightOf, weekdayOf } from '../clock.ts';
import type { Chance } from './chance.ts';

type Weeks = { readonly from: Moment; readonly days: number; readonly perWeekday: readonly number[] };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [earliest, latest] = [8, 20];

/** When matters come in, in milliseconds: on each day exactly as many as its day of the week has, none before the beginning. */
export function arrivalsOf({ from, days, perWeekday }: Weeks, chance: Chance): readonly number[] {
  const begins = Date.parse(from);
  return Array.from({ length: days }, (_, nth) => midnightOf(begins) + nth * DAY).flatMap((midnight) =>
    Array.from({ length: perWeekday[weekdayOf(midnight)] ?? 0 }, () =>
      Math.max(begins, midnight + Math.round((earliest + chance.next() * (latest - earliest)) * HOUR)),
    ),
  );
}
