import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { opened, seenBy } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import { sayMinutes as sayMinutesContract } from './contract.ts';

type Side = 'helper' | 'opener' | 'staff';
type Worked = {
  readonly id: string;
  readonly community_id: string;
  readonly worker: string;
  readonly round: number;
  readonly settled: boolean;
};
type Said = { readonly minutes?: number | undefined; readonly trips?: number | undefined; readonly reason?: Buffer | undefined };

/** One side says how long it took. Whoever asked without an account is heard by staff, who pass it on with the rating. */
export const sayMinutes = action(sayMinutesContract, {
  who: 'signed-in',
  async run(context, { matter, minutes }) {
    const { db, actor } = context;
    const { rows } = await sql<MatterRecord & { mine: boolean; works: boolean }>`
      select m.*, coalesce(${opened(actor)}, false) as mine, coalesce(m.assignee_person = ${actor.person}, false) as works from matter m where m.id = ${matter} and (${seenBy(actor)}) for update of m`.execute(
      db,
    );
    const { mine, works } = rows[0] ?? refuse('not_found');
    if (!mine && !works) refuse('matters.minutes_not_yours');
    // Who took it up after it came back does not speak of the work of whoever had it before.
    if (!mine && (await workedOn(context, matter)).worker !== actor.person) refuse('matters.minutes_not_yours');
    await sayEffort(context, matter, mine ? 'opener' : 'helper', { minutes });
    return { id: matter };
  },
});

/**
 * Keeps what one side says of the last round of work, beside what was said before. Minutes count from the moment both sides say the same.
 * Refuses to speak of work that is not done yet, and once it is settled.
 */
export async function sayEffort(context: Context, matter: string, by: Side, said: Said): Promise<void> {
  const worked = await workedOn(context, matter);
  if (worked.settled) refuse('matters.minutes_settled');
  await keep(context, worked, by, said);
}

/** What is said along with 办好了 or 解决了: nothing where nothing was given, and no minutes any more once they are settled. */
export async function tookSaid(context: Context, matter: string, by: Side, { minutes, trips }: Said): Promise<void> {
  if (minutes === undefined && trips === undefined) return;
  const worked = await lastWork(context, matter);
  if (!worked) return; // an answer in words took nobody's time that is counted
  const left = worked.settled ? { trips } : { minutes, trips };
  if (left.trips !== undefined || left.minutes !== undefined) await keep(context, worked, by, left);
}

async function keep(context: Context, worked: Worked, by: Side, said: Said): Promise<void> {
  const { db, actor, now } = context;
  const { minutes = null, trips = null, reason = null } = said;
  await db
    .insertInto('effort_said')
    .values({
      id: newId(),
      matter_id: worked.id,
      round: worked.round,
      by,
      minutes,
      trips,
      reason,
      account_id: actor.account,
      at: stamp(now),
    })
    .execute();
  if (minutes !== null) await settleIfAgreed(context, worked, by, minutes);
}

/** The last time the work was said to be done, and by whom. Refuses where it never was. */
export async function workedOn(context: Context, matter: string): Promise<Worked> {
  return (await lastWork(context, matter)) ?? refuse('matters.minutes_too_soon');
}

async function lastWork({ db }: Context, matter: string): Promise<Worked | undefined> {
  const { rows } = await sql<Worked>`
    select m.id, m.community_id, e.seq as round, e.by_person as worker, exists (select from agreed_minutes g where g.matter_id = m.id and g.round = e.seq) as settled
    from matter m join matter_event e on e.matter_id = m.id and e.kind = 'did' and e.outcome = 'done' and e.by_person is not null
    where m.id = ${matter} order by e.seq desc limit 1`.execute(db);
  return rows[0];
}

async function settleIfAgreed(context: Context, worked: Worked, by: Side, minutes: number): Promise<void> {
  if (by === 'staff') return await settle(context, worked, minutes, 'staff');
  const { rows } = await sql<{ minutes: number }>`
    select minutes from effort_said where matter_id = ${worked.id} and round = ${worked.round} and by = ${by === 'helper' ? 'opener' : 'helper'} and minutes is not null
    order by at desc, id desc limit 1`.execute(context.db);
  if (rows[0]?.minutes === minutes) await settle(context, worked, minutes, 'both');
}

async function settle(
  { db, now }: Context,
  { id, round, worker, community_id }: Worked,
  minutes: number,
  how: 'both' | 'staff',
): Promise<void> {
  await db
    .insertInto('agreed_minutes')
    .values({ id: newId(), matter_id: id, round, person_id: worker, community_id, minutes, how, at: stamp(now) })
    .onConflict((known) => known.columns(['matter_id', 'round']).doNothing())
    .execute();
}

/** As which side this actor speaks of a matter: it is theirs, they work on it, or they are staff of its place. */
export function sideOf(row: { readonly mine: boolean; readonly works: boolean }): Side {
  if (row.mine) return 'opener';
  return row.works ? 'helper' : 'staff';
}
