import { sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';

/** So many persons within an hour are a day's work; more are a list being read. */
const most = 200;
export const hour = { hours: 1 } as const;

/**
 * Refuses whoever would have read more than two hundred persons within the hour with these, by name, on household cards or line by line, and has not said why.
 * One account's looks wait for each other, so that many asked for at once are counted like one after the other.
 */
export async function mustNotReadInBulk(context: Seeing, persons: readonly string[]): Promise<void> {
  const { db, actor, now } = context;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`looks of ${actor.account}`}, 0))`.execute(db);
  if ((await opened(context, persons)) <= most) return;
  const pass = await db
    .selectFrom('look_pass')
    .select('id')
    .where('account_id', '=', actor.account)
    .where('until', '>', stamp(now))
    .limit(1)
    .executeTakeFirst();
  if (!pass) refuse('people.many_looks');
}

/** How many persons this account has read within the last hour, with these, each once. */
export async function opened(context: Seeing, more: readonly string[]): Promise<number> {
  const { actor, now } = context;
  const since = stamp(now.subtract(hour));
  return await actingAs(context, async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (
        select person_id as person from reveal where by_account = ${actor.account} and at > ${since}
        union select unnest(${[...more]}::uuid[])
        union select person_id from line_read where account_id = ${actor.account} and at > ${since}
        union
        select p.id from card_read c join person p on p.household_id = c.household_id where c.account_id = ${actor.account} and c.at > ${since}
      ) seen`.execute(tx);
    return rows[0]?.n ?? 0;
  });
}

/** A card counts from when it was last read, however often that was on this day; the line the household reads stays one a day. */
export async function countCard({ db, actor, now }: Context, household: string): Promise<void> {
  const read = { account_id: actor.account ?? refuse('not_signed_in'), household_id: household, at: stamp(now) };
  await db
    .insertInto('card_read')
    .values(read)
    .onConflict((again) => again.columns(['account_id', 'household_id']).doUpdateSet({ at: read.at }))
    .execute();
}

/** Counts a page of persons read as masked lines. They count once it is shown, so that a page refused is asked for again for nothing. */
export async function countLines(context: Seeing, persons: readonly string[]): Promise<void> {
  await actingAs(context, async (tx) => {
    await mustNotReadInBulk({ ...context, db: tx }, persons);
    await sql`insert into line_read (account_id, person_id, at)
      select ${context.actor.account}, person, ${stamp(context.now)}::timestamptz from unnest(${[...persons]}::uuid[]) person order by person
      on conflict (account_id, person_id) do update set at = excluded.at`.execute(tx);
  });
}
