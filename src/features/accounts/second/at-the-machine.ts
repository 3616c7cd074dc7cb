import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import type { Context } from '#kernel/action.ts';
import { writeDown } from '#kernel/audit.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { signInAnew } from './reset.ts';
import { secondTold } from './words.ts';

/**
 * Takes a lost phone out of force where no administrator is left who could: for whoever holds the machine and its master key (`bin/second-step.ts`). It stands
 * in the audit, the person is told, and so is every other administrator. Refused for a number no account has, or one without a second step.
 * @param phone the number the account signs in with
 */
export async function endSecondAtTheMachine(context: Context, { phone, reason }: { phone: string; reason: string }): Promise<void> {
  const { db, keys, now } = context;
  const { rows } = await sql<{ account: string }>`
    update second_factor f set sealed = null, ended_at = ${stamp(now)}, reason = ${reason} from account a
    where a.phone_mac = ${keys.mark('phone', phone)} and f.account_id = a.id and f.ended_at is null returning a.id as account`.execute(db);
  const account = rows[0]?.account ?? refuse('accounts.second_none');
  await signInAnew(context, account, secondTold.resetAtTheMachine(reason));
  for (const person of await otherAdministrators(context, account)) await tellPerson(context, person, secondTold.machineUsed(reason));
  const deed = { action: 'machine.end-second', subject_kind: 'accounts', subject: account };
  await writeDown(db, [{ at: stamp(now), account: null, under: 'nobody', posts: [], ...deed }]);
}

async function otherAdministrators({ db, now }: Context, account: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p join post_kind k on k.id = p.kind and k.work = 'administrator'
    where p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)})
      and not exists (select from binding b where b.account_id = ${account} and b.person_id = p.person_id and b.scope = 'self')`.execute(
    db,
  );
  return rows.map(({ person }) => person);
}
