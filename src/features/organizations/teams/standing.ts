import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';

type Team = { readonly community: string; readonly post_kind: string; readonly service_id: string | null };

/** A team that has not ended, locked, so that whoever joins while it ends comes before or after; one that has ended is not there. */
export async function standingTeam({ db }: Context, id: string): Promise<Team> {
  const { rows } = await sql<Team>`
    select t.community_id as community, t.post_kind, t.service_id from team t join organization o on o.id = t.organization_id and o.ended_at is null
    where t.organization_id = ${id} for update of o`.execute(db);
  return rows[0] ?? refuse('not_found');
}
