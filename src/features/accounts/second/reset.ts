import { sql } from 'kysely';
import { tellAccount } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { holds } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import * as contract from './contract.ts';
import { resetters } from './rules.ts';
import { administrators as names, secondTold } from './words.ts';

/**
 * Takes somebody's lost phone out of force. The security administrator does it for everybody; the system administrator for the security administrator,
 * whom nobody else could help. Never for oneself. Its holder is told who and why, and every open session of theirs ends. A post that has ended names its
 * holder too: what they do now decides who helps them.
 */
export const resetSecond = action(contract.resetSecond, {
  who: { posts: resetters },
  stepUp: true,
  async run(context, { post, reason }) {
    const { db, actor, now } = context;
    const { accounts, guards } = await holderOf(context, post);
    if (accounts.some((account) => account === actor.account)) refuse('accounts.second_by_other');
    const mine = guards ? 'system-admin' : 'security-admin';
    if (!holds(actor, [mine])) refuse('accounts.second_by_security', { who: names[mine] });
    const { rows } = await sql<{ account: string }>`
      update second_factor set sealed = null, ended_at = ${stamp(now)}, ended_by = ${actor.account}, reason = ${reason}
      where account_id = any(${accounts}::uuid[]) and ended_at is null returning account_id as account`.execute(db);
    if (rows.length === 0) refuse('accounts.second_none');
    for (const account of new Set(rows.map((row) => row.account)))
      await signInAnew(context, account, secondTold.reset(names[mine], reason));
    return { id: post };
  },
});

/** Ends every session of an account whose second step was taken out of force, and tells it so. */
export async function signInAnew(context: Context, account: string, say: string): Promise<void> {
  await sql`update session set ended_at = ${stamp(context.now)} where account_id = ${account} and ended_at is null`.execute(context.db);
  await tellAccount(context, account, say);
}

async function holderOf({ db, now }: Context, post: string): Promise<{ accounts: string[]; guards: boolean }> {
  const { rows } = await sql<{ guards: boolean; accounts: string[] }>`
    select exists (select from post g where g.person_id = p.person_id and g.kind = 'security-admin' and (g.until is null or g.until > ${dayOf(now)})) as guards,
      coalesce(array_agg(b.account_id) filter (where b.account_id is not null), '{}') as accounts
    from post p left join binding b on b.person_id = p.person_id and b.scope = 'self' and (b.until is null or b.until > ${stamp(now)})
    where p.id = ${post} group by p.id`.execute(db);
  return rows[0] ?? refuse('not_found');
}
