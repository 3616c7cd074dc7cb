import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#kernel/clock.ts';

/** The day a year ago: what ended before it has outlived the year that posts, placements, pairs and contacts of units are kept after they end. */
export const yearAgo = (now: Temporal.Instant): RawBuilder<string> => sql<string>`(${dayOf(now)}::date - interval '1 year')::date`;

/** What somebody did, by the names of its columns: through which account, and when. */
type Done = { readonly account: string; readonly at: string };

/** Whether it is a year since this was done, and since whoever did it held a post: then how they were called at work is to be forgotten. */
export function longGone(now: Temporal.Instant, { account, at }: Done): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(at)} < ${yearAgo(now)} and not exists (select from binding b join post p on p.person_id = b.person_id
    where b.account_id = ${sql.ref(account)} and b.scope = 'self' and (p.until is null or p.until >= ${yearAgo(now)})))`;
}
