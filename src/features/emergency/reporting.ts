import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { standsIn } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { endTerms, holdersOf, holdForTerm } from '#features/organizations/door.ts';
import { action, type Context, query } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  joinReport as joinContract,
  leaveReport as leaveContract,
  report as reportContract,
  reports as reportsContract,
} from './contract.ts';
import { dwellingOf } from './plans.ts';
import { mustReach, office, type Running, runningAs } from './reach.ts';
import { told } from './words.ts';

/** 报备, on one screen: who lives in the community says how to be called and what they would do (row S4-E1). It gives no right; that comes with being taken in. */
export const report = action(reportContract, {
  who: 'person',
  async run(context, { emergency, called, roles }) {
    const { db, now } = context;
    const running = await runningAs(context, emergency);
    const person = themself(context.actor);
    const dwelling = (await dwellingOf(context)) ?? refuse('emergency.no_home');
    if (!(await standsIn(db, dwelling, [running.community_id]))) refuse('emergency.lives_elsewhere');
    const said = { called, roles: [...new Set(roles)], at: stamp(now), left_at: null };
    const { rows } = await sql<{ joined: boolean }>`
      select joined_at is not null as joined from emergency_report where emergency_id = ${emergency} and person_id = ${person} and left_at is null for update`.execute(
      db,
    );
    if (rows[0]?.joined) refuse('emergency.joined_already');
    await db
      .insertInto('emergency_report')
      .values({ emergency_id: emergency, person_id: person, ...said })
      .onConflict((known) => known.columns(['emergency_id', 'person_id']).doUpdateSet({ ...said, post_id: null, joined_at: null }))
      .execute();
    if (rows.length === 0)
      for (const secretary of await holdersOf(db, now, { kind: 'secretary', area: running.community_id }))
        await tellPerson(context, secretary.person, told.reported(called));
    stir(context, running, person);
    return { id: person };
  },
});

function themself({ person, family }: Actor): string {
  if (family) refuse('emergency.report_own_word');
  return person ?? refuse('not_bound');
}

function stir(context: Context, { community_id }: Pick<Running, 'community_id'>, person: string): void {
  context.stir('emergency', [`area:${community_id}`, `person:${person}`]);
}

type Reported = { person: string; called: string; roles: string[]; post: string | null };

async function lockedReport({ db }: Context, emergency: string, person: string): Promise<Reported> {
  const { rows } = await sql<Reported>`
    select person_id as person, called, roles, post_id as post from emergency_report
    where emergency_id = ${emergency} and person_id = ${person} and left_at is null for update`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** 加入: a volunteer of the community until the emergency ends, in the roles they offered. */
export const joinReport = action(joinContract, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { emergency, person }) {
    const { db, now, actor } = context;
    const running = await runningAs(context, emergency);
    await mustReach(context, running.community_id, ['secretary']);
    if (person === actor.person) refuse('not_found');
    const { called, roles, post } = await lockedReport(context, emergency, person);
    if (post !== null) refuse('emergency.joined_already');
    const here = { area: running.community_id, community: running.community_id, organization: null };
    const id = await holdForTerm(db, { person, kind: 'volunteer', called, ...here, since: dayOf(now), until: lastOf(running) });
    await sql`
      update emergency_report set post_id = ${id}, joined_at = ${stamp(now)} where emergency_id = ${emergency} and person_id = ${person}`.execute(
      db,
    );
    await sql`
      insert into emergency_role (emergency_id, person_id, role, called, at) select ${emergency}, ${person}, role, ${called}, ${stamp(now)}::timestamptz
      from unnest(${roles}::text[]) as role on conflict do nothing`.execute(db);
    await tellPerson(context, person, told.joined(running.name));
    stir(context, running, person);
    return { id: person };
  },
});

/** The first day on which the emergency is over: until then the post is held. */
function lastOf({ until }: Pick<Running, 'until'>): string {
  return dayOf(Temporal.Instant.from(until));
}

/** One goes at any time, reported or taken in; what one offered to do goes too. */
export const leaveReport = action(leaveContract, {
  who: 'person',
  async run(context, { emergency }) {
    const running = await runningAs(context, emergency);
    const person = themself(context.actor);
    const { post } = await lockedReport(context, emergency, person);
    await context.db
      .updateTable('emergency_report')
      .set({ left_at: stamp(context.now) })
      .where('emergency_id', '=', emergency)
      .where('person_id', '=', person)
      .execute();
    await context.db.deleteFrom('emergency_role').where('emergency_id', '=', emergency).where('person_id', '=', person).execute();
    if (post !== null) await endTerms(context.db, [post], { before: lastOf(running), until: dayOf(context.now) });
    stir(context, running, person);
    return { id: person };
  },
});

/** Posts given for this emergency end on another day: later when it is prolonged, today when it is over. */
export async function termsEnd({ db }: Pick<Context, 'db'>, running: Pick<Running, 'id' | 'until'>, until: string): Promise<void> {
  const { rows } = await sql<{ post: string }>`
    select post_id as post from emergency_report where emergency_id = ${running.id} and post_id is not null and left_at is null`.execute(
    db,
  );
  await endTerms(
    db,
    rows.map(({ post }) => post),
    { before: lastOf(running), until },
  );
}

/** Who reported, those who wait to be taken in first: for the office. */
export const reports = query(reportsContract, {
  who: { posts: office },
  async run(seeing, { emergency }) {
    const running = await runningAs(seeing, emergency);
    await mustReach(seeing, running.community_id, office);
    const { rows } = await sql<Answer<typeof reportsContract>['rows'][number]>`
      select r.person_id as person, r.called, r.roles, (select name from area where id = p.grid_id) as grid, r.at, r.joined_at is not null as joined
      from emergency_report r join person p on p.id = r.person_id and p.ended_at is null
      where r.emergency_id = ${emergency} and r.left_at is null order by r.joined_at is not null, r.at, r.person_id limit 500`.execute(
      seeing.db,
    );
    return { rows };
  },
});
