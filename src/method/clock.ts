import { z } from 'zod';

/** A point in time, ISO 8601 in UTC: '2026-11-22T06:56:00.000Z'. */
export type Moment = string;

export const spanShape = z.strictObject({
  unit: z.enum(['minutes', 'hours', 'workminutes', 'workhours', 'workdays']),
  count: z.int().min(1).max(100_000),
});
/** A stretch of time; the work units run only while the community is at work. */
export type Span = z.infer<typeof spanShape>;

/** The legal calendar as plain data. `days` holds only what differs from the weekday rule (Monday to Friday work). */
export type Calendar = {
  readonly days: Readonly<Record<string, 'work' | 'rest'>>;
  readonly loadedYears: readonly number[];
  readonly hours: readonly (readonly [from: string, until: string])[];
};

/** When something is due, and how that was reckoned, so that an edited calendar can reckon it again. */
export type Deadline = { readonly at: Moment; readonly provisional: boolean; readonly from: Moment; readonly span: Span };

export const usualHours: Calendar['hours'] = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
];

/**
 * When `span` has run out, counted from `from`. Minutes and hours run day and night; work units run in working hours of Asia/Shanghai; working days leave
 * out the first day and end with the last one's office hours (民法典 201, 203). `provisional` (暂定): a year was touched whose schedule is not loaded.
 */
export function deadline(from: Moment, span: Span, calendar: Calendar): Deadline {
  const start = millisecondsOf(from);
  const end = span.unit === 'workdays' ? afterWorkdays(start, span.count, calendar) : afterMinutes(start, span, calendar);
  return { at: momentOf(end), provisional: span.unit.startsWith('work') && isProvisional(start, end, calendar), from, span };
}

/** What is left of a deadline at `now`, in the kind of minutes it runs in (parts of a minute count); null when it has passed. */
export function leftOver(due: Deadline, now: Moment, calendar: Calendar): Span | null {
  const [start, end] = [millisecondsOf(now), millisecondsOf(due.at)];
  if (end <= start) return null;
  if (!due.span.unit.startsWith('work')) return { unit: 'minutes', count: (end - start) / MINUTE };
  return { unit: 'workminutes', count: workMinutesBetween(start, end, calendar) };
}

/**
 * The moment `before` a deadline, reckoned from where the deadline itself runs from, so that an edited calendar moves both; null when there is no such time
 * between. @param before not in working days: they have no hour to count back from
 */
export function ahead(due: Deadline, before: Span, calendar: Calendar): Deadline | null {
  const [start, end] = [millisecondsOf(due.from), millisecondsOf(due.at)];
  const works = before.unit.startsWith('work');
  const whole = works ? workMinutesBetween(start, end, calendar) : (end - start) / MINUTE;
  const count = whole - (before.unit.endsWith('hours') ? before.count * 60 : before.count);
  return count > 0 ? deadline(due.from, { unit: works ? 'workminutes' : 'minutes', count }, calendar) : null;
}

/** An instant that people have agreed on: no calendar moves it. */
export function agreedDeadline(until: Moment, now: Moment): Deadline {
  const count = (millisecondsOf(until) - millisecondsOf(now)) / MINUTE;
  return { at: until, provisional: false, from: now, span: { unit: 'minutes', count } };
}

export function isPast(moment: Moment, now: Moment): boolean {
  return millisecondsOf(moment) <= millisecondsOf(now);
}

/** When the community is at work next: `now` itself while it is. `until` is when that stretch of work ends. */
export function nextAtWork(now: Moment, calendar: Calendar): { readonly from: Moment; readonly until: Moment } {
  for (const [opens, closes] of openings(millisecondsOf(now), calendar)) return { from: momentOf(opens), until: momentOf(closes) };
  throw new Error('a calendar without working hours');
}

/** Whether the community works on this civil day, 'YYYY-MM-DD'. */
export function isWorkday(date: string, calendar: Calendar): boolean {
  return worksOn(Date.parse(date) / DAY, calendar);
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SHANGHAI = 8 * 60 * MINUTE; // no summer time since 1991
const FURTHEST = 40_000; // days to look ahead before the calendar is called broken

const millisecondsOf = (moment: Moment): number => Date.parse(moment);
const momentOf = (milliseconds: number): Moment => new Date(milliseconds).toISOString();
const dayOf = (milliseconds: number): number => Math.floor((milliseconds + SHANGHAI) / DAY);
const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
const isWeekday = (day: number): boolean => (day + 3) % 7 < 5; // 1970-01-01 was a Thursday

function afterMinutes(start: number, { unit, count }: Span, calendar: Calendar): number {
  const minutes = unit.endsWith('hours') ? count * 60 : count;
  if (!unit.startsWith('work')) return start + Math.round(minutes * MINUTE);
  let left = Math.round(minutes * MINUTE);
  for (const [opens, closes] of openings(start, calendar)) {
    if (left <= closes - opens) return opens + left;
    left -= closes - opens;
  }
  throw new Error('a calendar without working hours');
}

function afterWorkdays(start: number, count: number, calendar: Calendar): number {
  const last = sessionsOf(calendar).at(-1);
  if (!last) throw new Error('a calendar without working hours');
  let day = dayOf(start);
  for (let left = count; left > 0; ) {
    day += 1;
    if (worksOn(day, calendar)) left -= 1;
    if (day > dayOf(start) + FURTHEST) throw new Error('a calendar without working days');
  }
  return Math.max(start, day * DAY - SHANGHAI + last[1]);
}

function workMinutesBetween(start: number, end: number, calendar: Calendar): number {
  let worked = 0;
  for (const [opens, closes] of openings(start, calendar)) {
    if (opens >= end) break;
    worked += Math.min(closes, end) - opens;
  }
  return worked / MINUTE;
}

/** The stretches in which the community works, from `start` on. */
function* openings(start: number, calendar: Calendar): Generator<readonly [opens: number, closes: number]> {
  const first = dayOf(start);
  for (let day = first; day < first + FURTHEST; day += 1) {
    if (!worksOn(day, calendar)) continue;
    const midnight = day * DAY - SHANGHAI;
    for (const [opens, closes] of sessionsOf(calendar)) {
      if (midnight + closes > start) yield [Math.max(start, midnight + opens), midnight + closes];
    }
  }
}

function worksOn(day: number, { days }: Calendar): boolean {
  const said = days[dateOfDay(day)];
  return said ? said === 'work' : isWeekday(day);
}

function isProvisional(start: number, end: number, { loadedYears }: Calendar): boolean {
  const [first, last] = [yearOf(start), yearOf(end)];
  for (let year = first; year <= last; year += 1) if (!loadedYears.includes(year)) return true;
  return false;
}

/** The civil day in Asia/Shanghai, 'YYYY-MM-DD'. */
export const dateOf = (milliseconds: number): string => dateOfDay(dayOf(milliseconds));
/** The day of the week in Asia/Shanghai: 0 Monday … 6 Sunday. */
export const weekdayOf = (milliseconds: number): number => (dayOf(milliseconds) + 3) % 7;
/** When the civil day in Asia/Shanghai of this instant began. */
export const midnightOf = (milliseconds: number): number => dayOf(milliseconds) * DAY - SHANGHAI;
/** The civil year in Asia/Shanghai. */
export const yearOf = (milliseconds: number): number => Number(dateOf(milliseconds).slice(0, 4));

type Session = readonly [opens: number, closes: number];
const sessions = new WeakMap<Calendar['hours'], readonly Session[]>();

function sessionsOf({ hours }: Calendar): readonly Session[] {
  const known = sessions.get(hours);
  if (known) return known;
  const read = hours.map(([from, until]): Session => [sinceMidnight(from), sinceMidnight(until)]);
  sessions.set(hours, read);
  return read;
}

function sinceMidnight(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return (Number(hour) * 60 + Number(minute)) * MINUTE;
}
