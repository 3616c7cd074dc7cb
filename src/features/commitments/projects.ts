import { sql } from 'kysely';
import { action, type Context, query, type Seeing } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { stir } from './commit.ts';
import { isOffice, livesIn, mustBeOffice, office } from './community.ts';
import {
  endProject as endContract,
  leavePart as leaveContract,
  partKinds,
  planProject as planContract,
  projects as projectsContract,
  startProject as startContract,
  takePart as takePartContract,
} from './contract.ts';
import { partNames } from './words.ts';

type Part = (typeof partKinds)[number];
/** Who goes first: members of the Party, by post, never read from the ledger. */
const firstMovers: readonly string[] = ['member', 'centre-household', 'linked-member'];

export const planProject = action(planContract, {
  who: { posts: office },
  async run(context, { community, name, what, due }) {
    mustBeOffice(context, community);
    const { db, now, actor } = context;
    if (due < dayOf(now)) refuse('commitments.past_due');
    const id = newId();
    const by = { planned_by: actor.account ?? '', planned_at: stamp(now) };
    await db
      .insertInto('joint_project')
      .values({ ...by, id, community_id: community, name, what, due_on: due })
      .execute();
    stir(context, community);
    return { id };
  },
});

/** Everybody enters themself, under a name of their own choice: nobody is entered by another. */
export const takePart = action(takePartContract, {
  who: 'person',
  async run(context, { project: id, part, called }) {
    const { db, now, actor } = context;
    const project = await locked(context, id);
    if (project.done_at !== null) refuse('commitments.ended');
    if (!(await openTo(context, project.community_id)).includes(part)) refuse('commitments.not_for_you', { part: partNames[part] });
    const taken = { part, called, since: stamp(now), left_at: null };
    await db
      .insertInto('joint_part')
      .values({ ...taken, project_id: id, person_id: actor.person ?? refuse('not_bound') })
      .onConflict((held) => held.columns(['project_id', 'person_id']).doUpdateSet(taken))
      .execute();
    stir(context, project.community_id);
    return { id };
  },
});

export const leavePart = action(leaveContract, {
  who: 'person',
  async run(context, { project: id }) {
    const { db, now, actor } = context;
    const project = await locked(context, id);
    await db
      .updateTable('joint_part')
      .set({ left_at: stamp(now) })
      .where('project_id', '=', id)
      .where('person_id', '=', actor.person)
      .where('left_at', 'is', null)
      .execute();
    stir(context, project.community_id);
    return { id };
  },
});

/** Refused until each of the three parts has somebody (S1-F8). */
export const startProject = action(startContract, {
  who: { posts: office },
  async run(context, { project: id }) {
    const { db, now } = context;
    const project = await locked(context, id);
    mustBeOffice(context, project.community_id);
    if (project.started_at !== null) refuse('commitments.started');
    const held = await db
      .selectFrom('joint_part')
      .select('part')
      .distinct()
      .where('project_id', '=', id)
      .where('left_at', 'is', null)
      .execute();
    const nobody = partKinds.filter((part) => held.every((one) => one.part !== part));
    if (nobody.length > 0) refuse('commitments.nobody', { parts: nobody.map((part) => partNames[part]).join('、') });
    await db
      .updateTable('joint_project')
      .set({ started_at: stamp(now) })
      .where('id', '=', id)
      .execute();
    stir(context, project.community_id);
    return { id };
  },
});

export const endProject = action(endContract, {
  who: { posts: office },
  async run(context, { project: id, result }) {
    const { db, now } = context;
    const project = await locked(context, id);
    mustBeOffice(context, project.community_id);
    if (project.started_at === null || project.done_at !== null) refuse('commitments.not_going');
    await db
      .updateTable('joint_project')
      .set({ done_at: stamp(now), result })
      .where('id', '=', id)
      .execute();
    stir(context, project.community_id);
    return { id };
  },
});

async function locked({ db }: Context, id: string) {
  const found = await db.selectFrom('joint_project').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return found ?? refuse('not_found');
}

/** The parts the actor may take in this community’s projects. */
async function openTo(seeing: Pick<Seeing, 'db' | 'actor'>, community: string): Promise<Part[]> {
  const goesFirst = seeing.actor.posts.some(({ kind }) => firstMovers.includes(kind));
  const lives = await livesIn(seeing, community);
  const may = { lead: isOffice(seeing, community), first: goesFirst && lives, joins: lives };
  return partKinds.filter((part) => may[part]);
}

type Row = {
  id: string;
  name: string;
  what: string;
  due: string;
  started_at: string | null;
  done_at: string | null;
  result: string | null;
  parts: { part: Part; called: string }[];
  mine: Part | null;
};

/** Who leads, who goes first, who joins: public, under the names they chose. */
export const projects = query(projectsContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { db, actor } = seeing;
    const { rows } = await sql<Row>`
      select j.id, j.name, j.what, j.due_on as due, j.started_at, j.done_at, j.result,
        (select coalesce(jsonb_agg(jsonb_build_object('part', p.part, 'called', p.called) order by p.since), '[]') from joint_part p
          where p.project_id = j.id and p.left_at is null) as parts,
        (select p.part from joint_part p where p.project_id = j.id and p.left_at is null and p.person_id = ${actor.person}::uuid) as mine
      from joint_project j where j.community_id = ${community} order by j.planned_at desc, j.id desc limit 100`.execute(db);
    const [open, keeps] = [await openTo(seeing, community), isOffice(seeing, community)];
    return {
      rows: rows.map(({ started_at, done_at, parts, ...row }) => ({
        ...row,
        standing: standingOf({ started_at, done_at }),
        parts: partKinds.map((part) => ({ part, called: parts.filter((one) => one.part === part).map(({ called }) => called) })),
        open: done_at ? [] : open,
        keeps,
      })),
    };
  },
});

function standingOf({ started_at, done_at }: Pick<Row, 'started_at' | 'done_at'>): 'gathering' | 'going' | 'done' {
  if (done_at) return 'done';
  return started_at ? 'going' : 'gathering';
}
