import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Field } from '#method/forms.ts';
import { unmarked } from '#method/marked.ts';
import { readLeaf } from '../leaf.ts';
import { seenBy } from '../seen-by.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import { wordsOf } from '../timeline.ts';
import { agencyWish } from './contract.ts';

/** What the person wished when they asked: at home, on a Saturday, in their dialect; and the day to go. */
export const wish = query(agencyWish, {
  who: 'signed-in',
  async run({ db, keys, actor, now }, { matter }) {
    const { rows } = await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${seenBy(actor)}`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    const leaf = record.leaf_id === null ? undefined : await readLeaf(db, record.leaf_id);
    const key = keys.unwrap(record.key_wrapped ?? refuse('not_found'), matter);
    const first = await db
      .selectFrom('matter_event')
      .selectAll()
      .where('matter_id', '=', matter)
      .orderBy('seq')
      .limit(1)
      .executeTakeFirstOrThrow();
    const questions = leaf?.questions ?? [];
    const said = unmarked(questions, wordsOf(first, { key, matter }));
    const suggested = suggestedDay(String(said['day'] ?? ''), dayOf(now));
    const due = stateOf(record).due?.at;
    return {
      how: labelOf(questions, 'how', said['how']),
      day: labelOf(questions, 'day', said['day']),
      wish: typeof said['wish'] === 'string' && said['wish'] !== '' ? said['wish'] : null,
      suggested,
      inTime: suggested === null || due === undefined || suggested <= dayOf(Temporal.Instant.from(due)),
    };
  },
});

/** The first such day from today on; null where none was wished. @param wished 'd1' for a Monday to 'd7' for a Sunday. */
export function suggestedDay(wished: string, today: string): string | null {
  const weekday = /^d([1-7])$/.exec(wished)?.[1];
  if (weekday === undefined) return null;
  const from = Temporal.PlainDate.from(today);
  return from.add({ days: (Number(weekday) - from.dayOfWeek + 7) % 7 }).toString();
}

function labelOf(questions: readonly Field[], field: string, said: unknown): string | null {
  const { choices = [] } = questions.find(({ id }) => id === field) ?? {};
  return choices.find(({ id }) => id === said)?.label ?? null;
}
