import { Temporal } from 'temporal-polyfill';

/** Civil days are those of Asia/Shanghai, whatever the server's zone. */
export const zone = 'Asia/Shanghai';

/** The only clock. A test world may set its hands. */
export type Clock = () => Temporal.Instant;

export const wallClock: Clock = () => Temporal.Now.instant();

/** @returns the civil day, `2026-11-22`. */
export function dayOf(at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** An instant as PostgreSQL takes and gives it, to the millisecond. */
export function stamp(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 });
}
