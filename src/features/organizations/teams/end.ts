import { sql } from 'kysely';
import { action } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { mustBeSecretary } from '../office.ts';
import { endTeam as endContract } from './contract.ts';
import { standingTeam } from './standing.ts';

/** A team ends with everybody in it; their posts stay, for one post may serve several teams. Another of its kind may be founded. */
export const endTeam = action(endContract, {
  who: { posts: ['secretary'] },
  async run(context, { team }) {
    const { db, now } = context;
    const { community } = await standingTeam(context, team);
    mustBeSecretary(context, community);
    await sql`
      update team_member m set ended_at = ${stamp(now)} from team_kind k where k.id = m.kind_id and k.organization_id = ${team} and m.ended_at is null`.execute(
      db,
    );
    await db
      .updateTable('organization')
      .set({ ended_at: stamp(now) })
      .where('id', '=', team)
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id: team };
  },
});
