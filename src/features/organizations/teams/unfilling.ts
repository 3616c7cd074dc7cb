import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import { endPost } from '../revoke.ts';
import { unfillTeam as unfillContract } from './contract.ts';
import { standingTeam } from './standing.ts';

export const undoneWithin = { hours: 24 } as const;

/**
 * Takes back within a day what was written down in one go: whoever came by it and is still in leaves the team, and a post it gave ends, unless it serves another team
 * or has been put to work since. What happened before stays. Refused after a day, and a second time.
 */
export const unfillTeam = action(unfillContract, {
  who: { posts: ['secretary'] },
  stepUp: true,
  async run(context, { filling }) {
    const { db, now } = context;
    const found = await db.selectFrom('team_filling').select('organization_id').where('id', '=', filling).executeTakeFirst();
    const { community } = await standingTeam(context, found?.organization_id ?? refuse('not_found'));
    mustBeSecretary(context, community);
    const taken = await sql`
      update team_filling set undone_at = ${stamp(now)} where id = ${filling} and undone_at is null and at > ${stamp(now.subtract(undoneWithin))}::timestamptz returning id`.execute(
      db,
    );
    if (taken.rows.length === 0) refuse('organizations.team_undone');
    for (const post of await leaveAgain(context, filling)) await endPost(context, post);
    context.stir('organizations', [`area:${community}`]);
    return { id: filling };
  },
});

/** @returns the posts that are there for nothing else: in no other team or council, and with no work on them */
async function leaveAgain({ db, now }: Context, filling: string): Promise<string[]> {
  const { rows } = await sql<{ post: string }>`
    with gone as (update team_member set ended_at = ${stamp(now)} where filling_id = ${filling} and ended_at is null returning id, post_id, gave_post)
    select g.post_id as post from gone g join post p on p.id = g.post_id
    where g.gave_post and not exists (select from team_member m where m.post_id = g.post_id and m.ended_at is null and m.id not in (select id from gone))
      and not exists (select from council_seat s where s.post_id = g.post_id and s.ended_at is null)
      and not exists (select from matter w where w.assignee_person = p.person_id and w.assignee_as = p.kind and w.community_id = p.community_id and w.ended_at is null)`.execute(
    db,
  );
  return rows.map(({ post }) => post);
}
