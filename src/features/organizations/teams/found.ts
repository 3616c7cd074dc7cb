import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import { foundTeam as foundContract } from './contract.ts';
import { mustLead, type Service, serviceOf } from './leading.ts';

/**
 * A team is an organization whose members come as one of its kinds. Refuses a second of its name, a post that is not a helper's at the community, a second
 * service team where a community has one (row S0-A31), and one without whoever leads it.
 */
export const foundTeam = action(foundContract, {
  who: { posts: ['secretary'] },
  async run(context, { community, name, post, service: kindOf, leader, about, kinds, namesShown }) {
    const { db, actor, now } = context;
    mustBeSecretary(context, community);
    const service = await serviceOf(context, kindOf);
    const held = service?.post ?? post ?? '';
    await mustBeHelpers(context, held);
    await mustLead(context, service, { leader, community });
    const single = await singleOf(context, service, community);
    const id = newId();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('organization')
      .values({ id, kind: 'team', name, area_id: community, single })
      .onConflict((known) => known.columns(['area_id', 'kind', 'name']).where('ended_at', 'is', null).doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) refuse('organizations.team_known');
    const team = {
      organization_id: id,
      community_id: community,
      post_kind: held,
      service_id: service?.id ?? null,
      leader_id: leader ?? null,
      names_shown: namesShown && held !== 'member',
    };
    await db
      .insertInto('team')
      .values({ ...team, about, made_by: actor.account ?? '', at: stamp(now) })
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

/** What an area has one of at a time; the community is locked, so that two who found the same kind take turns. */
async function singleOf({ db }: Context, service: Service | null, community: string): Promise<string | null> {
  if (!service?.core) return null;
  await sql`select from area where id = ${community} for update`.execute(db);
  const { rows } = await sql<{ name: string }>`
    select name from organization where area_id = ${community} and single = ${`team-${service.id}`} and ended_at is null`.execute(db);
  if (rows[0]) refuse('organizations.team_core', { service: service.name, team: rows[0].name });
  return `team-${service.id}`;
}
