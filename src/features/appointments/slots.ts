import { Temporal } from 'temporal-polyfill';
import type { LegalCalendar } from '#kernel/calendar.ts';
import { zone } from '#kernel/clock.ts';

export type Stretch = { readonly from: string; readonly until: string };
export type Week = Stretch & { readonly weekday: number; readonly fromDay: string; readonly untilDay: string | null };
/** A day that is not as the week says; closed where it has no hours. */
export type OtherDay = { readonly day: string; readonly from: string | null; readonly until: string | null };
export type Hours = { readonly week: readonly Week[]; readonly days: readonly OtherDay[] };
export type Slot = { readonly at: Temporal.Instant; readonly until: Temporal.Instant };

/**
 * The slots of one civil day: what was said of this very day, or else the usual week, which rests on legal holidays. Whole slots only.
 * @param minutes length of a slot
 */
export function slotsOn(day: string, hours: Hours, { calendar, minutes }: { calendar: LegalCalendar; minutes: number }): Slot[] {
  return stretchesOn(day, hours, calendar).flatMap((stretch) => slotsIn(day, stretch, minutes));
}

/** The days from one on, `2026-03-02`. */
export function daysFrom(first: string, count: number): string[] {
  const from = Temporal.PlainDate.from(first);
  return Array.from({ length: count }, (_, days) => from.add({ days }).toString());
}

/** Whether the holidays of this day’s year are not known yet (暂定). */
export function isProvisional(day: string, { loadedYears }: LegalCalendar): boolean {
  return !loadedYears.includes(Temporal.PlainDate.from(day).year);
}

function stretchesOn(day: string, { week, days }: Hours, { days: legal }: LegalCalendar): readonly Stretch[] {
  const other = days.find((one) => one.day === day);
  if (other) return other.from === null || other.until === null ? [] : [{ from: other.from, until: other.until }];
  if (legal[day] === 'rest') return [];
  const { dayOfWeek } = Temporal.PlainDate.from(day);
  return week
    .filter(({ weekday, fromDay, untilDay }) => weekday === dayOfWeek && fromDay <= day && (untilDay === null || day < untilDay))
    .toSorted((one, next) => one.from.localeCompare(next.from));
}

function slotsIn(day: string, { from, until }: Stretch, minutes: number): Slot[] {
  const ends = momentOn(day, until);
  const starts: Temporal.Instant[] = [];
  for (let at = momentOn(day, from); Temporal.Instant.compare(at.add({ minutes }), ends) <= 0; at = at.add({ minutes })) starts.push(at);
  return starts.map((at) => ({ at, until: at.add({ minutes }) }));
}

function momentOn(day: string, time: string): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();
}

/** Whether two stretches of one day share time. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.from < other.until && other.from < one.until;
}

/** The length of a stretch in minutes. */
export function minutesOf({ from, until }: Stretch): number {
  return Temporal.PlainTime.from(from).until(Temporal.PlainTime.from(until)).total('minutes');
}
