import chineseDays from 'chinese-days';
import { z } from 'zod';

/** One row of `workday_override`: a civil day on which the country works or rests against the weekday rule. */
export type WorkdayOverride = { readonly day: string; readonly kind: 'work' | 'rest'; readonly name: string };

/**
 * The days of a year that differ from Monday-to-Friday, as the State Council announced them; null when the schedule of that year is not known yet,
 * so that its deadlines show as 暂定.
 */
export function overridesOf(year: number): readonly WorkdayOverride[] | null {
  const overrides = daysOf(year).flatMap((day): WorkdayOverride[] => {
    const { work, name } = chineseDays.getDayDetail(day);
    return work === isWeekday(day) ? [] : [{ day, kind: work ? 'work' : 'rest', name: chineseOf(name) }];
  });
  return overrides.length > 0 ? overrides : null;
}

function daysOf(year: number): readonly string[] {
  const first = Date.UTC(z.int().min(2000).max(2200).parse(year), 0, 1);
  const length = (Date.UTC(year + 1, 0, 1) - first) / DAY;
  return Array.from({ length }, (_, day) => new Date(first + day * DAY).toISOString().slice(0, 10));
}

const DAY = 86_400_000;
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(day).getUTCDay());
/** chinese-days names a day "Spring Festival,春节,4". */
const chineseOf = (name: string): string => name.split(',')[1] ?? name;
