import type { Temporal } from 'temporal-polyfill';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';

export type Binding = {
  readonly account: string;
  readonly person: string;
  readonly scope: 'self' | 'family';
  readonly how: 'staff' | 'paper' | 'post' | 'demo';
  readonly by?: string;
};

/** Acting for somebody of the family is confirmed anew each year. */
const familyDays = 365;

/**
 * Lets an account act for a person from now on; its open sessions that act for nobody yet act for them at once.
 * @returns the binding's id. Refuses what is bound already.
 */
export async function bind(db: Db | Tx, now: Temporal.Instant, { account, person, scope, how, by }: Binding): Promise<string> {
  await db.selectFrom('account').select('id').where('id', '=', account).forUpdate().execute();
  const bound = await db
    .selectFrom('binding')
    .select('id')
    .where('account_id', '=', account)
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', stamp(now))]))
    .executeTakeFirst();
  if (bound) return refuse('accounts.bound_already');
  const id = newId();
  const until = scope === 'family' ? stamp(now.add({ hours: familyDays * 24 })) : null;
  await db
    .insertInto('binding')
    .values({ id, account_id: account, person_id: person, scope, how, confirmed_by: by ?? null, since: stamp(now), until })
    .execute();
  await db
    .updateTable('session')
    .set({ person_id: person })
    .where('account_id', '=', account)
    .where('person_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
  return id;
}
