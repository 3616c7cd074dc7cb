import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** A community at a moment. */
type DutyAsked = { readonly community: string; readonly day: string };
export type OnDuty = { readonly person: string; readonly called: string; readonly kind: string; readonly phone: string | null };

/** A night belongs to the day it began: at two in the morning yesterday's turn still answers. */
const dawn = 8;

/** The day whose turn answers at this moment. */
export function dutyDay(now: Temporal.Instant): string {
  return dayOf(now.subtract({ hours: dawn }));
}

/** Who is on duty in each of these communities, and still holds the post they were put down with. */
export async function onDutyOf(db: Db | Tx, asked: readonly DutyAsked[]): Promise<(OnDuty | null)[]> {
  const { rows } = await sql<OnDuty & DutyAsked>`
    select w.community, w.day::text as day, p.person_id as person, p.called, p.kind, p.work_phone as phone
    from json_to_recordset(${JSON.stringify(asked)}::json) as w(community uuid, day date)
      join duty_turn t on t.community_id = w.community and t.day = w.day and t.dropped_at is null
      join post p on p.id = t.post_id and p.since <= w.day and (p.until is null or p.until > w.day)`.execute(db);
  return asked.map(({ community, day }) => rows.find((row) => row.community === community && row.day === day) ?? null);
}
