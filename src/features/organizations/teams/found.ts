import { sql } from 'kysely';
import { stampsOf } from '#features/areas/door.ts';
import { action, type Context } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { fillPost, mustBeAppointable, mustFit } from '../appoint.ts';
import { inForce } from '../in-force.ts';
import { foundTeam as foundContract, joinTeam as joinContract } from './contract.ts';

/** A team is an organization whose members come as one of its kinds. Refuses a second of its name, and a post that is not a helper's at the community. */
export const foundTeam = action(foundContract, {
  who: { posts: ['secretary'] },
  async run(context, { community, name, post, about, kinds, namesShown }) {
    const { db, actor, now } = context;
    if (!areasOf(actor, 'community', ['secretary']).includes(community)) refuse('not_found');
    await mustBeHelpers(context, post);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('organization')
      .values({ id, kind: 'team', name, area_id: community })
      .onConflict((held) => held.columns(['area_id', 'kind', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('organizations.team_known');
    await db
      .insertInto('team')
      .values({
        organization_id: id,
        community_id: community,
        post_kind: post,
        about,
        names_shown: namesShown,
        made_by: actor.account ?? '',
        at: stamp(now),
      })
      .execute();
    const wanted = [...new Set(kinds)].map((kind, sort) => ({ id: newId(), organization_id: id, name: kind, sort }));
    await db.insertInto('team_kind').values(wanted).execute();
    return { id };
  },
});

async function mustBeHelpers({ db }: Context, post: string): Promise<void> {
  const found = await db.selectFrom('post_kind').select(['level', 'work']).where('id', '=', post).executeTakeFirst();
  if (found?.level !== 'community' || found.work !== 'helper') refuse('organizations.team_post');
}

/** Joins as one of the team's kinds: a post like any other, ended like any other. */
export const joinTeam = action(joinContract, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { team: id, person, kind, called }) {
    const { db, actor, now } = context;
    const team = await db.selectFrom('team').selectAll().where('organization_id', '=', id).executeTakeFirst();
    const { community_id: community, post_kind } = team ?? refuse('not_found');
    const place = await stampsOf(db, community);
    const helper = await mustFit(context, post_kind, place);
    if (person === actor.person) refuse('organizations.not_oneself');
    await mustBeAppointable(context, person, helper, place);
    const wanted = await db
      .selectFrom('team_kind')
      .select('id')
      .where('id', '=', kind)
      .where('organization_id', '=', id)
      .executeTakeFirst();
    if (!wanted) refuse('organizations.team_kind');
    const held = { person, kind: post_kind, area: community, called, since: dayOf(now), skills: [] };
    const post = (await heldAlready(context, held)) ?? (await fillPost(context, held, community));
    const joined = await db
      .insertInto('team_member')
      .values({ post_id: post, kind_id: kind })
      .onConflict((known) => known.doNothing())
      .returning('post_id')
      .execute();
    if (joined.length === 0) refuse('organizations.team_joined');
    context.stir('organizations', [`area:${community}`]);
    return { id: post };
  },
});

async function heldAlready(
  { db, now }: Context,
  { person, kind, area }: { person: string; kind: string; area: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from post p where p.person_id = ${person} and p.kind = ${kind} and p.area_id = ${area} and ${inForce(now, 'p')} limit 1`.execute(
    db,
  );
  return rows[0]?.id;
}
