import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Calendar, isWorkday } from './clock.ts';

const day = z.iso.date();
/** Monday is 1, Sunday 7. */
const weekday = z.int().min(1).max(7);
/** A day of the month, the last one where the month is shorter; or the first to fourth of a weekday, -1 for the last. */
const within = z.union([
  z.strictObject({ day: z.int().min(1).max(31) }),
  z.strictObject({ week: z.union([z.int().min(1).max(4), z.literal(-1)]), weekday }),
]);

const everyShape = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('day') }),
  z.strictObject({ every: z.literal('week'), weekdays: z.array(weekday).min(1).max(7) }),
  z.strictObject({ every: z.literal('month'), on: within }),
  z.strictObject({ every: z.literal('quarter'), month: z.int().min(1).max(3), on: within }),
  z.strictObject({ every: z.literal('year'), month: z.int().min(1).max(12), on: within }),
]);

/**
 * When something comes again. `shift`: a day nobody works on gives way to the working day before or behind it, by the legal calendar; `except`: days left out,
 * as the rule names them, before any shift; `until`: the last day it may name.
 */
export const ruleShape = z.strictObject({
  when: everyShape,
  shift: z.enum(['none', 'before', 'behind']),
  from: day,
  until: day.nullable(),
  except: z.array(day).max(60),
});
export type Rule = z.infer<typeof ruleShape>;

/** `of`: the day the rule names; `day`: when it is, moved to a working day where the rule says so; `provisional` (暂定): by a year whose schedule is not loaded. */
export type Occurrence = { readonly of: string; readonly day: string; readonly provisional: boolean };

/**
 * The first time behind `after`, itself a day the rule names, as `of` was said; null when there is none. Days that fall on one working day are one time, named by the
 * last of them, so that each comes exactly once.
 */
export function nextOccurrence(rule: Rule, after: string, calendar: Calendar): Occurrence | null {
  const first = nextNamed(rule, after);
  if (first === null) return null;
  const when = shifted(rule, first, calendar);
  let of = first;
  for (let next = nextNamed(rule, of); next !== null && shifted(rule, next, calendar) === when; next = nextNamed(rule, of)) of = next;
  const provisional = rule.shift !== 'none' && !calendar.loadedYears.includes(Number(when.slice(0, 4)));
  return { of, day: when, provisional };
}

/** The next `count` times behind `after`, as a list to show. */
export function occurrencesAfter(rule: Rule, after: string, { calendar, count }: { calendar: Calendar; count: number }): Occurrence[] {
  const found: Occurrence[] = [];
  for (let next = nextOccurrence(rule, after, calendar); next && found.length < count; next = nextOccurrence(rule, next.of, calendar))
    found.push(next);
  return found;
}

/** The next day the rule names behind `after`, leaving out what is excepted. */
function nextNamed(rule: Rule, after: string): string | null {
  const named = recurring(rule, after > rule.from ? after : rule.from);
  let behind = after < rule.from ? before(rule.from) : after;
  for (;;) {
    const next = named.next(Temporal.PlainDate.from(behind).toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }));
    const found = next?.toPlainDate().toString() ?? null;
    if (found === null || (rule.until !== null && found > rule.until)) return null;
    if (!rule.except.includes(found)) return found;
    behind = found;
  }
}

/** Civil days reckoned as days of UTC, which knows no summer time; begun near `from`, so that a rule of long ago costs no more than a new one. */
function recurring({ when }: Rule, from: string): RRuleTemporal<Temporal.ZonedDateTime> {
  const begins = Temporal.PlainDate.from(from).with({ day: 1 });
  const starts = (at: Temporal.PlainDate) => ({ temporal: Temporal, dtstart: at.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }) });
  switch (when.every) {
    case 'day':
      return new RRuleTemporal({ freq: 'DAILY', ...starts(begins) });
    case 'week':
      return new RRuleTemporal({ freq: 'WEEKLY', byDay: when.weekdays.map(letters), ...starts(begins) });
    case 'month':
      return new RRuleTemporal({ freq: 'MONTHLY', ...placed(when.on), ...starts(begins) });
    case 'quarter':
      return new RRuleTemporal({
        freq: 'MONTHLY',
        byMonth: [0, 3, 6, 9].map((first) => first + when.month),
        ...placed(when.on),
        ...starts(begins),
      });
    case 'year':
      return new RRuleTemporal({ freq: 'MONTHLY', byMonth: [when.month], ...placed(when.on), ...starts(begins) });
  }
}

const letters = (weekdayAt: number): string => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][weekdayAt - 1] ?? '';

/** The 31st is the last day of a shorter month: of the days up to it, the last there is. */
function placed(on: z.infer<typeof within>): { byDay: string[] } | { byMonthDay: number[]; bySetPos: number[] } {
  if ('weekday' in on) return { byDay: [`${on.week}${letters(on.weekday)}`] };
  const shortest = Math.min(on.day, 28);
  return { byMonthDay: Array.from({ length: on.day - shortest + 1 }, (_, more) => shortest + more), bySetPos: [-1] };
}

/** No rest is as long as this; a calendar that says so leaves the day where it is. */
const longestRest = 60;

/** Never before the rule begins: there it gives way to the day behind. */
function shifted({ shift, from }: Rule, named: string, calendar: Calendar): string {
  if (shift === 'none' || isWorkday(named, calendar)) return named;
  const early = shift === 'before' ? workdayNear(named, -1, calendar) : null;
  if (early !== null && early >= from) return early;
  return workdayNear(named, 1, calendar) ?? named;
}

function workdayNear(named: string, step: 1 | -1, calendar: Calendar): string | null {
  const start = Temporal.PlainDate.from(named);
  for (let days = 1; days <= longestRest; days += 1) {
    const near = start.add({ days: days * step }).toString();
    if (isWorkday(near, calendar)) return near;
  }
  return null;
}

const before = (date: string): string => Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
