import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustFit } from '../appoint.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import { fillTeam as fillContract } from './contract.ts';
import { standingTeam } from './standing.ts';
import { lineFaults } from './words.ts';

type Asked = Given<typeof fillContract>;
type Members = Asked['members'];
type Where = { readonly kind: string; readonly area: string };

/**
 * Many join as one kind in one act: all of them or nobody, and the first who cannot is named by their line. Each by the post they hold already, or by one from today;
 * they agreed before, which whoever writes them down says for all.
 */
export const fillTeam = action(fillContract, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { team, kind, members }) {
    const { community, post_kind } = await standingTeam(context, team);
    mustBeSecretary(context, community);
    await mustFit(context, post_kind, await stampsOf(context.db, community));
    const wanted = await context.db
      .selectFrom('team_kind')
      .select('id')
      .where('id', '=', kind)
      .where('organization_id', '=', team)
      .executeTakeFirst();
    if (!wanted) refuse('organizations.team_kind');
    await mustAllJoin(context, members, { kind, community });
    const id = newId();
    const { actor, now } = context;
    await context.db
      .insertInto('team_filling')
      .values({ id, organization_id: team, made_by: actor.account ?? '', at: stamp(now) })
      .execute();
    await enter(context, members, { filling: id, kind, held: { kind: post_kind, area: community } });
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

type Standing = { n: number; here: boolean; administers: boolean; in_already: boolean };

/** Everybody is locked, so that of two who give posts to the same person the second sees what the first gave. */
async function mustAllJoin(context: Context, members: Members, { kind, community }: { kind: string; community: string }): Promise<void> {
  const { db, actor, now } = context;
  const persons = members.map(({ person }) => person);
  await sql`select from person where id = any(${persons}::uuid[]) order by id for update`.execute(db);
  const { rows } = await sql<Standing>`
    select w.n::int, coalesce(n.community_id = ${community} and n.ended_at is null, false) as here,
      exists (select from post p join post_kind k on k.id = p.kind and k.work = 'administrator'
        where p.person_id = w.person and (p.until is null or p.until > greatest(p.since, ${dayOf(now)}::date))) as administers,
      exists (select from team_member m join post p on p.id = m.post_id and ${inForce(now, 'p')} where p.person_id = w.person and m.kind_id = ${kind} and m.ended_at is null) as in_already
    from unnest(${persons}::uuid[]) with ordinality as w (person, n) left join person n on n.id = w.person order by w.n`.execute(db);
  for (const { n, ...standing } of rows) {
    const member = members[n - 1];
    const why = member?.person === actor.person ? 'oneself' : faultOf(standing);
    if (why) refuseLine(n, member?.called ?? '', why);
  }
}

function faultOf({ here, administers, in_already }: Omit<Standing, 'n'>): keyof typeof lineFaults | null {
  if (!here) return 'elsewhere';
  if (administers) return 'administers';
  return in_already ? 'already' : null;
}

function refuseLine(line: number, called: string, why: keyof typeof lineFaults): never {
  return refuse('organizations.team_line', { line, called, why: lineFaults[why] });
}

type Entering = { readonly filling: string; readonly kind: string; readonly held: Where };

async function enter(context: Context, members: Members, { filling, kind, held }: Entering): Promise<void> {
  const { db, now } = context;
  const known = await heldBy(context, members, held);
  const given = await givePosts(
    context,
    members.filter(({ person }) => !known.has(person)),
    held,
  );
  const rows = members.map(({ person, called }, nth) => {
    const post = known.get(person) ?? given.get(person) ?? refuseLine(nth + 1, called, 'later');
    return { id: newId(), post_id: post, kind_id: kind, at: stamp(now), filling_id: filling, gave_post: given.has(person) };
  });
  await db.insertInto('team_member').values(rows).execute();
}

async function heldBy({ db, now }: Context, members: Members, { kind, area }: Where): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; person: string }>`
    select p.id, p.person_id as person from post p where p.person_id = any(${members.map(({ person }) => person)}::uuid[]) and p.kind = ${kind} and p.area_id = ${area}
      and p.organization_id is null and ${inForce(now, 'p')} for update`.execute(db);
  return new Map(rows.map(({ id, person }) => [person, id]));
}

/** Who holds the same post from a later day on is given none. */
async function givePosts({ db, now }: Context, members: Members, { kind, area }: Where): Promise<Map<string, string>> {
  if (members.length === 0) return new Map();
  const since = dayOf(now);
  const rows = members.map(({ person, called }) => ({
    ...{ id: newId(), kind, person_id: person, area_id: area, community_id: area, called, since },
  }));
  const made = await db
    .insertInto('post')
    .values(rows)
    .onConflict((taken) => taken.columns(['kind', 'person_id', 'area_id', 'organization_id']).where('until', 'is', null).doNothing())
    .returning(['id', 'person_id'])
    .execute();
  return new Map(made.map(({ id, person_id }) => [person_id, id]));
}
