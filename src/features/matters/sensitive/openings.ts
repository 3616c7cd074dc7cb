import { type RawBuilder, sql } from 'kysely';
import type { Context, Expiry, Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { methodPage } from '../method-page.ts';
import type { MatterRecord } from '../standing.ts';
import type { Kept } from '../timeline.ts';
import { type MarkedAnswer, markedQuestions, takeOut } from './answers.ts';

/** As long as the words of an opening are read, its pictures are shown. */
const shownFor = { hours: 1 } as const;

/** What was answered to marked fields of a matter. Refuses one whose key is destroyed. */
export async function markedAnswersOf({ db, keys, county }: Seeing, { id, ...record }: MatterRecord): Promise<MarkedAnswer[]> {
  const key = keys.unwrap(record.key_wrapped ?? refuse('not_found'), id);
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const rows: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', id).orderBy('seq').execute();
  return takeOut(rows, { method, matter: id, key, questions: await markedQuestions(db, record) }).out;
}

/** Somebody has just opened what is sealed there, with a reason whoever wrote it reads. */
export async function noteOpening({ db, actor, now }: Context, matter: string): Promise<void> {
  const at = stamp(now);
  await db
    .insertInto('marked_opening')
    .values({ matter_id: matter, account_id: actor.account ?? refuse('not_signed_in'), at })
    .onConflict((again) => again.columns(['matter_id', 'account_id']).doUpdateSet({ at }))
    .execute();
}

/** A picture that answers a marked field is as its words are: refused, as what is not there, to whoever has not opened them within the hour. Who asked is not asked. */
export async function mustHaveOpened(seeing: Seeing, matter: string, photo: string): Promise<void> {
  const { db } = seeing;
  const record = await db.selectFrom('matter').selectAll().where('id', '=', matter).executeTakeFirstOrThrow();
  const marked = await markedAnswersOf(seeing, record);
  if (!marked.some(({ answer }) => Array.isArray(answer) && answer.map(String).includes(photo))) return;
  const { rows } = await sql`select from marked_opening o where o.matter_id = ${matter} and ${isFresh(seeing)}`.execute(db);
  if (rows.length === 0) refuse('not_found');
}

function isFresh({ actor, now }: Seeing): RawBuilder<boolean> {
  return sql<boolean>`(o.account_id = ${actor.account} and o.at > ${stamp(now.subtract(shownFor))})`;
}

export const openingsOver: Expiry = (now) => sql`delete from marked_opening where at < ${daysBefore(now, 1)}`;
