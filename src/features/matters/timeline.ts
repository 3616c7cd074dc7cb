import type { Selectable } from 'kysely';
import { z } from 'zod';
import { open } from '#kernel/crypto.ts';
import type { MatterEvent as EventRow } from '#kernel/db-types.ts';
import { describe } from '#method/describe.ts';
import { type Answers, answerShape } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import type { MatterEvent, MatterState } from '#method/matter.ts';
import { replay } from '#method/replay.ts';
import { blanksOf, fillBlanks } from './blanks.ts';
import { photosIn } from './photo.ts';
import { postNames } from './words.ts';

export type Kept = Selectable<EventRow>;
export type Entry = { seq: number; title: string; text: string; at: string; by: string | null; now: boolean; photos: string[] };
type Telling = { readonly method: Method; readonly matter: string; readonly subject: string; readonly called: string | null; readonly key: Buffer };

const said = z.record(z.string(), answerShape);

/** The story of a matter in plain words, the oldest first: what happened in the method's words, then what people wrote. */
export function timelineOf(rows: readonly Kept[], telling: Telling): Entry[] {
  const events = rows.map((row) => eventOf(row, telling));
  return rows.map((row, i) => entryOf(row, events.slice(0, i + 1), telling)).map((entry, i, all) => ({ ...entry, now: i === all.length - 1 }));
}

/** What people wrote in one event, opened with the matter's key. */
export function wordsOf({ seq, said: sealed }: Kept, { key, matter }: Pick<Telling, 'key' | 'matter'>): Answers {
  return sealed === null ? {} : said.parse(JSON.parse(open(key, sealed, `${matter}:${seq}`)));
}

function entryOf(row: Kept, events: readonly MatterEvent[], { method, subject, called, key, matter }: Telling): Entry {
  const event = events.at(-1);
  if (!event) throw new Error('an entry has its event');
  const line = describe(method, event);
  const state: MatterState = replay(method, events);
  const words = wordsOf(row, { key, matter });
  const blanks = blanksOf(event, state, { subject, called, by: row.by_called ?? postNames[row.by_as ?? ''] ?? null });
  const facts = line.facts.map(({ label, say }) => `${label}：${say}`);
  const written = Object.entries(words).filter(([id, value]) => typeof value === 'string' && !(id in (event.facts.form ?? {}))).map(([, value]) => String(value));
  return { seq: row.seq, title: line.shown, text: [fillBlanks(line.title, blanks), ...written, ...facts].filter((part) => part !== '').join('；'), at: row.at, by: row.by_called ?? postNames[row.by_as ?? ''] ?? null, now: false, photos: photosIn(words) };
}

/** An event as the engine knows it; the columns hold exactly what the engine gave. */
function eventOf(row: Kept, { key, matter }: Telling): MatterEvent {
  const words = wordsOf(row, { key, matter });
  return {
    seq: row.seq, kind: row.kind, step: row.step, outcome: row.outcome, by: { person: row.by_person, account: row.by_account, as: row.by_as ?? 'system' }, at: row.at,
    facts: row.facts, became: row.became, said: row.said === null ? null : words, rating: null,
  } as MatterEvent;
}
