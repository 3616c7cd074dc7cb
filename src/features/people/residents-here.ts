import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { residentsHere as residentsContract } from './contract.ts';
import { hiddenIfSmall, hideSmall } from './hide-small.ts';
import { aroundOf } from './rough.ts';

type Counted = { persons: number; members: number };

/**
 * Counted in the ledger as it is now, never stated by anybody: a resident belongs to a household here, a member is a resident whose membership stands (row S3-A1).
 * Everybody reads it of every community, leaders who know the street's sum too: where a community is not told among those beside it (`areas.tree`), it is not told here, nor how many of it are members.
 */
export const residentsHere = query(residentsContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const { rows } = await sql<Counted>`
      select (select count(*)::int from person p where ${residentOf}) as persons,
        ${membersOf} as members
      from area c where c.id = ${community} and c.kind = 'community' and c.ended_at is null`.execute(db);
    const counted = rows[0] ?? refuse('not_found');
    const { tells } = await aroundOf(db, community);
    if (!tells.persons) return { persons: null, members: null, share: null };
    const persons = hiddenIfSmall(counted.persons);
    const [members = null] = hideSmall([counted.members, counted.persons - counted.members]); // beside the whole, few who are none would be told by it
    return { persons, members, share: persons === null || members === null || persons === 0 ? null : percent(members / persons) };
  },
});

const residentOf = sql<boolean>`p.community_id = c.id and p.household_id is not null and p.ended_at is null`;

/** The members of the community `c`: everybody who tells how many there are asks by this one, so that no two figures differ by whom one leaves out. */
const membersOf = sql<number>`(select count(*)::int from party_member m join person p on p.id = m.person_id where m.ended_at is null and ${residentOf})`;

/** As everybody reads it: null where they are so few that it would say who. */
export async function membersHere(db: Db | Tx, community: string): Promise<number | null> {
  const { rows } = await sql<{ members: number }>`select ${membersOf} as members from area c where c.id = ${community}`.execute(db);
  return hiddenIfSmall(rows[0]?.members ?? 0);
}

/** One digit after the point. */
function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
