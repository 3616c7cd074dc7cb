import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { Context } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Calendar } from '#method/clock.ts';
import { nextOccurrence, type Occurrence, type Rule, ruleShape } from '#method/recurrence.ts';
import { mustBeOffice } from './owner.ts';

export type Series = {
  readonly id: string;
  readonly community_id: string;
  readonly place_id: string;
  readonly name: string;
  readonly what: 'matter' | 'item';
  readonly method_id: string | null;
  readonly leaf_id: string | null;
  readonly sheet_id: string | null;
  readonly column_id: string | null;
  readonly subject: string;
  readonly more: string | null;
  readonly answers: Readonly<Record<string, string | number | boolean | string[]>>;
  readonly measure: string | null;
  readonly due_in: number | null;
  readonly owner_post_id: string;
  readonly rule: unknown;
  readonly done_until: string;
  readonly made_by: string;
  readonly paused_at: string | null;
  readonly ended_at: string | null;
};

/** A series of one's own community, locked until all is written. */
export async function keptSeries(context: Context, id: string): Promise<Series> {
  const { rows } = await sql<Series>`select * from series where id = ${id} for update`.execute(context.db);
  const series = rows[0] ?? refuse('not_found');
  mustBeOffice(context, series.community_id);
  return series.ended_at === null ? series : refuse('series.ended');
}

export const ruleOf = ({ rule }: Pick<Series, 'rule'>): Rule => ruleShape.parse(rule);

/** When a time begins: as the office opens on its day. */
export function beginsAt({ day }: Pick<Occurrence, 'day'>, { hours }: Calendar): Temporal.Instant {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: hours[0]?.[0] ?? '09:00' })
    .toInstant();
}

/** The columns that say when a series comes next, behind what is done with. */
export function comingAfter(rule: Rule, doneUntil: string, { calendar, now }: { calendar: Calendar; now: Temporal.Instant }) {
  const next = nextOccurrence(rule, doneUntil, calendar);
  return {
    done_until: doneUntil,
    next_on: next?.day ?? null,
    next_at: next ? stamp(beginsAt(next, calendar)) : null,
    provisional: next?.provisional ?? false,
    reckoned_on: dayOf(now),
  };
}

/** The day before a day: what came until then is done with. */
export function dayBefore(day: string): string {
  return Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
}
