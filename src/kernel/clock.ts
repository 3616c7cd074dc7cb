import { Temporal } from 'temporal-polyfill';

/** Civil days are those of Asia/Shanghai, whatever the server's zone. */
export const zone = 'Asia/Shanghai';

/** The only clock. A test world may set its hands. */
export type Clock = () => Temporal.Instant;

export const wallClock: Clock = () => Temporal.Now.instant();

type Day = { readonly from: number; readonly until: number; readonly says: string };
/** The civil day asked for last: nearly every question is about the same one, and reckoning it takes longer than most of what it is asked for. */
let latest: Day = { from: 0, until: 0, says: '' };

/** @returns the civil day, `2026-11-22`. */
export function dayOf(at: Temporal.Instant): string {
  const { epochMilliseconds: ms } = at;
  if (ms < latest.from || ms >= latest.until) latest = reckoned(at);
  return latest.says;
}

function reckoned(at: Temporal.Instant): Day {
  const begins = at.toZonedDateTimeISO(zone).startOfDay();
  return { from: begins.epochMilliseconds, until: begins.add({ days: 1 }).epochMilliseconds, says: begins.toPlainDate().toString() };
}

/** An instant as PostgreSQL takes and gives it, to the millisecond. */
export function stamp(at: Temporal.Instant): string {
  return at.toString({ fractionalSecondDigits: 3 });
}
