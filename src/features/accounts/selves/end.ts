import { sql } from 'kysely';
import { tellAccount, tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { familyTold } from '../family/words.ts';
import { inTheirLanguage } from '../language.ts';
import { accountOf } from '../open-account.ts';
import { keptPhoneOf, phoneTail } from '../phone-of.ts';
import { retire } from '../retire.ts';
import { othersOf, tellOthers } from '../tell-bound.ts';
import { boundTold } from '../words.ts';
import * as contract from './contract.ts';
import { selvesTold } from './words.ts';

/** A binding of an account to whom it signs in as. */
export type Self = { readonly id: string; readonly account: string; readonly person: string };

/**
 * The person themself ends that a phone signs in as them: one that was lost, whose number somebody else has by now, or that was bound by a wrong paper. To everybody
 * else it does not exist. Refused to an administrator for the last of theirs.
 */
export const endBinding = action(contract.endBinding, {
  who: 'person',
  stepUp: true,
  async run(context, { binding }) {
    const self = await openSelf(context, binding);
    if (self.person !== context.actor.person) refuse('not_found');
    await mustLeaveAnAdministrator(context, self);
    await end(context, self, selvesTold.ended(await phoneTail(context, self.account)));
    return { id: binding };
  },
});

/** A binding to oneself that still holds, locked after its person: of two ended at once the second sees that the first is gone. */
export async function openSelf({ db, now }: Context, id: string): Promise<Self> {
  await sql`select from person where id = (select person_id from binding where id = ${id}) for no key update`.execute(db);
  const { rows } = await sql<Self>`
    select id, account_id as account, person_id as person from binding
    where id = ${id} and scope = 'self' and (until is null or until > ${stamp(now)}) for update`.execute(db);
  return rows[0] ?? refuse('not_found');
}

async function mustLeaveAnAdministrator({ db, now }: Context, { account, person }: Self): Promise<void> {
  if ((await othersOf({ db, now }, { account, person })).length > 0) return;
  const { rows } = await sql`
    select from post p join post_kind k on k.id = p.kind and k.work = 'administrator' where p.person_id = ${person} and (p.until is null or p.until > ${dayOf(now)})`.execute(
    db,
  );
  if (rows.length > 0) refuse('accounts.last_of_administrator');
}

/**
 * From now on the account is not this person: its open sessions as them are over, codes it has made in their name are void. Whom the person lets act for them stays as
 * it is. An account that signs in as nobody any more acts for nobody's family either, for nobody knows who holds the phone now: it is given up, and its number begins anew.
 * @param say what the person's other phones are told
 */
export async function end(context: Context, { id, account, person }: Self, say: string): Promise<void> {
  const { db, now, stir } = context;
  const at = stamp(now);
  await sql`update binding set until = ${at} where id = ${id}`.execute(db);
  await sql`update binding_code set used_at = ${at} where issued_by = ${account} and person_id = ${person} and used_at is null`.execute(db);
  await endFamilyOfNobody(context, account);
  await sql`update session s set ended_at = ${at} where account_id = ${account} and ended_at is null and (person_id = ${person} or not exists (
    select from binding b where b.account_id = s.account_id and b.scope = 'self' and (b.until is null or b.until > ${at})))`.execute(db);
  if (await isNobodys(context, account)) await retire(context, account);
  await tellPhone(context, account);
  await tellOthers(context, { account, person, say });
  stir('accounts', [`account:${account}`, `person:${person}`]);
}

/** The phone itself hears it too, by text and when it next signs in: whoever ended it may not be the person. */
async function tellPhone(context: Context, account: string): Promise<void> {
  const { db, keys, now, later } = context;
  const phone = await keptPhoneOf(db, keys, account);
  if (phone === null) return;
  await tellAccount(context, await accountOf(db, keys, now, phone), selvesTold.here);
  const text = await inTheirLanguage(context, { account, person: null }, boundTold.text(selvesTold.here));
  await later({ channel: 'sms', to: phone, text });
}

async function isNobodys({ db, now }: Context, account: string): Promise<boolean> {
  const { rows } = await sql`
    select from binding where account_id = ${account} and scope = 'self' and (until is null or until > ${stamp(now)}) limit 1`.execute(db);
  return rows.length === 0;
}

/** Those an account acted for that signs in as nobody hear that it does not any more. */
export async function endFamilyOfNobody(context: Context, account: string): Promise<void> {
  const { db, actor, now } = context;
  const { rows } = await sql<{ person: string; kin: string }>`
    with ended as (
      update binding f set until = ${stamp(now)} where f.account_id = ${account} and f.scope = 'family' and (f.until is null or f.until > ${stamp(now)})
        and not exists (select from binding b where b.account_id = f.account_id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)}))
      returning f.id, f.person_id),
    said as (update family_grant g set ended_by = ${actor.account} from ended where g.binding_id = ended.id)
    select ended.person_id as person, coalesce(g.kin, 'relative') as kin from ended left join family_grant g on g.binding_id = ended.id`.execute(
    db,
  );
  const tail = await phoneTail(context, account);
  for (const { person, kin } of rows) await tellPerson(context, person, familyTold.endedToPerson(kin, tail));
}
