import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { sayAnswer } from '#method/describe.ts';
import type { Method } from '#method/language.ts';
import type { MatterEvent, Party } from '#method/matter.ts';
import { fieldsOf, stepOf } from '#method/page.ts';
import { byTime, pageSize } from '../lists.ts';
import { methodPage } from '../method-page.ts';
import { type MatterRecord, stateOf } from '../standing.ts';
import { eventOf, type Kept } from '../timeline.ts';
import { postings as postingsContract } from './contract.ts';
import { postedFor } from './object.ts';

type Posted = MatterRecord & { community: string; due_at: string };

/** 公示: what is pinned up in my community, the soonest over first; what people wrote only where its form says that it is pinned up. */
export const postings = query(postingsContract, {
  who: 'signed-in',
  async run(seeing, { after: mark }) {
    const from = after(mark, byTime);
    const later = from === null ? sql`true` : sql`(m.due_at, m.id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Posted>`
      select m.*, c.name as community from matter m join area c on c.id = m.community_id
      where ${postedFor(seeing.actor)} and ${later} order by m.due_at, m.id limit ${pageSize + 1}`.execute(seeing.db);
    const page = paged(rows, pageSize, ({ due_at, id }) => [due_at, id]);
    const events = await eventsOf(seeing, page.rows);
    return { rows: await Promise.all(page.rows.map((row) => posted(seeing, row, events.get(row.id) ?? []))), next: page.next };
  },
});

/** What became of each of these matters so far, asked for all of them at once. */
async function eventsOf({ db }: Seeing, records: readonly Posted[]): Promise<ReadonlyMap<string, Kept[]>> {
  const { rows } = await sql<Kept & { matter_id: string }>`
    select * from matter_event where matter_id = any(${records.map(({ id }) => id)}::uuid[]) order by matter_id, seq`.execute(db);
  return Map.groupBy(rows, ({ matter_id }) => matter_id);
}

async function posted(seeing: Seeing, record: Posted, rows: readonly Kept[]) {
  const { db, keys, county, now } = seeing;
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const matter = { key: keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), matter: record.id };
  const events = rows.map((row) => eventOf(row, matter));
  return {
    id: record.id,
    subject: record.subject,
    method: method.name,
    community: record.community,
    until: record.due_at,
    open: stamp(now) < record.due_at,
    stands: standsIn(method, events),
    objections: stateOf(record).objections?.length ?? 0,
    mine: objectionsIn(record, events)
      .filter(({ by }) => isBy(by, seeing.actor))
      .map(({ reason, answer, upheld }) => ({ reason, answer, upheld })),
  };
}

type Stands = { label: string; say: string };

/** What stands on one that is pinned up, for whoever prints it; the caller has seen to it that it may be read. */
export async function standsOn(seeing: Seeing, record: MatterRecord): Promise<{ method: string; stands: Stands[] }> {
  const { db, keys, county } = seeing;
  const method = await methodPage(db, county.code, record.method_id, record.method_version);
  const matter = { key: keys.unwrap(record.key_wrapped ?? refuse('not_found'), record.id), matter: record.id };
  const { rows } = await sql<Kept>`select * from matter_event where matter_id = ${record.id} order by seq`.execute(db);
  return {
    method: method.name,
    stands: standsIn(
      method,
      rows.map((row) => eventOf(row, matter)),
    ),
  };
}

/** What was decided so far and stands for all to read; said anew, the later word stands. */
function standsIn(method: Method, events: readonly MatterEvent[]): Stands[] {
  const said = events.flatMap(({ kind, step, outcome, facts, said: words }) => {
    const fields = kind === 'did' && step && outcome ? fieldsOf(method, stepOf(method, step), outcome) : [];
    return fields.flatMap((field) => {
      const answer = field.posted ? words?.[field.id] : facts.form?.[field.id];
      return answer === undefined || answer === '' ? [] : [[field.id, { label: field.label, say: sayAnswer(field, answer) }] as const];
    });
  });
  return [...new Map(said).values()];
}

export type Objected = { seq: number; by: Party; reason: string; answer: string | null; upheld: boolean | null };

/** Whether it was this actor who said it. */
export function isBy({ person, account }: Party, actor: Party): boolean {
  return person === null ? account !== null && account === actor.account : person === actor.person;
}

/** The objections against what is posted now, each with its answer. */
export function objectionsIn(record: MatterRecord, events: readonly MatterEvent[]): Objected[] {
  const wordsAt = (event: MatterEvent | undefined) => String(event?.said?.['reason'] ?? '');
  return (stateOf(record).objections ?? []).map(({ seq, by, answered }) => {
    const answer = events.find(({ facts }) => facts.objection?.seq === seq);
    const reason = wordsAt(events.find((event) => event.seq === seq));
    return { seq, by, reason, answer: answer ? wordsAt(answer) : null, upheld: answered === null ? null : answered === 'upheld' };
  });
}
