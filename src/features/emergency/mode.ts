import { type RawBuilder, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { standsIn } from '#features/areas/door.ts';
import { tellPerson } from '#features/notices/door.ts';
import { longGone } from '#features/organizations/door.ts';
import { action, type Context, type Expiry, query, type Sweep } from '#kernel/action.ts';
import { dayOf, stamp, zone } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { daysBefore } from '#kernel/retention.ts';
import { close as closeContract, past as pastContract, prolong as prolongContract, switchOn as switchOnContract } from './contract.ts';
import { commanders, holdersIn, mustReach, runningAs, watchers } from './reach.ts';
import { termsEnd } from './reporting.ts';
import { told } from './words.ts';

const longest = { days: 60 } as const;

/** Off until somebody who carries out an order writes its number, its issuer, its scope and its last day; then each post of the plan has its task. */
export const switchOn = action(switchOnContract, {
  who: { posts: commanders },
  async run(context, { plan: id, order, orderedBy, scope, until }) {
    const { db, now, actor, keys } = context;
    const plan = await db.selectFrom('emergency_plan').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
    const { community_id: community, name } = plan ?? refuse('not_found');
    await mustReach(context, community, commanders);
    if (!(await standsIn(db, scope, [community]))) refuse('emergency.out_of_reach');
    const ends = lastMoment(until, now);
    const emergency = newId();
    const begun = await db
      .insertInto('emergency')
      .values({
        ...{ id: emergency, community_id: community, scope_id: scope, plan_id: id, order_number: order, ordered_by: orderedBy },
        ...{ opened_by: actor.account ?? '', since: stamp(now), until: stamp(ends) },
        homes_key: keys.newKey(`${emergency}:homes`).wrapped,
        visits_key: keys.newKey(`${emergency}:visits`).wrapped,
      })
      .onConflict((held) => held.column('community_id').where('closed_at', 'is', null).doNothing())
      .returning('id')
      .execute();
    if (begun.length === 0) refuse('emergency.on_already');
    await giveTasks(context, { emergency, plan: id, community, name });
    context.stir('emergency', [`area:${community}`]);
    return { id: emergency };
  },
});

/** The end of the last day. Refuses days that are over, and more than sixty. */
function lastMoment(until: string, now: Temporal.Instant): Temporal.Instant {
  const [day, today] = [Temporal.PlainDate.from(until), Temporal.PlainDate.from(dayOf(now))];
  if (Temporal.PlainDate.compare(day, today) < 0) refuse('emergency.ends_past');
  if (Temporal.PlainDate.compare(day, today.add(longest)) > 0) refuse('emergency.too_long');
  return day.add({ days: 1 }).toZonedDateTime(zone).toInstant();
}

type Begun = { emergency: string; plan: string; community: string; name: string };

/** Each step of the plan becomes a task of its post, and whoever holds it is told (S2-A31). */
async function giveTasks(context: Context, { emergency, plan, community, name }: Begun): Promise<void> {
  const { db } = context;
  const steps = await db.selectFrom('emergency_plan_step').selectAll().where('plan_id', '=', plan).orderBy('nth').execute();
  await db
    .insertInto('emergency_task')
    .values(steps.map(({ nth, post_kind, what }) => ({ emergency_id: emergency, nth, post_kind, what })))
    .execute();
  const holders = await holdersIn(context, community);
  for (const { post_kind, what } of steps) {
    const persons = new Set(holders.filter(({ post }) => post === post_kind).map(({ person }) => person));
    for (const person of persons) await tellPerson(context, person, told.task(name, what));
  }
}

/** Another order lets it go on; what is sealed stays sealed by the same keys. */
export const prolong = action(prolongContract, {
  who: { posts: commanders },
  async run(context, { emergency: id, order, orderedBy, until }) {
    const { db, now, actor } = context;
    const running = await runningAs(context, id);
    await mustReach(context, running.community_id, commanders);
    const ends = lastMoment(until, now);
    if (Temporal.Instant.compare(ends, Temporal.Instant.from(running.until)) <= 0) refuse('emergency.not_longer');
    const written = { order_number: order, ordered_by: orderedBy, until: stamp(ends), at: stamp(now) };
    await db
      .insertInto('emergency_order')
      .values({ id: newId(), emergency_id: id, by_account: actor.account ?? '', ...written })
      .execute();
    await db
      .updateTable('emergency')
      .set({ until: stamp(ends) })
      .where('id', '=', id)
      .execute();
    await termsEnd(context, running, dayOf(ends));
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id };
  },
});

/** Ended by hand: totals stay, the key of the addresses is destroyed at once. */
export const close = action(closeContract, {
  who: { posts: commanders },
  async run(context, { emergency: id, thanks }) {
    const running = await runningAs(context, id);
    await mustReach(context, running.community_id, commanders);
    await end(context, sql`e.id = ${id}`, thanks);
    return { id };
  },
});

/** Ended by itself, once its last day is over. */
export const closeByItself: Sweep = {
  name: 'emergency.ends',
  every: 60,
  run: (context) => end(context, sql`e.until <= ${stamp(context.now)}::timestamptz`, null),
};

type Ended = { id: string; community_id: string; until: string; name: string };

async function end(context: Context, which: RawBuilder<unknown>, thanks: string | null): Promise<number> {
  const { db, now, actor } = context;
  const { rows } = await sql<Ended>`
    update emergency e set closed_at = ${stamp(now)}::timestamptz, closed_by = ${thanks === null ? null : actor.account}::uuid, thanks = ${thanks}, homes_key = null,
      homes = (select count(*)::int from emergency_home h where h.emergency_id = e.id),
      visits = (select count(*)::int from emergency_visit v where v.emergency_id = e.id)
    from emergency_plan p where p.id = e.plan_id and e.closed_at is null and ${which} returning e.id, e.community_id, e.until, p.name`.execute(
    db,
  );
  for (const { id, community_id, until, name } of rows) {
    const helpers = await db.selectFrom('emergency_role').select('person_id').distinct().where('emergency_id', '=', id).execute();
    for (const { person_id } of helpers) await tellPerson(context, person_id, told.closed(name, thanks ?? told.byItself));
    await termsEnd(context, { id, until }, dayOf(now));
    context.stir('emergency', [`area:${community_id}`]);
  }
  return rows.length;
}

type Past = {
  id: string;
  name: string;
  order: string;
  orderedBy: string;
  since: string;
  closedAt: string;
  byItself: boolean;
  homes: number;
  visits: number;
  thanks: string | null;
};

export const past = query(pastContract, {
  who: { posts: watchers },
  async run(seeing, { community }) {
    await mustReach(seeing, community, watchers);
    const { rows } = await sql<Past>`
      select e.id, p.name, e.order_number as "order", e.ordered_by as "orderedBy", e.since, e.closed_at as "closedAt", e.closed_by is null as "byItself", e.homes, e.visits,
        e.thanks
      from emergency e join emergency_plan p on p.id = e.plan_id where e.community_id = ${community} and e.closed_at is not null
      order by e.closed_at desc, e.id desc limit 100`.execute(seeing.db);
    return { rows };
  },
});

/** Days for which what was delivered to whom is kept after the end (S4-E13). */
const keptDays = 30;

/** Addresses go with the end; roles, visits and their key thirty days later; who did a task a year after they left their post. */
export const outlived: readonly Expiry[] = [
  () => sql`delete from emergency_home h using emergency e where e.id = h.emergency_id and e.closed_at is not null`,
  (now) => sql`delete from emergency_visit v using emergency e where e.id = v.emergency_id and e.closed_at < ${daysBefore(now, keptDays)}`,
  (now) => sql`delete from emergency_report r using emergency e where e.id = r.emergency_id and e.closed_at < ${daysBefore(now, keptDays)}`,
  (now) => sql`delete from emergency_role r using emergency e where e.id = r.emergency_id and e.closed_at < ${daysBefore(now, keptDays)}`,
  (now) => sql`update emergency set visits_key = null where visits_key is not null and closed_at < ${daysBefore(now, keptDays)}`,
  (now) =>
    sql`update emergency_task t set done_called = '——' where t.done_called <> '——' and ${longGone(now, { account: 't.done_by', at: 't.done_at' })}`,
];
