import { sql } from 'kysely';
import { seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { sayAnswer } from '#method/describe.ts';
import { type Answer, type Field, fieldShape } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import { isMarked, type Marked, markedIn, unmarked } from '#method/marked.ts';
import { fieldsOf, stepOf } from '#method/page.ts';
import type { MatterRecord } from '../standing.ts';
import { type Entry, type Kept, wordsOf } from '../timeline.ts';
import { markedWords } from './words.ts';

/** The picture of a sheet that something sensitive was written on. */
const sheet: Marked = { id: 'photos', label: markedWords.sheet, kind: 'photo', sensitive: 'finances' };

/** What was answered to a marked field, and in which event. */
export type MarkedAnswer = { readonly seq: number; readonly field: Marked; readonly answer: Answer };
type Reading = { readonly method: Method; readonly matter: string; readonly key: Buffer; readonly questions: readonly Marked[] };

/**
 * The events of a matter as they are read by whoever did not ask for it: without what was answered to marked fields, which stands beside them.
 * @param reading `questions`: the marked ones of its service, as `markedQuestions` gives them
 */
export function takeOut(rows: readonly Kept[], reading: Reading): { rows: Kept[]; out: MarkedAnswer[] } {
  const taken = rows.map((row) => takenFrom(row, reading));
  return { rows: taken.map(({ row }) => row), out: taken.flatMap(({ out }) => out) };
}

function takenFrom(row: Kept, { method, matter, key, questions }: Reading): { row: Kept; out: MarkedAnswer[] } {
  const fields = row.kind === 'opened' ? questions : askedAt(method, row);
  if (row.said === null || fields.length === 0) return { row, out: [] };
  const words = wordsOf(row, { key, matter });
  const out = markedIn(fields, words).flatMap((field) => {
    const answer = words[field.id];
    return answer === undefined ? [] : [{ seq: row.seq, field, answer }];
  });
  if (out.every(({ field }) => field === sheet)) return { row, out: [] };
  return { row: { ...row, said: seal(key, JSON.stringify(unmarked(fields, words)), `${matter}:${row.seq}`) }, out };
}

function askedAt(method: Method, { kind, step, outcome }: Kept): Marked[] {
  return kind === 'did' && step !== null && outcome !== null ? fieldsOf(method, stepOf(method, step), outcome).filter(isMarked) : [];
}

/**
 * The questions of a matter's service that are marked, and those that were when they may have been answered: what was agreed to as sensitive stays so. Of what came on
 * paper the picture of the sheet shows it too.
 */
export async function markedQuestions(
  db: Db | Tx,
  { leaf_id: leaf, channel }: Pick<MatterRecord, 'leaf_id' | 'channel'>,
): Promise<Marked[]> {
  if (leaf === null) return [];
  const { rows } = await sql<{ question: unknown }>`
    select q as question from leaf l, jsonb_array_elements(l.questions) q where l.id = ${leaf}
    union all
    select q from tree_edit e, jsonb_array_elements(e.was -> 'questions') q where e.kind = 'leaf' and e.becomes ->> 'id' = ${leaf}`.execute(
    db,
  );
  const marked = rows.map(({ question }): Field => fieldShape.parse(question)).filter(isMarked);
  const each = marked.filter(({ id }, i) => marked.findIndex((one) => one.id === id) === i);
  return channel === 'paper' && each.length > 0 ? [...each.filter(({ id }) => id !== sheet.id), sheet] : each;
}

/** A line of the story, saying where something stands that is sealed. */
export function withMarks<Line extends Pick<Entry, 'seq' | 'text'>>(entry: Line, out: readonly MarkedAnswer[]): Line {
  const labels = out.filter(({ seq }) => seq === entry.seq).map(({ field }) => markedWords.stands(field.label));
  if (labels.length === 0) return entry;
  const end = /[。！？：；]$/.test(entry.text) ? '' : '；';
  return { ...entry, text: `${entry.text}${end}${labels.join('；')}` };
}

/** What was sealed, as people read it once it was opened. Photos are given as files. */
export function opened({ seq, field, answer }: MarkedAnswer) {
  const photos = Array.isArray(answer) ? answer : [];
  return { seq, label: field.label, thing: field.sensitive, says: Array.isArray(answer) ? '' : sayAnswer(field, answer), photos };
}
