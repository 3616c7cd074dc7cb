import { sql } from 'kysely';
import { z } from 'zod';
import { action, query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { after, paged } from '#kernel/keyset.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

/** Members of a community today; `m` is the membership and `p` the person in the query around it. */
const membersOf = (community: string) =>
  sql`party_member m join person p on p.id = m.person_id and p.ended_at is null and p.community_id = ${community} and m.ended_at is null`;

/** All of them or none: who is no member here any more is found by nobody. */
export const groupMembers = action(contract.groupMembers, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(context, { community, members, identity }) {
    mustBeSecretary(context, community);
    const chosen = [...new Set(members)];
    const { rows } = await sql`
      update party_member g set identity = ${identity} from ${membersOf(community)}
      where m.person_id = g.person_id and g.person_id = any(${chosen}::uuid[]) returning g.person_id`.execute(context.db);
    if (rows.length < chosen.length) refuse('organizations.group_not_members');
    context.stir('organizations', [`area:${community}`]);
    return { id: community };
  },
});

export const memberGroups = query(contract.memberGroups, {
  who: { posts: ['secretary'] },
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const { rows } = await sql<{ identity: (typeof contract.identities)[number] | null; members: number }>`
      select m.identity, count(*)::int as members from ${membersOf(community)} group by m.identity`.execute(seeing.db);
    const counted = (identity: string | null) => rows.find((row) => row.identity === identity)?.members ?? 0;
    return {
      groups: contract.identities.map((identity) => ({ identity, members: counted(identity) })),
      none: counted(null),
      all: rows.reduce((sum, { members }) => sum + members, 0),
    };
  },
});

const size = 50;
type Row = Answer<typeof contract.groupedMembers>['rows'][number];

export const groupedMembers = query(contract.groupedMembers, {
  who: { posts: ['secretary'] },
  async run(seeing, { community, group, after: mark }) {
    mustBeSecretary(seeing, community);
    const from = after(mark, z.tuple([z.uuid()]));
    const { rows } = await sql<Row>`
      select p.id, p.masked, m.branch, (select name from area where id = p.grid_id) as grid from ${membersOf(community)}
      where m.identity is not distinct from ${group === 'none' ? null : group} and ${from === null ? sql`true` : sql`p.id > ${from[0]}`}
      order by p.id limit ${size + 1}`.execute(seeing.db);
    return paged(rows, size, ({ id }) => [id]);
  },
});
