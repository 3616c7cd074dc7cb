import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { describe } from '#method/describe.ts';
import type { Method } from '#method/language.ts';
import type { EventKind } from '#method/matter.ts';
import { calledIn, type Shown } from '../fullness.ts';
import { eventOf, type Kept, timelineOf } from '../timeline.ts';
import { joinWords } from './words.ts';

/** What happened that concerns everybody who met it; lines people wrote to each other and the clock's reminders do not. */
const shared: readonly EventKind[] = [
  'opened',
  'did',
  'withdrew',
  'reopened',
  'paused',
  'resumed',
  'handed-over',
  'merged',
  'gathered',
  'unmerged',
  'parted',
  'pooled',
  'escalated',
  'lapsed',
];

/** A matter for somebody who joined it: how far it is, in the method's own sentences; nothing anybody wrote, no picture, no price, and nobody who asked. */
export async function asJoined({ db, keys }: Seeing, shown: Shown, method: Method) {
  const kept: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', shown.id).orderBy('seq').execute();
  const matter = { key: keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id), matter: shown.id };
  const rows = kept.map((row) => withoutWords(row, matter));
  const events = rows.map((row) => eventOf(row, matter));
  const called = await calledIn(db, rows, events);
  const entries = timelineOf(rows, { ...matter, method, subject: shown.subject, called });
  const timeline = entries.flatMap((entry, i) => {
    const event = events[i];
    if (!event || !shared.includes(event.kind)) return [];
    const text = describe(method, event).title.includes('{price}') ? joinWords.priced : entry.text;
    return [{ ...entry, text, by: event.by.as === 'opener' ? joinWords.opener : entry.by }];
  });
  return { place: shown.place, more: null, timeline, price: null, opener: null, contact: null, household: null };
}

/** What an event says without its people: neither what they wrote or chose, nor how the one who asked is called. */
function withoutWords(row: Kept, matter: Parameters<typeof eventOf>[1]): Kept {
  const { opening, with: others } = eventOf({ ...row, said: null }, matter).facts;
  const facts = JSON.parse(JSON.stringify({ opening, with: others }));
  return { ...row, facts, said: null, by_called: row.by_as === 'opener' ? null : row.by_called };
}
