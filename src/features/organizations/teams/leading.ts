import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import { leadTeam as leadContract } from './contract.ts';
import { standingTeam } from './standing.ts';

export type Service = {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly core: boolean;
  readonly staffLed: boolean;
};

/** @returns the kind of service team, or null for a team that is none. */
export async function serviceOf({ db }: Context, id: string | null | undefined): Promise<Service | null> {
  if (id === undefined || id === null) return null;
  const { rows } =
    await sql<Service>`select id, name, post_kind as post, core, staff_led as "staffLed" from team_service where id = ${id}`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** Whoever leads a service team holds a post here today; some kinds are led by staff alone (row S1-A18). */
export async function mustLead(
  { db, now }: Context,
  service: Service | null,
  { leader, community }: { leader: string | undefined; community: string },
): Promise<void> {
  if (leader === undefined) return service === null ? undefined : refuse('organizations.team_leader');
  const { rows } = await sql<{ work: string }>`
    select k.work from post p join post_kind k on k.id = p.kind
    where p.id = ${leader} and p.community_id = ${community} and k.work in ('staff', 'helper') and ${inForce(now, 'p')}`.execute(db);
  const { work } = rows[0] ?? refuse('organizations.team_leader');
  if (service?.staffLed && work !== 'staff') refuse('organizations.team_led_by_staff', { service: service.name });
}

/** Another leads a team from now on, by the same rule as at its start. */
export const leadTeam = action(leadContract, {
  who: { posts: ['secretary'] },
  async run(context, { team: id, leader }) {
    const { db } = context;
    const { community, service_id } = await standingTeam(context, id);
    mustBeSecretary(context, community);
    await mustLead(context, await serviceOf(context, service_id), { leader, community });
    await db.updateTable('team').set({ leader_id: leader }).where('organization_id', '=', id).execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});
