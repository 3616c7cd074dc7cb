import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustNameNobody } from '../names-nobody.ts';
import { mustBeOffice, office } from '../office.ts';
import * as contract from './contract.ts';
import { societies } from './societies.ts';

type Parties = { readonly lead: string | null; readonly unit: string | null; readonly worker: string | null };

/** Begins as a draft where one of the three is missing. */
export const planLinked = action(contract.planLinked, {
  who: { posts: office },
  async run(context, { community, name, about, lead, unit, worker }) {
    const { db, actor, now } = context;
    mustBeOffice(context, community);
    await mustNameNobody(context, community, name, about);
    await mustStand(context, community, { lead, unit, worker });
    const id = newId();
    const by = { by_account: actor.account ?? refuse('not_signed_in'), at: stamp(now) };
    await db
      .insertInto('linked_project')
      .values({ id, community_id: community, name, about, lead_id: lead, unit_id: unit, worker_id: worker, ...by })
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** Who took part until now stays to be read, with the days. */
export const setLinked = action(contract.setLinked, {
  who: { posts: office },
  async run(context, { project, ...parties }) {
    const community = await communityOf(context, project);
    await mustStand(context, community, parties);
    const { lead, unit, worker } = parties;
    await keepBefore(context, project, parties);
    await context.db
      .updateTable('linked_project')
      .set({ lead_id: lead, unit_id: unit, worker_id: worker })
      .where('id', '=', project)
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id: project };
  },
});

export const endLinked = action(contract.endLinked, {
  who: { posts: office },
  async run(context, { project }) {
    const community = await communityOf(context, project);
    await context.db
      .updateTable('linked_project')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', project)
      .execute();
    context.stir('organizations', [`area:${community}`]);
    return { id: project };
  },
});

async function keepBefore({ db, now }: Context, project: string, { lead, unit, worker }: Parties): Promise<void> {
  await sql`
    insert into linked_before (id, project_id, lead_id, unit_id, worker_id, since, until)
    select ${newId()}, l.id, l.lead_id, l.unit_id, l.worker_id, coalesce((select max(b.until) from linked_before b where b.project_id = l.id), l.at), ${stamp(now)}
    from linked_project l where l.id = ${project} and (l.lead_id, l.unit_id, l.worker_id) is distinct from (${lead}::uuid, ${unit}::uuid, ${worker}::uuid)`.execute(
    db,
  );
}

async function communityOf(context: Context, project: string): Promise<string> {
  const { rows } = await sql<{ community: string }>`
    select community_id as community from linked_project where id = ${project} and ended_at is null for update`.execute(context.db);
  const { community } = rows[0] ?? refuse('not_found');
  mustBeOffice(context, community);
  return community;
}

/** Each party that is named stands in this community today: staff, a partner that has not left, a social worker. */
async function mustStand({ db, now }: Context, community: string, { lead, unit, worker }: Parties): Promise<void> {
  const { rows } = await sql<{ lead: boolean; unit: boolean; worker: boolean }>`
    select exists (select from post p join post_kind k on k.id = p.kind where p.id = ${lead} and p.community_id = ${community} and k.work = 'staff' and ${inForce(now, 'p')}) as lead,
      exists (select from partner r where r.organization_id = ${unit} and r.community_id = ${community} and r.kind = any(${[...societies]}::text[]) and r.left_on is null) as unit,
      exists (select from post p where p.id = ${worker} and p.community_id = ${community} and p.kind = 'social-worker' and ${inForce(now, 'p')}) as worker`.execute(
    db,
  );
  const stands = rows[0];
  if (lead !== null && !stands?.lead) refuse('organizations.linked_lead');
  if (unit !== null && !stands?.unit) refuse('organizations.linked_unit');
  if (worker !== null && !stands?.worker) refuse('organizations.linked_worker');
}
