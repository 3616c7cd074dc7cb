import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../door.ts';
import { isOffice } from '../office.ts';
import { teams as teamsContract } from './contract.ts';

type Row = Omit<Answer<typeof teamsContract>['rows'][number], 'missing'>;

/** 队伍: open to everybody, who asks for help is to know who would come. What the team works on stands nowhere here. Names a team does not show its office alone reads. */
export const teams = query(teamsContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const { db, actor, now } = seeing;
    const { rows } = await sql<Row>`
      select t.organization_id as id, o.name, t.about, k.name as post, t.names_shown as "namesShown",
        (select json_agg(json_build_object('id', w.id, 'name', w.name, 'members', (select coalesce(json_agg(p.called order by p.since, p.called), '[]') from team_member m
            join post p on p.id = m.post_id and ${inForce(now, 'p')} where m.kind_id = w.id)) order by w.sort) from team_kind w where w.organization_id = t.organization_id) as kinds
      from team t join organization o on o.id = t.organization_id and o.ended_at is null join post_kind k on k.id = t.post_kind
      where t.community_id = ${community} order by t.at, t.organization_id limit 50`.execute(db);
    const office = isOffice(seeing, community);
    return {
      rows: rows.map((row) => ({
        ...row,
        kinds: row.kinds.map((kind) => told(kind, row.namesShown || office)),
        missing: row.kinds.filter(({ members }) => members.length === 0).map(({ name }) => name),
      })),
      mayKeep: areasOf(actor, 'community', ['secretary']).includes(community),
    };
  },
});

function told(kind: Row['kinds'][number], open: boolean): Row['kinds'][number] {
  const count = kind.members.length;
  return { ...kind, members: open ? kind.members : [], count: open ? count : hiddenIfSmall(count) };
}
