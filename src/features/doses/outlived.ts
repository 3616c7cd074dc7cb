import { type RawBuilder, sql } from 'kysely';
import type { Expiry } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';

const totalsKeptDays = 365;
/** Over since its day, or since it was ended before. */
const over = (day: string): RawBuilder<boolean> => sql<boolean>`coalesce(t.closed_on, t.until + 1) <= ${day}`;

/** With the table goes who asked and that somebody answered; its totals a year later. */
export const dosesOutlived: readonly Expiry[] = [
  (now) => sql`delete from dose_ask k using dose_table t where t.id = k.table_id and (k.ended_at is not null or ${over(dayOf(now))})`,
  (now) => sql`delete from dose_answered w using dose_table t where t.id = w.table_id and ${over(dayOf(now))}`,
  (now) => sql`delete from dose_table t where coalesce(t.closed_on, t.until) < ${dayOf(now.subtract({ hours: 24 * totalsKeptDays }))}`,
];
