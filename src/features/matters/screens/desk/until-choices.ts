import { civilDay } from '#ui/when.ts';

const daysAhead = 5;
const oneDay = 24 * 3_600_000;

/** Until when an extension may be asked for: the coming ends of work (18:00) behind the deadline, and the latest instant allowed. @param now milliseconds */
export function untilChoices(dueAt: string | null, latest: string, now: number): { at: string; latest: boolean }[] {
  const behind = Math.max(now, dueAt === null ? now : Date.parse(dueAt));
  const last = Date.parse(latest);
  const evenings = Array.from({ length: daysAhead }, (_, ahead) => Date.parse(`${civilDay(behind + ahead * oneDay)}T18:00:00+08:00`));
  const open = evenings.filter((at) => at > behind && at < last).map((at) => ({ at: new Date(at).toISOString(), latest: false }));
  return last > behind ? [...open, { at: latest, latest: true }] : open;
}
