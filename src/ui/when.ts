import { whenWords as words } from './when-words.ts';

/** Times in plain words. Instants are ISO strings or milliseconds; the clock on the wall is always Asia/Shanghai, wherever the device is. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;

export type Moment = string | number;
export type Urgency = 'late' | 'soon' | 'calm';
export type Due = { readonly say: string; readonly urgency: Urgency };

/** 今天 18:00 · 明天 09:00 · 昨天 · 周三 14:00 (within six days ahead) · 12月4日 · 2027年1月4日 */
export function when(moment: Moment, now: number): string {
  const time = clockTime(moment);
  const days = dayNumber(moment) - dayNumber(now);
  const named = nearDay(days);
  if (named !== undefined) return `${named} ${time}`;
  if (days > 1 && days < 7) return `${weekday(moment)} ${time}`;
  return `${day(moment, now)} ${time}`;
}

/** The day alone: 今天, 明天, 周三, 12月4日, or with the year when it is another one. */
export function whichDay(moment: Moment, now: number): string {
  const days = dayNumber(moment) - dayNumber(now);
  return nearDay(days) ?? (days > 1 && days < 7 ? weekday(moment) : day(moment, now));
}

/** The day by its date and its weekday, for what is read again days later: 12月4日（周五）. */
export function dated(moment: Moment, now: number): string {
  return words.dated(day(moment, now), weekday(moment));
}

/** 今天 18:00 前 — until when, in words for a resident. */
export function before(moment: Moment, now: number): string {
  return words.before(when(moment, now));
}

/**
 * How a deadline stands: 已超 40 分钟 (late), 剩 2 小时 (soon: less than `soonWithin`, four hours unless told), 今天 18:00 前 (calm).
 */
export function due(moment: Moment, now: number, soonWithin: number = 4 * HOUR): Due {
  const left = millis(moment) - now;
  if (left < 0) return { say: words.late(span(-left)), urgency: 'late' };
  if (left <= soonWithin) return { say: words.left(span(left)), urgency: 'soon' };
  return { say: before(moment, now), urgency: 'calm' };
}

/** 刚刚 · 8 分钟前 · 今天 09:12 · 昨天 09:12 · 12月4日 09:12 */
export function ago(moment: Moment, now: number): string {
  const passed = now - millis(moment);
  if (passed >= 0 && passed < MINUTE) return words.justNow;
  if (passed >= 0 && passed < HOUR) return words.minutesAgo(Math.floor(passed / MINUTE));
  return when(moment, now);
}

/** A length of time, milliseconds in: 40 分钟, 2 小时, 3 天. Rounded down, at least one minute. */
export function span(length: number): string {
  if (length < HOUR) return words.minutes(Math.max(1, Math.floor(length / MINUTE)));
  if (length < DAY) return words.hours(Math.floor(length / HOUR));
  return words.days(Math.floor(length / DAY));
}

/** The time on the wall in Shanghai: 09:12. */
export function clockTime(moment: Moment): string {
  return shanghai(moment).toISOString().slice(11, 16);
}

/** The civil day in Shanghai: 2026-11-22, as date fields and contracts take it. */
export function civilDay(moment: Moment): string {
  return shanghai(moment).toISOString().slice(0, 10);
}

function nearDay(days: number): string | undefined {
  return new Map([
    [-1, words.yesterday],
    [0, words.today],
    [1, words.tomorrow],
  ]).get(days);
}

function day(moment: Moment, now: number): string {
  const [year, month, date] = [shanghai(moment).getUTCFullYear(), shanghai(moment).getUTCMonth() + 1, shanghai(moment).getUTCDate()];
  return words.date(year === shanghai(now).getUTCFullYear() ? null : year, month, date);
}

function weekday(moment: Moment): string {
  return words.weekdays[shanghai(moment).getUTCDay()] ?? '';
}

function dayNumber(moment: Moment): number {
  return Math.floor((millis(moment) + SHANGHAI) / DAY);
}

/** A date whose UTC fields read as Shanghai's wall clock: China has had one zone without summer time since 1991. */
function shanghai(moment: Moment): Date {
  return new Date(millis(moment) + SHANGHAI);
}

function millis(moment: Moment): number {
  return typeof moment === 'number' ? moment : Date.parse(moment);
}
