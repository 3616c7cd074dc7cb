import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import type { MatterRecord } from './standing.ts';

type Seen = { readonly seen?: number | undefined; readonly kind: string };

/**
 * The seq an act rests on, for somebody who acted without signal on what they had seen. What others only said, and what the clock only reminded
 * of, is no reason against it: then it rests on today's matter. Where others moved the matter on, or somebody else has the work, it rests on
 * what was seen, and the engine leaves it to the person.
 */
export async function restsOn({ db, actor }: Context, record: MatterRecord, { seen, kind }: Seen): Promise<number | undefined> {
  if (seen === undefined || seen >= record.seq) return seen;
  const { rows } = await sql`
    select from matter_event e where e.matter_id = ${record.id} and e.seq > ${seen} and e.became ?| ${turnsOf(kind)}::text[]
      and e.by_person is distinct from ${actor.person} limit 1`.execute(db);
  return rows.length > 0 ? seen : record.seq;
}

/** What makes a matter another one than was acted on; for an answer, that something else is asked by now. */
function turnsOf(kind: string): string[] {
  const asked: Readonly<Record<string, string>> = { 'answer-extension': 'extension', 'answer-reclass': 'reclass' };
  return ['step', 'ended', 'assignee', ...(asked[kind] ? [asked[kind]] : [])];
}
