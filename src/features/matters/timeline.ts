import type { Selectable } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { stamp } from '#kernel/clock.ts';
import { open } from '#kernel/crypto.ts';
import type { MatterEvent as EventRow } from '#kernel/db-types.ts';
import { describe } from '#method/describe.ts';
import { type Answers, answerShape } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import type { Assignee, MatterEvent, MatterState } from '#method/matter.ts';
import { replay } from '#method/replay.ts';
import { blanksOf, fillBlanks } from './blanks.ts';
import { gatheringWords } from './gathering/words.ts';
import { photosIn } from './photo.ts';
import { postNames } from './words.ts';

export type Kept = Selectable<EventRow>;
export type Entry = { seq: number; title: string; text: string; at: string; by: string | null; now: boolean; photos: string[] };
export type Telling = {
  readonly method: Method;
  readonly matter: string;
  readonly subject: string;
  readonly key: Buffer;
  /** How those who had the work are called, by `<person> <post>`. */
  readonly called: ReadonlyMap<string, string>;
};

const said = z.record(z.string(), answerShape);

/** The story of a matter in plain words, the oldest first: what happened in the method's words, then what people wrote. */
export function timelineOf(rows: readonly Kept[], telling: Telling): Entry[] {
  const events = rows.map((row) => eventOf(row, telling));
  return rows.map((row, i) => ({ ...entryOf(row, events.slice(0, i + 1), telling), now: i === rows.length - 1 }));
}

/** What people wrote in one event, opened with the matter's key. */
export function wordsOf({ seq, said: sealed }: Kept, { key, matter }: Pick<Telling, 'key' | 'matter'>): Answers {
  return sealed === null ? {} : said.parse(JSON.parse(open(key, sealed, `${matter}:${seq}`)));
}

function entryOf(row: Kept, events: readonly MatterEvent[], telling: Telling): Entry {
  const event = events.at(-1);
  if (!event) throw new Error('an entry has its event');
  const { shown, title, facts } = describe(telling.method, event);
  const words = wordsOf(row, telling);
  const by = voiceIn(event) ?? row.by_called ?? postNames[row.by_as ?? ''] ?? null;
  const state: MatterState = replay(telling.method, events);
  const blanks = blanksOf(event, state, { subject: telling.subject, called: calledThen(events, telling), by });
  const said = facts.filter(({ say }) => !(title.includes('{price}') && say.endsWith(' 元'))).map(({ label, say }) => `${label}：${say}`);
  const text = sentence(fillBlanks(title, blanks), [...writtenIn(words, event), ...said]);
  return { seq: row.seq, title: shown, text, at: row.at, by, now: false, photos: photosIn(words) };
}

/** Who spoke on a panel is not named beside what they said. */
function voiceIn({ facts: { voice } }: MatterEvent): string | null {
  return voice ? gatheringWords.voiceOf(voice.panel) : null;
}

/** How whoever had the work at that point is called; after it came back, the one who had had it. */
function calledThen(events: readonly MatterEvent[], { called }: Telling): string | null {
  const last = events.findLast(({ became }) => became.assignee)?.became.assignee;
  return (last && called.get(keyOf(last))) ?? null;
}

/** How an assignee stands in the map of those who had the work. */
export function keyOf({ person, as }: Assignee): string {
  return `${person} ${as}`;
}

function writtenIn(words: Answers, { facts }: MatterEvent): string[] {
  return Object.entries(words).flatMap(([id, value]) => (typeof value === 'string' && !(id in (facts.form ?? {})) ? [value] : []));
}

/** The method's sentence, and behind it what people wrote. */
function sentence(title: string, more: readonly string[]): string {
  const parts = more.filter((part) => part.trim() !== '');
  return parts.length === 0 ? title : `${title}${/[。！？：]$/.test(title) ? '' : '。'}${parts.join('；')}`;
}

/** An event as the engine knows it; the columns hold exactly what the engine gave. */
export function eventOf(row: Kept, { key, matter }: Pick<Telling, 'key' | 'matter'>): MatterEvent {
  const words = wordsOf(row, { key, matter });
  return {
    seq: row.seq,
    kind: row.kind,
    step: row.step,
    outcome: row.outcome,
    by: { person: row.by_person, account: row.by_account, as: row.by_as ?? 'system' },
    at: stamp(Temporal.Instant.from(row.at)),
    facts: row.facts,
    became: row.became,
    said: row.said === null ? null : words,
    rating: null,
  } as MatterEvent;
}
