import { sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { listMembers, membersOf } from './members.ts';

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
  ledger: true,
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

export const groupedMembers = query(contract.groupedMembers, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(seeing, { group, ...asked }) {
    mustBeSecretary(seeing, asked.community);
    return await listMembers(seeing, asked, sql`m.identity is not distinct from ${group === 'none' ? null : group}`);
  },
});
