import { sql } from 'kysely';
import { keepFree } from '#features/matters/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

/** The person, and nobody for them: membership is one's own to say. */
export function themself({ person, family }: Actor): string {
  if (family) refuse('organizations.report_own_word');
  return person ?? refuse('not_bound');
}

/** One reports where one lives, by the ledger (rows S0-A27, S4-D1, S2-A1); what was said again of the same community changes no day and no standing. */
export const reportIn = action(contract.reportIn, {
  who: 'person',
  async run(context, { unit, skills, free, called }) {
    const { db, now } = context;
    const person = themself(context.actor);
    const community = await communityOf(context, person);
    const known = await lockedReport(context, person);
    const said = { unit, skills: [...new Set(skills)], called: called ?? null };
    if (known && known.community === community) {
      await db.updateTable('member_report').set(said).where('person_id', '=', person).execute();
      await takeAlong(context, known, said);
    } else {
      if (known) await end(context, known);
      const anew = {
        ...said,
        community_id: community,
        first_on: dayOf(now),
        asked_at: stamp(now),
        post_id: null,
        post_made: false,
        ended_at: null,
      };
      await db
        .insertInto('member_report')
        .values({ person_id: person, ...anew })
        .onConflict((before) => before.column('person_id').doUpdateSet(anew))
        .execute();
      for (const secretary of await secretariesOf(context, community)) await tellPerson(context, secretary, told.asked);
    }
    if (free !== undefined) await keepFree(context, person, free);
    context.stir('organizations', [`person:${person}`, `area:${community}`]);
    return { id: person };
  },
});

async function communityOf({ db }: Context, person: string): Promise<string> {
  const { rows } = await sql<{ community: string | null }>`
    select community_id as community from person where id = ${person} and household_id is not null and ended_at is null`.execute(db);
  return rows[0]?.community ?? refuse('organizations.report_no_home');
}

/** `made`: the post was given for this report, so that it goes with it; one held by another way does not. */
type Locked = { person: string; community: string; post: string | null; made: boolean; first: string };

/** A report that has not ended, locked: what is said, answered and ended comes one after the other. */
async function lockedReport({ db }: Context, person: string): Promise<Locked | undefined> {
  const { rows } = await sql<Locked>`
    select person_id as person, community_id as community, post_id as post, post_made as made, first_on::text as first from member_report
    where person_id = ${person} and ended_at is null for update`.execute(db);
  return rows[0];
}

/** What neighbours and orders go by follows what the member says of themself. */
async function takeAlong(
  { db }: Context,
  { post, made }: Locked,
  { skills, called }: { skills: string[]; called: string | null },
): Promise<void> {
  if (made)
    await sql`update post set skills = ${skills}::text[], called = coalesce(${called}, called) where id = ${post} and until is null`.execute(
      db,
    );
}

async function secretariesOf({ db, now }: Context, community: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select p.person_id as person from post p where p.area_id = ${community} and p.kind = 'secretary' and ${inForce(now, 'p')}`.execute(db);
  return rows.map(({ person }) => person);
}

/** A day that is the first one, or counted already, is counted no more. */
export const reportAgain = action(contract.reportAgain, {
  who: 'person',
  async run(context) {
    const { db, now } = context;
    const person = themself(context.actor);
    const { first } = (await lockedReport(context, person)) ?? refuse('organizations.report_none');
    if (first !== dayOf(now))
      await db
        .insertInto('member_report_day')
        .values({ person_id: person, on_day: dayOf(now) })
        .onConflict((known) => known.columns(['person_id', 'on_day']).doNothing())
        .execute();
    context.stir('organizations', [`person:${person}`]);
    return { id: person };
  },
});

export const endReport = action(contract.endReport, {
  who: 'person',
  async run(context) {
    const person = themself(context.actor);
    const known = (await lockedReport(context, person)) ?? refuse('organizations.report_none');
    await mustHoldNothing(context, person);
    await end(context, known);
    return { id: person };
  },
});

async function mustHoldNothing({ db }: Context, person: string): Promise<void> {
  const { rows } = await sql`select from matter where assignee_person = ${person} and ended_at is null limit 1`.execute(db);
  if (rows.length > 0) refuse('organizations.report_in_hand');
}

/** From this moment the post is over, and neighbours and the secretary read nothing of it any more. */
async function end(context: Context, { person, community, post, made }: Locked): Promise<void> {
  const { db, now } = context;
  if (made) await sql`update post set until = greatest(since, ${dayOf(now)}::date) where id = ${post} and until is null`.execute(db);
  await db
    .updateTable('member_report')
    .set({ ended_at: stamp(now) })
    .where('person_id', '=', person)
    .execute();
  await context.effect('report-ended', { person });
  context.stir('organizations', [`person:${person}`, `area:${community}`]);
}

/** Whoever left the ledger or erased themself is here no more; what they said of themself stands under no name. */
export async function endReportOf(context: Context, person: string): Promise<void> {
  const known = await lockedReport(context, person);
  if (known) await end(context, known);
  await sql`update member_report set called = null, unit = '——', skills = '{}' where person_id = ${person}`.execute(context.db);
}

export const answerReport = action(contract.answerReport, {
  who: { posts: ['secretary'] },
  ledger: true,
  stepUp: true,
  async run(context, asked) {
    const known = (await lockedReport(context, asked.person)) ?? refuse('not_found');
    mustBeSecretary(context, known.community);
    if (known.post !== null) refuse('organizations.report_answered');
    if (asked.person === context.actor.person) refuse('organizations.not_oneself');
    if (asked.here) await welcome(context, known, asked.firstOn);
    else {
      await end(context, known);
      await tellPerson(context, asked.person, told.declined(asked.reason));
    }
    return { id: asked.person };
  },
});

/** The day in the paper book stands where it is the earlier one; a member who holds the post by another way keeps that one. */
async function welcome(context: Context, { person, community, first }: Locked, firstOn: string | undefined): Promise<void> {
  const { db, now } = context;
  if (firstOn !== undefined && firstOn > first) refuse('organizations.report_to_come');
  const { rows } = await sql<{ id: string; made: boolean }>`
    with said as (select r.skills, coalesce(r.called, p.masked) as called from member_report r join person p on p.id = r.person_id where r.person_id = ${person}),
      made as (insert into post (id, kind, person_id, area_id, community_id, called, skills, since)
        select ${newId()}, 'member', ${person}, ${community}, ${community}, called, skills, ${dayOf(now)}::date from said
        on conflict (kind, person_id, area_id, organization_id) where until is null do nothing returning id)
    select id, true as made from made union all select id, false from post where kind = 'member' and person_id = ${person} and area_id = ${community} and until is null limit 1`.execute(
    db,
  );
  const [post = refuse('not_found')] = rows;
  const taken = { post_id: post.id, post_made: post.made, ...(firstOn === undefined ? {} : { first_on: firstOn }) };
  await db.updateTable('member_report').set(taken).where('person_id', '=', person).execute();
  await tellPerson(context, person, told.welcome);
  context.stir('organizations', [`person:${person}`, `area:${community}`]);
}
