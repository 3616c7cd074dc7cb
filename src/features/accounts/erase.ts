import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Context, EffectHandler } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';

/**
 * When a person erases themself nobody acts for them any more, and an account that was theirs alone ends: sessions, number and key. Signing in with the
 * same phone later makes a new account that knows nothing.
 */
const letGo = async ({ db, now }: Context, { person }: { readonly person: string }): Promise<void> => {
  const { rows } = await sql<{ account: string; scope: string }>`
    update binding set until = ${stamp(now)} where person_id = ${person} and (until is null or until > ${stamp(now)}) returning account_id as account, scope`.execute(
    db,
  );
  const theirs = rows.filter(({ scope }) => scope === 'self').map(({ account }) => account);
  const { rows: ended } = await sql<{ id: string }>`
    select a.id from account a where (a.id = any(${theirs}::uuid[]) or (a.retired_at is not null and exists (select from binding b where b.account_id = a.id and b.person_id = ${person} and b.scope = 'self')))
      and not exists (select from binding b where b.account_id = a.id and (b.until is null or b.until > ${stamp(now)}))`.execute(db);
  for (const { id } of ended) {
    await sql`update account set phone_mac = ${randomBytes(16)}, key_wrapped = '', phone = '', password_hash = null, language = null where id = ${id}`.execute(
      db,
    );
    await sql`update session set ended_at = ${stamp(now)} where account_id = ${id} and ended_at is null`.execute(db);
  }
};

export const erasing: Readonly<Record<string, EffectHandler>> = { 'person-erased': letGo };
