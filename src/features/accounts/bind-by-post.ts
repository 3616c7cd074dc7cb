import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { accountOf } from './open-account.ts';

export type Reachable = { readonly person: string; readonly phone: string };

/**
 * Lets people who hold a post sign in with the phone they work under, and act as themselves; open sessions that act for nobody yet do so at once.
 * Who is bound already stays as they are. @param by the account of whoever vouches for name and phone
 */
export async function bindByPost(
  { db, keys, now }: Pick<Context, 'db' | 'keys' | 'now'>,
  by: string,
  holders: readonly Reachable[],
): Promise<void> {
  const bindings = new Map<string, { account_id: string; person_id: string }>();
  for (const { person, phone } of holders) {
    const account = await accountOf(db, keys, now, phone);
    bindings.set(`${account} ${person}`, { account_id: account, person_id: person });
  }
  if (bindings.size === 0) return;
  const rows = [...bindings.values()].map((binding) => ({
    id: newId(),
    ...binding,
    scope: 'self',
    how: 'post',
    confirmed_by: by,
    since: stamp(now),
  }));
  await db
    .insertInto('binding')
    .values(rows)
    .onConflict((bound) => bound.columns(['account_id', 'person_id']).where('until', 'is', null).doNothing())
    .execute();
  await sql`update session s set person_id = b.person_id from binding b
    where b.account_id = s.account_id and b.id = any(${rows.map(({ id }) => id)}::uuid[]) and s.person_id is null and s.ended_at is null`.execute(
    db,
  );
}
