import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../door.ts';
import { teams as teamsContract } from './contract.ts';

type Row = Omit<Answer<typeof teamsContract>['rows'][number], 'missing'>;

/** 队伍: open to everybody, who asks for help is to know who would come. What the team works on stands nowhere here. */
export const teams = query(teamsContract, {
  who: 'anyone',
  async run({ db, actor, now }, { community }) {
    const { rows } = await sql<Row>`
      select t.organization_id as id, o.name, t.about, k.name as post,
        (select json_agg(json_build_object('id', w.id, 'name', w.name, 'members', (select coalesce(json_agg(p.called order by p.since, p.called), '[]') from team_member m
            join post p on p.id = m.post_id and ${inForce(now, 'p')} where m.kind_id = w.id)) order by w.sort) from team_kind w where w.organization_id = t.organization_id) as kinds
      from team t join organization o on o.id = t.organization_id and o.ended_at is null join post_kind k on k.id = t.post_kind
      where t.community_id = ${community} order by t.at, t.organization_id limit 50`.execute(db);
    return {
      rows: rows.map((row) => ({ ...row, missing: row.kinds.filter(({ members }) => members.length === 0).map(({ name }) => name) })),
      mayKeep: areasOf(actor, 'community', ['secretary']).includes(community),
    };
  },
});
