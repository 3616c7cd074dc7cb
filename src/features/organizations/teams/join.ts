import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Given } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillPost, mustBeAppointable, mustFit } from '../appoint.ts';
import { fromOutside } from '../from-outside.ts';
import { heldAlready } from '../held-already.ts';
import { mustBeSecretary } from '../office.ts';
import { joinTeam as joinContract, leaveTeam as leaveContract } from './contract.ts';
import { standingTeam } from './standing.ts';

type Asked = Given<typeof joinContract>;

/**
 * Joins as one of the team's kinds: by the post they hold already, so that somebody may be in several teams (row S0-A31) and as two kinds in one (row S1-B4),
 * or one like any other from today.
 */
export const joinTeam = action(joinContract, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, asked) {
    const { db, actor } = context;
    const { community, post_kind } = await standingTeam(context, asked.team);
    const place = await stampsOf(db, community);
    const helper = await mustFit(context, post_kind, place);
    const person = asked.person ?? (await fromOutside(context, asked.newcomer, place));
    if (person === actor.person) refuse('organizations.not_oneself');
    await mustBeAppointable(context, person, helper, place);
    const wanted = await db
      .selectFrom('team_kind')
      .select('id')
      .where('id', '=', asked.kind)
      .where('organization_id', '=', asked.team)
      .executeTakeFirst();
    if (!wanted) refuse('organizations.team_kind');
    const post = await postOf(context, { ...asked, person }, { kind: post_kind, area: community });
    const { rows } = await sql`
      insert into team_member (id, post_id, kind_id, at) values (${newId()}, ${post}, ${asked.kind}, ${stamp(context.now)})
      on conflict (post_id, kind_id) where ended_at is null do nothing returning id`.execute(db);
    if (rows.length === 0) refuse('organizations.team_in_already');
    return { id: post };
  },
});

type Joining = Pick<Asked, 'called' | 'skills'> & { readonly person: string };

/** What somebody says they can do is added to what their post says already. */
async function postOf(context: Context, { person, called, skills }: Joining, held: { kind: string; area: string }): Promise<string> {
  const known = await heldAlready(context, { person, ...held });
  if (known === null) return await fillPost(context, { person, called, skills, since: dayOf(context.now), ...held }, held.area);
  await sql`
    update post set skills = array(select distinct unnest(skills || ${skills}::text[]) order by 1) where id = ${known} and not skills @> ${skills}::text[]`.execute(
    context.db,
  );
  return known;
}

/** Leaves one team; post and other teams stay. */
export const leaveTeam = action(leaveContract, {
  who: { posts: ['secretary'] },
  async run(context, { team: id, member }) {
    const { db, now } = context;
    const { community } = await standingTeam(context, id);
    mustBeSecretary(context, community);
    const { rows } = await sql`
      update team_member m set ended_at = ${stamp(now)} from team_kind k
      where k.id = m.kind_id and k.organization_id = ${id} and m.post_id = ${member} and m.ended_at is null returning m.post_id`.execute(
      db,
    );
    if (rows.length === 0) refuse('not_found');
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});
