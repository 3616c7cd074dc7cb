import { Temporal } from 'temporal-polyfill';
import { zone } from '#kernel/clock.ts';

/** An instant as people say it in a notice: 3月2日 18:00. A deadline that touches a year whose calendar is not loaded is 暂定. */
export function sayWhen(at: string, provisional = false): string {
  const { month, day, hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${month}月${day}日 ${hour}:${String(minute).padStart(2, '0')}${provisional ? '（暂定）' : ''}`;
}

/** Integer fen as 元. */
export function sayPrice(fen: number): string {
  return `${(fen / 100).toFixed(2).replace(/\.00$/, '')} 元`;
}
