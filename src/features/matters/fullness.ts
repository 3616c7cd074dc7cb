import { Temporal } from 'temporal-polyfill';
import type { Seeing } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Method } from '#method/language.ts';
import type { Assignee, MatterEvent } from '#method/matter.ts';
import { besidesOf } from './acting/besides.ts';
import { looksOf } from './contact.ts';
import { decidedOf } from './effort/decided.ts';
import { isEntrusted } from './entrusting/is-entrusted.ts';
import { betweenSides } from './gathering/between-sides.ts';
import { calledAs } from './helpers.ts';
import type { Listed } from './row.ts';
import { type MarkedAnswer, markedQuestions, takeOut, withMarks } from './sensitive/answers.ts';
import { isUnit } from './sensitive/units.ts';
import { stateOf } from './standing.ts';
import { type Entry, eventOf, type Kept, keyOf, timelineOf, wordsOf } from './timeline.ts';
import { postNames, residentWords } from './words.ts';

/** A matter as read for one actor: `mine` they asked for it, `staff` it stands in their area, `waits` a step is theirs to do. */
export type Shown = Listed & {
  full: boolean;
  staff: boolean;
  mine: boolean;
  waits: boolean;
  /** They were called in to help. */
  helping: boolean;
  /** They met it too and joined it. */
  joined: boolean;
  /** They are another side of it. */
  sided: boolean;
  /** They have spoken on a panel of it. */
  spoke: boolean;
  masked: string | null;
  community: string;
  community_phone: string | null;
  assignee_phone: string | null;
  household: string | null;
};

/** What only those read who asked, who work on it, or who answer for its area. Once it has ended, a helper no longer reads where it was and whose. */
export async function inFull(seeing: Seeing, shown: Shown, method: Method) {
  const { db, keys, actor } = seeing;
  const matter = { key: keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id), matter: shown.id };
  const kept: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', shown.id).orderBy('seq').execute();
  const { rows, out } = await readBy(seeing, betweenSides(kept, shown, actor), { shown, method, ...matter });
  const events = rows.map((row) => eventOf(row, matter));
  const timeline = timelineOf(rows, { ...matter, method, subject: shown.subject, called: await calledIn(db, rows, events) });
  const [first] = rows;
  const { more } = first ? wordsOf(first, matter) : {};
  const works = shown.assignee_person !== null && shown.assignee_person === actor.person;
  const place = shown.mine || shown.sided || shown.staff || shown.ended_at === null ? shown.place : shown.around;
  return {
    place,
    more: typeof more === 'string' ? more : null,
    timeline: byTime([...timeline.map((entry) => withMarks(entry, out)), ...(await looksOf(db, matter)), ...(await decidedOf(db, matter))]),
    price: priceOf(events),
    ...(await besidesOf(seeing, shown, events)),
    ...markedFor(shown, out, works),
    ...behind(shown, works),
  };
}

type Reading = { readonly shown: Shown; readonly method: Method; readonly key: Buffer; readonly matter: string };

/** Who asked, and whoever acts for them, reads everything; everybody else without what was agreed to by itself. */
async function readBy({ db }: Seeing, rows: Kept[], { shown, ...reading }: Reading): Promise<{ rows: Kept[]; out: MarkedAnswer[] }> {
  if (shown.mine) return { rows, out: [] };
  return takeOut(rows, { ...reading, questions: await markedQuestions(db, shown) });
}

/** Where something sealed stands, and whether it may be opened: by who works on it, no shop or unit, and by who answers for its area, while it is open. */
function markedFor(shown: Shown, out: readonly MarkedAnswer[], works: boolean) {
  const unit = works && isUnit(shown.assignee_as);
  return {
    marked: out.map(({ seq, field }) => ({ seq, label: field.label, thing: field.sensitive })),
    canOpenMarked: out.length > 0 && isOpen(shown) && !unit && (works || shown.staff),
  };
}

/** What somebody reads to whom it was only offered, or raised: then also who raised it and why. */
export async function inShort(seeing: Seeing, shown: Shown, method: Method) {
  return {
    place: shown.around,
    more: null,
    timeline: await whyRaised(seeing, shown, method),
    price: null,
    opener: null,
    contact: null,
    household: null,
  };
}

const raising: readonly string[] = ['raised', 'escalated'];

async function whyRaised({ db, keys, actor }: Seeing, shown: Shown, method: Method): Promise<Entry[]> {
  const { raised } = stateOf(shown);
  if (!actor.posts.some(({ kind }) => raised.includes(kind))) return [];
  const rows: Kept[] = await db.selectFrom('matter_event').selectAll().where('matter_id', '=', shown.id).orderBy('seq').execute();
  const matter = { key: keys.unwrap(shown.key_wrapped ?? refuse('not_found'), shown.id), matter: shown.id };
  const story = timelineOf(rows, { ...matter, method, subject: shown.subject, called: new Map() });
  return story.filter(({ seq }) => rows.some((row) => row.seq === seq && raising.includes(row.kind)));
}

/** Who asked: masked, for those at work on it and the staff of its area; never for the one who asked without a name. */
function behind(shown: Shown, works: boolean) {
  const { staff, mine, sided, helping, masked, opener_person, real_name, place, household } = shown;
  if (mine || sided || isEntrusted(shown) || !(staff || ((works || helping) && isOpen(shown))))
    return { opener: null, contact: null, household: null };
  const name = masked ?? residentWords.resident;
  return {
    opener: { person: real_name ? opener_person : null, masked: name, canReveal: real_name && isOpen(shown) && mayAsk(shown, works) },
    contact: { name, phone: null, place },
    household: staff ? household : null,
  };
}

const isOpen = ({ ended_at }: Shown): boolean => ended_at === null;

/** A person of the ledger is looked up by who has the matter in hand; a mere phone also by the staff of its area. */
function mayAsk({ staff, waits, opener_person }: Shown, works: boolean): boolean {
  return works || (opener_person === null ? staff : waits);
}

/** The price in force, in fen: that of who has the work now. A new sending out leaves the old price behind. */
function priceOf(events: readonly MatterEvent[]): number | null {
  const given = events.findLast(({ became }) => became.assignee !== undefined);
  const price = given?.became.assignee ? given.facts.form?.['price'] : null;
  return typeof price === 'number' ? price : null;
}

/** How those who had the work are called: as they acted, or as their post says where others gave it to them. */
export async function calledIn(db: Seeing['db'], rows: readonly Kept[], events: readonly MatterEvent[]): Promise<Map<string, string>> {
  const called = new Map<string, string>();
  for (const { by_person, by_as, by_called } of rows)
    if (by_person && by_as && by_called) called.set(keyOf({ person: by_person, as: by_as }), by_called);
  for (const assignee of events.flatMap(({ became }) => became.assignee ?? [])) await learn(db, called, assignee);
  return called;
}

async function learn(db: Seeing['db'], called: Map<string, string>, assignee: Assignee): Promise<void> {
  if (called.has(keyOf(assignee))) return;
  called.set(keyOf(assignee), (await calledAs(db, assignee)) ?? postNames[assignee.as] ?? assignee.as);
}

function byTime(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((one, other) => Temporal.Instant.compare(one.at, other.at) || one.seq - other.seq);
}
