import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';

/** What looking for somebody takes. */
export type Looking = Pick<Seeing, 'db' | 'actor' | 'keys' | 'now'>;

/** A desk asks for a few in an hour; ten thousand would read off every number in the list. */
const most = 60;

/** Refuses whoever has looked for more than sixty different last fours within the hour. The same one asked again counts once. */
export async function mustNotTryTails({ db, actor, keys, now }: Looking, tail: string): Promise<void> {
  await sql`
    insert into tail_search (account_id, tail_mac, at) values (${actor.account}, ${keys.mark('phone-last4', tail)}, ${stamp(now)})
    on conflict (account_id, tail_mac) do update set at = excluded.at`.execute(db);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from tail_search where account_id = ${actor.account} and at > ${stamp(now.subtract({ hours: 1 }))}`.execute(
    db,
  );
  if ((rows[0]?.n ?? 0) > most) refuse('people.many_tails');
}
