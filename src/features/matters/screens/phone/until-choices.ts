import { civilDay, when } from '#ui/when.ts';

export type UntilChoice = { readonly id: string; readonly name: string };

const DAYS_AHEAD = 4;

/**
 * Until when an extension is asked for: the end of work of the coming days that lie behind the deadline and not behind the latest allowed, and
 * that latest itself. Instants as ISO text. @param now in milliseconds
 */
export function untilChoices(dueAt: string | null, latest: string, now: number): UntilChoice[] {
  const after = Math.max(now, dueAt === null ? now : Date.parse(dueAt));
  const last = Date.parse(latest);
  const evenings = Array.from({ length: DAYS_AHEAD }, (_, ahead) => endOfWork(now + ahead * 24 * 3_600_000))
    .filter((evening) => evening > after && evening < last)
    .map((evening) => ({ id: new Date(evening).toISOString(), name: when(evening, now) }));
  return last > after ? [...evenings, { id: latest, name: when(latest, now) }] : evenings;
}

/** 18:00 in Shanghai of the day of this instant. */
function endOfWork(instant: number): number {
  return Date.parse(`${civilDay(instant)}T18:00:00+08:00`);
}
