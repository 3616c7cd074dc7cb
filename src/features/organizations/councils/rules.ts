import { sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

type Row = Answer<typeof contract.councilRules>['rows'][number];

/** A community adds a way of its own to put a council together; those every community may take stay beside it. */
export const addCouncilRule = action(contract.addCouncilRule, {
  who: { posts: ['secretary'] },
  async run(context, { community, name, leads, fixed = null, single, others }) {
    mustBeSecretary(context, community);
    const id = newId();
    const { rows } = await sql`
      insert into council_rule (id, community_id, name, leads, fixed, single, others, sort)
      select ${id}, ${community}, ${name}, ${leads}, ${fixed}, ${single}, ${others}, 100
      where not exists (select from council_rule where name = ${name} and community_id is null)
      on conflict (community_id, name) where community_id is not null do nothing returning id`.execute(context.db);
    if (rows.length === 0) refuse('organizations.council_rule_known');
    context.stir('organizations', [`area:${community}`]);
    return { id };
  },
});

/** The rules a council here may be put together by, and where it may stand: the community or one of its estates. */
export const councilRules = query(contract.councilRules, {
  who: { posts: ['secretary'] },
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const { rows } = await sql<Row>`
      select id, name, leads, fixed, single, others, lead_called as "leadCalled", fixed_called as "fixedCalled", other_called as "otherCalled",
        community_id is not null as own
      from council_rule where community_id is null or community_id = ${community} order by sort, name`.execute(seeing.db);
    const { rows: areas } = await sql<{ id: string; name: string }>`
      select id, name from area where ended_at is null and (id = ${community} or (community_id = ${community} and kind = 'estate')) order by kind <> 'community', sort_key, name`.execute(
      seeing.db,
    );
    return { rows, areas };
  },
});
