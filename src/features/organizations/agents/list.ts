import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import { listAgent as listContract } from './contract.ts';
import { isAgent } from './roster.ts';

/** Listed again in the same batch it stays as it was. */
export const listAgent = action(listContract, {
  who: { posts: ['secretary'] },
  async run(context, { post, nth, listed }) {
    const { db, now } = context;
    const { rows } = await sql<{ community: string }>`
      select p.community_id as community from post p where p.id = ${post} and ${isAgent} and ${inForce(now, 'p')} for update`.execute(db);
    const { community } = rows[0] ?? refuse('not_found');
    mustBeSecretary(context, community);
    const ended = stamp(now);
    await (listed
      ? sql`insert into agent_listed (post_id, nth, listed_on) values (${post}, ${nth}, ${dayOf(now)}::date)
          on conflict (post_id, nth) do update set listed_on = excluded.listed_on, batch_id = null, ended_at = null where agent_listed.ended_at is not null`
      : sql`update agent_listed set ended_at = ${ended} where post_id = ${post} and nth = ${nth} and ended_at is null`
    ).execute(db);
    context.stir('organizations', [`area:${community}`]);
    return { id: post };
  },
});
