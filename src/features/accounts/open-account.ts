import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import { type Keys, seal } from '#kernel/crypto.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId, newToken } from '#kernel/ids.ts';
import { asksPosts } from './second/asked.ts';

/** The account of a phone; made at its first sign-in. @returns its id. */
export async function accountOf(db: Db | Tx, keys: Keys, now: Temporal.Instant, phone: string): Promise<string> {
  const phoneMac = keys.mark('phone', phone);
  const known = await db.selectFrom('account').select('id').where('phone_mac', '=', phoneMac).executeTakeFirst();
  return known?.id ?? (await openAccount(db, keys, now, phone));
}

async function openAccount(db: Db | Tx, keys: Keys, now: Temporal.Instant, phone: string): Promise<string> {
  const id = newId();
  const { key, wrapped } = keys.newKey(id);
  const row = { id, phone_mac: keys.mark('phone', phone), key_wrapped: wrapped, phone: seal(key, phone, id), created_at: stamp(now) };
  const made = await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('phone_mac').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id ?? (await accountOf(db, keys, now, phone));
}

const sessionDays = 30;

/**
 * Opens a session, acting for the person the account is bound to first. Where the account has a second step that was chosen, or that a post held today
 * asks for, the session is good for nothing before it was shown. @returns the token; only its mark is stored.
 */
export async function openSession(db: Db | Tx, keys: Keys, now: Temporal.Instant, account: string): Promise<string> {
  const token = newToken();
  const bound = await db
    .selectFrom('binding')
    .select('person_id')
    .where('account_id', '=', account)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', stamp(now))]))
    .orderBy('scope', 'desc')
    .orderBy('since')
    .executeTakeFirst();
  await db
    .insertInto('session')
    .values({
      id: newId(),
      token_mac: keys.mark('session', token),
      account_id: account,
      person_id: bound?.person_id ?? null,
      created_at: stamp(now),
      expires_at: stamp(now.add({ hours: sessionDays * 24 })),
      second_due: sql<boolean>`exists (select from second_factor where account_id = ${account} and confirmed_at is not null and ended_at is null
        and (chosen or ${asksPosts(account, now)}))`,
    })
    .execute();
  await db
    .updateTable('account')
    .set({ signed_in_at: stamp(now) })
    .where('id', '=', account)
    .execute();
  return token;
}
