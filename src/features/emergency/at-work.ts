import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, query, type Seeing, type Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { now as nowContract, roleKinds, takeRoles as takeRolesContract, taskDone as taskDoneContract } from './contract.ts';
import { postNames } from './plans.ts';
import {
  allRunningIn,
  commanders,
  communitiesOf,
  holdersIn,
  overseen,
  overseers,
  postsFor,
  type Running,
  reaches,
  runningAs,
} from './reach.ts';
import { serves } from './serving.ts';
import { told } from './words.ts';

/** The emergency that is on where the actor works, the earliest first where several are; null while the mode is off, and then nothing of it is to be found. */
export const now = query(nowContract, {
  who: 'signed-in',
  async run(seeing, { community }) {
    const known = [...(await communitiesOf(seeing)), ...(await overseen(seeing))];
    const [running, ...others] = await allRunningIn(seeing, community === undefined ? known : known.filter((one) => one === community));
    if (!running) return { on: null, others: [] };
    return { on: await atWork(seeing, running), others: await Promise.all(others.map((one) => elsewhere(seeing, one))) };
  },
});

/** What is on in another community of the actor, to be asked for by its community. */
async function elsewhere(seeing: Seeing, { id, community_id, name }: Running) {
  const { db } = seeing;
  const area = await db.selectFrom('area').select('name').where('id', '=', community_id).executeTakeFirst();
  const kinds = (await postsFor(seeing, community_id)).map(({ kind }) => kind);
  const tasks = await db
    .selectFrom('emergency_task')
    .select('post_kind')
    .where('emergency_id', '=', id)
    .where('done_at', 'is', null)
    .execute();
  return {
    community: community_id,
    name: area?.name ?? '',
    plan: name,
    mine: tasks.filter(({ post_kind }) => kinds.includes(post_kind)).length,
  };
}

type Task = { nth: number; kind: string; what: string; by: string | null };

async function atWork(seeing: Seeing, running: Running) {
  const { db } = seeing;
  const { id, community_id, name, order, orderedBy, until } = running;
  const tasks = await sql<Task>`
    select nth, post_kind as kind, what, case when done_at is not null then coalesce(done_called, '') end as by from emergency_task where emergency_id = ${id} order by nth`.execute(
    db,
  );
  const counted = await sql<{ community: string; homes: number; visits: number }>`
    select a.name as community, (select count(*)::int from emergency_home where emergency_id = ${id} and left_at is null) as homes,
      (select count(*)::int from emergency_visit where emergency_id = ${id}) as visits from area a where a.id = ${community_id}`.execute(
    db,
  );
  const [names, held] = [await postNames(seeing), await postsFor(seeing, community_id)];
  const { community = '', homes = 0, visits = 0 } = counted.rows[0] ?? {};
  return {
    ...{ id, community, name, order, orderedBy, until, homes, visits },
    tasks: tasks.rows.map(({ kind, ...task }) => ({
      ...task,
      post: names.get(kind) ?? kind,
      mine: task.by === null && held.some((post) => post.kind === kind),
    })),
    roles: await rolesOf(seeing, id),
    serves: await serves(seeing, running),
    mayClose: await reaches(seeing, community_id, commanders),
  };
}

async function rolesOf({ db, actor }: Seeing, emergency: string) {
  const taken = await db
    .selectFrom('emergency_role')
    .select(['role', 'called', 'person_id'])
    .where('emergency_id', '=', emergency)
    .orderBy('at')
    .limit(1000)
    .execute();
  return roleKinds.map((role) => {
    const ofRole = taken.filter((one) => one.role === role);
    return { role, called: ofRole.map(({ called }) => called), mine: ofRole.some(({ person_id }) => person_id === actor.person) };
  });
}

/** Whoever helps here takes one or more of the three roles, of their own accord (S1-E24). */
export const takeRoles = action(takeRolesContract, {
  who: { work: ['staff', 'helper'] },
  async run(context, { emergency, roles }) {
    const { db, now: at, actor } = context;
    const running = await mine(context, emergency);
    const held = await postsFor(context, running.community_id);
    const called = held.find(({ work }) => work === 'staff' || work === 'helper')?.called ?? refuse('not_found');
    await db
      .insertInto('emergency_role')
      .values(
        [...new Set(roles)].map((role) => ({
          emergency_id: emergency,
          person_id: actor.person ?? refuse('not_bound'),
          role,
          called,
          at: stamp(at),
        })),
      )
      .onConflict((held) => held.doNothing())
      .execute();
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id: emergency };
  },
});

export const taskDone = action(taskDoneContract, {
  who: { work: ['staff', 'helper', 'leader'] },
  async run(context, { emergency, nth }) {
    const { db, now: at, actor } = context;
    const running = await mine(context, emergency);
    const task = await db
      .selectFrom('emergency_task')
      .selectAll()
      .where('emergency_id', '=', emergency)
      .where('nth', '=', nth)
      .forUpdate()
      .executeTakeFirst();
    const { post_kind, done_at } = task ?? refuse('not_found');
    const held = await postsFor(context, running.community_id);
    const post = held.find(({ kind }) => kind === post_kind) ?? refuse('emergency.not_your_task');
    if (done_at !== null) refuse('emergency.task_done');
    await db
      .updateTable('emergency_task')
      .set({ done_at: stamp(at), done_by: actor.account, done_called: post.called })
      .where('emergency_id', '=', emergency)
      .where('nth', '=', nth)
      .execute();
    context.stir('emergency', [`area:${running.community_id}`]);
    return { id: emergency };
  },
});

/** The emergency, for those who hold a post where it is on. */
async function mine(context: Context, emergency: string): Promise<Running> {
  const running = await runningAs(context, emergency);
  const held = await communitiesOf(context);
  const leads = await reaches(context, running.community_id, overseers);
  return held.includes(running.community_id) || leads ? running : refuse('not_found');
}

type Undrilled = { id: string; community_id: string; name: string };

/** A plan nobody drilled for a year is told to the secretary, once a month until somebody does (S2-A31). */
export const remindOfDrill: Sweep = {
  name: 'emergency.drill',
  every: 3600,
  async run(context) {
    const { db, now: at } = context;
    const { rows } = await sql<Undrilled>`
      with due as (select p.id from emergency_plan p where p.ended_at is null and coalesce(p.reminded_at, '-infinity') < ${stamp(at)}::timestamptz - interval '30 days'
        and coalesce((select max(held_on) from emergency_drill d where d.plan_id = p.id), (p.made_at at time zone 'Asia/Shanghai')::date) < (${stamp(at)}::timestamptz at time zone 'Asia/Shanghai')::date - interval '1 year'
        limit 50 for update skip locked)
      update emergency_plan p set reminded_at = ${stamp(at)}::timestamptz from due where p.id = due.id returning p.id, p.community_id, p.name`.execute(
      db,
    );
    for (const { community_id, name } of rows) {
      const secretaries = (await holdersIn(context, community_id)).filter(({ post }) => post === 'secretary');
      for (const { person } of secretaries) await tellPerson(context, person, told.drill(name));
    }
    return rows.length;
  },
};
