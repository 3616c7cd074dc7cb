import { type RawBuilder, sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf, stamp } from '#kernel/clock.ts';

/** The posts a person holds on a day whose kind asks for a second step, on that day or on one to come. `person` is a column of the query around it. */
const postsAsking = (person: RawBuilder<unknown>, day: string) => sql`
  from post p join post_kind k on k.id = p.kind and coalesce(k.second_from, k.step_up_from) is not null
  where p.person_id = ${person} and p.since <= ${day} and (p.until is null or p.until > ${day})`;

/** Whether one of the posts held today by whom an account stands for asks for a second step. */
export function asksPosts(account: string, now: Temporal.Instant): RawBuilder<boolean> {
  return sql<boolean>`exists (select from binding b where b.account_id = ${account} and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})
    and exists (select ${postsAsking(sql`b.person_id`, dayOf(now))}))`;
}

/**
 * Whether nobody could take this account's lost phone out of force: the security administrator does it, and for the security administrator the system
 * administrator, somebody else each time, and one who can sign in.
 */
export function nobodyHelps(account: string, now: Temporal.Instant): RawBuilder<boolean> {
  const bound = sql`b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})`;
  const mine = sql`select b.person_id from binding b where b.account_id = ${account} and ${bound}`;
  const today = sql`p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)})`;
  return sql<boolean>`not exists (select from post p join binding b on b.person_id = p.person_id and b.account_id <> ${account} and ${bound}
    where ${today} and p.person_id not in (${mine}) and p.kind = case
      when exists (select from post p where p.person_id in (${mine}) and p.kind = 'security-admin' and ${today}) then 'system-admin' else 'security-admin' end)`;
}
