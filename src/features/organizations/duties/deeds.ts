import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, type Expiry } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

type Claim = { duty: string; person: string; community: string; held: boolean };

async function claimOf({ db }: Context, claim: string): Promise<Claim> {
  const { rows } = await sql<Claim>`
    select d.name as duty, c.person_id as person, d.community_id as community, c.held_at is not null as held
    from duty_claim c join duty d on d.id = c.duty_id where c.id = ${claim} and c.ended_at is null for update of c`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** What was done in a post, noted by whoever holds it and nobody for them. */
export const noteDeed = action(contract.noteDeed, {
  who: 'person',
  async run(context, { claim, on, what }) {
    const { db, actor, now } = context;
    const found = await claimOf(context, claim);
    if (found.person !== actor.person) refuse('not_found');
    if (!found.held) refuse('organizations.duty_waits');
    if (on > dayOf(now)) refuse('organizations.duty_to_come');
    const id = newId();
    await db
      .insertInto('duty_deed')
      .values({ id, claim_id: claim, on_day: on, what, at: stamp(now) })
      .execute();
    return { id };
  },
});

/** The look back of a year, read by the holder and the secretary; the holder is told. */
export const reviewDuty = action(contract.reviewDuty, {
  who: { posts: ['secretary'] },
  async run(context, { claim, year, result, said }) {
    const { db, actor, now } = context;
    const found = await claimOf(context, claim);
    mustBeSecretary(context, found.community);
    if (!found.held) refuse('organizations.duty_waits');
    if (year > Number(dayOf(now).slice(0, 4))) refuse('organizations.duty_year');
    const written = { result, said, by_account: actor.account ?? '', at: stamp(now) };
    await db
      .insertInto('duty_review')
      .values({ claim_id: claim, year, ...written })
      .onConflict((known) => known.columns(['claim_id', 'year']).doUpdateSet(written))
      .execute();
    await tellPerson(context, found.person, told.reviewed(found.duty, year));
    return { id: claim };
  },
});

/** A year after somebody gave a post back, what they did in it goes too. */
export const outlived: readonly Expiry[] = [(now) => sql`delete from duty_claim where ended_at < ${daysBefore(now, 365)}::timestamptz`];
