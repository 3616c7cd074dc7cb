import type { Db, Tx } from './db.ts';

/** The legal calendar of a county as plain data; the shape is the one deadlines are reckoned with. */
export type LegalCalendar = {
  readonly days: Readonly<Record<string, 'work' | 'rest'>>;
  readonly loadedYears: readonly number[];
  readonly hours: readonly (readonly [from: string, until: string])[];
};

const kept = new Map<string, { calendar: LegalCalendar; until: number }>();
const keepFor = 60_000;

/** Read at most once a minute: it changes once a year, and an edit reckons open deadlines anew anyway. */
export async function calendarOf(db: Db | Tx, county: string): Promise<LegalCalendar> {
  const known = kept.get(county);
  if (known && known.until > performance.now()) return known.calendar;
  const calendar = await readCalendar(db);
  kept.set(county, { calendar, until: performance.now() + keepFor });
  return calendar;
}

/** An edit stands: the next one who asks in this process reads it. Others read it within a minute. */
export function forgetCalendar(county: string): void {
  kept.delete(county);
}

/** How long a process may go on reckoning by a calendar that was edited elsewhere. */
export const calendarKept = { seconds: keepFor / 1000 };

/** As it stands now, read past what is kept. */
export async function readCalendar(db: Db | Tx): Promise<LegalCalendar> {
  const days = await db.selectFrom('workday_override').select(['day', 'kind']).execute();
  const years = await db.selectFrom('calendar_year').select('year').where('withdrawn_at', 'is', null).execute();
  const hours = await db.selectFrom('working_hours').select(['starts', 'ends']).orderBy('starts').execute();
  return {
    days: Object.fromEntries(days.map(({ day, kind }) => [day, kind === 'work' ? 'work' : 'rest'])),
    loadedYears: years.map(({ year }) => year),
    hours: hours.map(({ starts, ends }) => [starts.slice(0, 5), ends.slice(0, 5)]),
  };
}
