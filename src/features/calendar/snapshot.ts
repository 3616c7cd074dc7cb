import { z } from 'zod';
import type { Context, Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { isWorkdayByWeek } from './notice.ts';
import { editWords } from './words.ts';

const hours = z.array(z.tuple([z.string(), z.string()])).length(2);
/** A part of the calendar as it stands at some moment: what an edit found, and what it left. `kind` null: the weekday rule. */
export const snapshotShape = z.object({
  days: z.array(z.object({ day: z.string(), kind: z.enum(['work', 'rest']).nullable(), name: z.string() })),
  year: z.object({ year: z.int(), source: z.string().nullable() }).optional(),
  hours: hours.optional(),
});
export type Snapshot = z.output<typeof snapshotShape>;
export type Kind = 'work' | 'rest';

/** What the weekday rule says of a day. */
export function usualKind(day: string): Kind {
  return isWorkdayByWeek(day) ? 'work' : 'rest';
}

/** The same part of the calendar as it stands now. */
export async function standsNow({ db }: Seeing, { days, year, hours: asked }: Snapshot): Promise<Snapshot> {
  const names = days.map(({ day }) => day);
  const kept = names.length === 0 ? [] : await db.selectFrom('workday_override').selectAll().where('day', 'in', names).execute();
  const source = year ? await sourceOf(db, year.year) : null;
  return {
    days: names.map((day) => {
      const found = kept.find((one) => one.day === day);
      return found ? { day, kind: kindOf(found.kind), name: found.name } : { day, kind: null, name: '' };
    }),
    ...(year ? { year: { year: year.year, source } } : {}),
    ...(asked ? { hours: await hoursNow(db) } : {}),
  };
}

export async function hoursNow(db: Seeing['db']): Promise<[string, string][]> {
  const rows = await db.selectFrom('working_hours').selectAll().orderBy('starts').execute();
  return rows.map(({ starts, ends }) => [starts.slice(0, 5), ends.slice(0, 5)]);
}

export async function sourceOf(db: Seeing['db'], year: number): Promise<string | null> {
  const row = await db
    .selectFrom('calendar_year')
    .select('source')
    .where('year', '=', year)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row?.source ?? null;
}

export function kindOf(kept: string): Kind {
  return kept === 'work' ? 'work' : 'rest';
}

/** Makes this part of the calendar stand. A day of the weekday rule keeps its row, for rows of the calendar are never deleted. */
export async function putDown({ db, now }: Context, { days, year, hours: wanted }: Snapshot): Promise<void> {
  const rows = days.map(({ day, kind, name }) => ({ day, kind: kind ?? usualKind(day), name: kind === null ? editWords.weekday : name }));
  if (rows.length > 0)
    await db
      .insertInto('workday_override')
      .values(rows)
      .onConflict((same) => same.column('day').doUpdateSet(({ ref }) => ({ kind: ref('excluded.kind'), name: ref('excluded.name') })))
      .execute();
  if (year) {
    const { source } = year;
    const row = { year: year.year, source: source ?? editWords.notice, withdrawn_at: source === null ? stamp(now) : null };
    await db
      .insertInto('calendar_year')
      .values(row)
      .onConflict((same) =>
        same.column('year').doUpdateSet(({ ref }) => ({ source: ref('excluded.source'), withdrawn_at: ref('excluded.withdrawn_at') })),
      )
      .execute();
  }
  if (wanted) await putHours(db, wanted);
}

/** The county works in two stretches; the rows stay and change, the later first so that the two never meet. */
async function putHours(db: Context['db'], wanted: Snapshot['hours'] & object): Promise<void> {
  const now = await db.selectFrom('working_hours').select('starts').orderBy('starts').execute();
  const pairs = now.map(({ starts }, at) => ({ was: starts, to: wanted[at] }));
  const [first] = pairs;
  const earlier = first?.to !== undefined && first.to[0] < first.was;
  for (const { was, to } of earlier ? pairs : pairs.toReversed())
    if (to) await db.updateTable('working_hours').set({ starts: to[0], ends: to[1] }).where('starts', '=', was).execute();
}
