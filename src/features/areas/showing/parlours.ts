import { sql } from 'kysely';
import { action, type Context, query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { keeps } from '../changing/standing.ts';
import { communitiesBelow } from '../covering/communities-below.ts';
import * as contract from './contract.ts';
import { groundOf } from './look.ts';

type Row = Answer<typeof contract.parlours>['rows'][number];

/** Opens the one parlour of a branch (row S1-A11). */
export const openParlour = action(contract.openParlour, {
  who: { posts: ['secretary'] },
  async run(context, { organization, name, place }) {
    if (!(await isBranchKept(context, organization))) refuse('areas.no_branch');
    const made = await context.db
      .insertInto('parlour')
      .values({ id: newId(), organization_id: organization, name, place, by_account: context.actor.account ?? '', at: stamp(context.now) })
      .onConflict((known) => known.column('organization_id').where('ended_at', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst();
    return made ?? refuse('areas.parlour_known');
  },
});

export const endParlour = action(contract.endParlour, {
  who: { posts: ['secretary'] },
  async run(context, { parlour }) {
    const found = await context.db
      .selectFrom('parlour')
      .select('organization_id')
      .where('id', '=', parlour)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!found || !(await isBranchKept(context, found.organization_id))) refuse('not_found');
    await context.db
      .updateTable('parlour')
      .set({ ended_at: stamp(context.now) })
      .where('id', '=', parlour)
      .execute();
    return { id: parlour };
  },
});

async function isBranchKept({ db, actor }: Context, organization: string): Promise<boolean> {
  const found = await db
    .selectFrom('organization')
    .select(['area_id', 'kind'])
    .where('id', '=', organization)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return found?.kind === ofCommunity && keeps(actor, found.area_id);
}

/** 部: the Party body of the community itself. */
const ofCommunity = 'committee';

/** One community, one branch, one parlour: each community of an area, and what is missing. */
export const parlours = query(contract.parlours, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { area }) {
    const { db } = seeing;
    const ground = await groundOf(seeing, area);
    const { rows } = await sql<Omit<Row, 'state'>>`
      select c.id, c.name as community, coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name, 'parlour',
          (select json_build_object('id', p.id, 'name', p.name, 'place', p.place) from parlour p where p.organization_id = o.id and p.ended_at is null)) order by o.name)
        from organization o where o.area_id = c.id and o.kind = ${ofCommunity} and o.ended_at is null), '[]') as branches
      from area c where c.id in (select community from (${communitiesBelow(ground)}) below) order by c.sort_key, c.id limit 2000`.execute(
      db,
    );
    return { rows: rows.map((row) => ({ ...row, state: stateOf(row.branches) })) };
  },
});

function stateOf(branches: Row['branches']): Row['state'] {
  if (branches.length === 0) return 'no-branch';
  if (branches.length > 1) return 'many-branches';
  return branches.some(({ parlour }) => parlour === null) ? 'no-parlour' : 'whole';
}
