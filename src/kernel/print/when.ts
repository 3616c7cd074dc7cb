import { Temporal } from 'temporal-polyfill';
import { zone } from '../clock.ts';
import { words } from './words.ts';

/** 2026年3月2日, of an instant or of how the database gives it. */
export function dayOf(at: Temporal.Instant | string): string {
  const { year, month, day } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return words.day(year, month, day);
}

/** 2026年3月2日 10:05 */
export function momentOf(at: Temporal.Instant | string): string {
  const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${dayOf(at)} ${hour}:${String(minute).padStart(2, '0')}`;
}
