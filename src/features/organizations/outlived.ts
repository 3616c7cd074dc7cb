import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Expiry } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import { outlived as claims } from './duties/deeds.ts';
import { outlived as askings } from './partnering/partners.ts';

/** The day a year ago: what ended before it has outlived the year that placements, pairs and contacts of units are kept after they end. */
const yearAgo = (now: Temporal.Instant) => sql`(${dayOf(now)}::date - interval '1 year')::date`;

/** What hangs on something goes before it. */
export const outlived: readonly Expiry[] = [
  ...claims,
  ...askings,
  (now) => sql`delete from placement_day d using post p where p.id = d.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from placement l using post p where p.id = l.post_id and p.until < ${yearAgo(now)}`,
  (now) => sql`delete from mentor_talk k using mentor_pair m where m.id = k.pair_id and m.ended_on < ${yearAgo(now)}`,
  (now) => sql`delete from mentor_pair where ended_on < ${yearAgo(now)}`,
  (now) =>
    sql`update partner set contact_called = '——', contact_phone = '———' where left_on < ${yearAgo(now)} and (contact_called, contact_phone) <> ('——', '———')`,
];
