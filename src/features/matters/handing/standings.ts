import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import { calledIn } from '../fullness.ts';
import { rowsOf } from '../lists.ts';
import { type Listed, listed } from '../row.ts';
import { seenBy } from '../seen-by.ts';
import { takeOut } from '../sensitive/answers.ts';
import { type Entry, eventOf, type Kept, timelineOf } from '../timeline.ts';

export type HandedOver = Pick<Entry, 'text' | 'at' | 'by'>;
export type StandingNow = {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly light: string;
  readonly dueAt: string | null;
  readonly waitsFor: string;
  readonly assignee: string | null;
  readonly outcome: string | null;
  /** Answered, or ended: there is something to hand out. */
  readonly answered: boolean;
  /** Who had it, since when, and why it went on to somebody else. */
  readonly hands: readonly HandedOver[];
};

/** How matters stand, those of them the actor sees; with every hand they went through. */
export async function standingsOf(seeing: Seeing, ids: readonly string[]): Promise<StandingNow[]> {
  const { rows } = await sql<Listed>`
    select ${listed} from matter m left join area a on a.id = m.place_id where m.id = any(${[...ids]}::uuid[]) and ${seenBy(seeing.actor)}`.execute(
    seeing.db,
  );
  const lines = await rowsOf(seeing, rows);
  return await Promise.all(
    lines.map(async ({ record, method, row }) => ({
      ...{ id: row.id, subject: row.subject, status: row.status, light: row.light, dueAt: row.dueAt, waitsFor: row.waitsFor },
      assignee: record.assignee_called,
      outcome: record.outcome,
      answered: record.ended_at !== null || record.doing === 'rate',
      hands: await handsOf(seeing, record, method),
    })),
  );
}

const moving: readonly string[] = ['handed-over', 'raised', 'escalated', 'called-in', 'reopened'];
const movingBy: readonly string[] = ['taken', 'returned', 'beyond', 'handed-over'];

async function handsOf({ db, keys }: Seeing, record: Listed, method: Method): Promise<HandedOver[]> {
  const kept: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', record.id).orderBy('seq').execute();
  const matter = { key: keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), matter: record.id };
  const { rows } = takeOut(kept, { ...matter, method, questions: [] });
  const events = rows.map((row) => eventOf(row, matter));
  const story = timelineOf(rows, { ...matter, method, subject: record.subject, called: await calledIn(db, rows, events) });
  const went = rows.filter(({ kind, outcome }) => moving.includes(kind) || (outcome !== null && movingBy.includes(outcome)));
  return story
    .filter(({ seq }) => went.some((row) => row.seq === seq))
    .map(({ title, text, at, by }) => ({ text: text === '' ? title : text, at, by }));
}
