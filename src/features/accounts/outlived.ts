import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Expiry } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { requestsOutlived } from './requests-expire.ts';

/** Sessions, codes and tries by their days; a password with the last post of whoever had it; what a family was to somebody three years after it ended; the number of an account given up after a year. */
export const outlived: readonly Expiry[] = [
  (now) => sql`delete from session where expires_at < ${stamp(now)} or ended_at < ${daysBefore(now, 30)}`,
  (now) => sql`delete from sign_in_code where expires_at < ${daysBefore(now, 7)}`,
  (now) => sql`delete from failed_try where at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from binding_code where expires_at < ${daysBefore(now, 30)}`,
  (now) => sql`delete from screen_code where expires_at < ${daysBefore(now, 1)}`,
  (now) => sql`delete from second_factor where ended_at < ${daysBefore(now, 1095)}`,
  (now) => sql`delete from family_grant g using binding b where b.id = g.binding_id and b.until < ${daysBefore(now, 1095)}`,
  (now) => sql`update account a set password_hash = null where a.password_hash is not null and ${holdsNoPost(now)}`,
  (now) => sql`update account set phone = '', key_wrapped = '' where retired_at < ${daysBefore(now, 365)} and phone <> ''`,
  requestsOutlived,
];

/** Nobody who is bound to the account `a` holds a post, or will hold one. */
function holdsNoPost(now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from binding b join post p on p.person_id = b.person_id where b.account_id = a.id and b.scope = 'self'
    and (b.until is null or b.until > ${stamp(now)}) and (p.until is null or p.until > ${dayOf(now)}))`;
}
