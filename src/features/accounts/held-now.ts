import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { daysBefore } from '#kernel/retention.ts';
import { accountOf } from './open-account.ts';
import { retire } from './retire.ts';
import { end, endFamilyOfNobody, type Self } from './selves/end.ts';
import { selvesTold } from './selves/words.ts';

/** Nobody gets a number another has given up within ninety days: whoever signed in since then holds it still. After more, nobody can know. */
const unusedDays = 90;

/**
 * The account of whoever has just read a code sent to this phone. One that was not signed in to for so long may be another's by now: it is begun anew, and shows nothing of the earlier one;
 * whoever it stood for hears so, asks to be bound where they sign in, and finds everything again. A post given to this number since then was given to who holds it now. An account with a second step is not: the phone alone shows nothing there.
 */
export async function accountHeldNow(context: Context, phone: string): Promise<string> {
  const { db, keys, now } = context;
  const { rows } = await sql<{ account: string; selves: Self[] }>`
    select a.id as account, s.selves from account a left join lateral (
        select max(b.since) filter (where b.how = 'post') as given, json_agg(json_build_object('id', b.id, 'account', b.account_id, 'person', b.person_id)) as selves from binding b
        where b.account_id = a.id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})) s on true
    where a.phone_mac = ${keys.mark('phone', phone)} and not exists (select from second_factor f where f.account_id = a.id and f.confirmed_at is not null and f.ended_at is null)
      and case when s.selves is null then coalesce(a.signed_in_at, a.created_at) else greatest(a.signed_in_at, s.given) end < ${daysBefore(now, unusedDays)}
    for update of a`.execute(db);
  for (const { account, selves } of rows) {
    for (const self of selves ?? []) await end(context, self, selvesTold.unused(phone.slice(-4)));
    await endFamilyOfNobody(context, account);
    await retire(context, account);
  }
  return await accountOf(db, keys, now, phone);
}
