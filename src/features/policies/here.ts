import { sql } from 'kysely';
import { hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { policiesHere as hereContract } from './contract.ts';
import { policies } from './pages.ts';

export const policiesHere = query(hereContract, {
  who: 'anyone',
  async run(seeing, { community }) {
    const counted = await countedIn(seeing, community);
    return {
      open: await isOpen(seeing, community),
      age: await ageOf(seeing),
      policies: policies.map((one) => ({ ...one, ...shown(counted.find(({ policy }) => policy === one.id)) })),
      posted: await postedIn(seeing, community),
    };
  },
});

async function isOpen({ db }: Seeing, community: string): Promise<boolean> {
  const { rows } = await sql`
    select from method_use u join method d on d.id = u.method_id and d.version = u.method_version
    where u.area_id = ${community} and u.until is null and coalesce(u.catalogue, d.definition -> 'opens' ->> 'catalogue') = 'policy' limit 1`.execute(
    db,
  );
  return rows.length > 0;
}

/** Of who signed in for themself; whoever acts for their family is asked. */
async function ageOf({ db, actor, now }: Seeing): Promise<number | null> {
  if (!actor.person || actor.family) return null;
  const found = await db.selectFrom('person').select('birth_year').where('id', '=', actor.person).executeTakeFirst();
  return found?.birth_year == null ? null : Number(dayOf(now).slice(0, 4)) - found.birth_year;
}

type Counted = { policy: string; applied: number; granted: number };

/** How many applied in a community within a year, and to how many it was granted: never who (S1-F7). */
async function countedIn({ db, now }: Seeing, community: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select m.leaf_id as policy, count(*)::int as applied,
      count(*) filter (where exists (select from matter_event e where e.matter_id = m.id and e.outcome = 'granted'))::int as granted
    from matter m where m.community_id = ${community} and m.leaf_id = any(${policies.map(({ id }) => id)}::text[])
      and m.opened_at > ${dayOf(now)}::date - 365 group by 1`.execute(db);
  return rows;
}

function shown(counted: Counted | undefined): { applied: number | null; granted: number | null } {
  const { applied, granted } = counted ?? { applied: 0, granted: 0 };
  const [yes, rest] = hideSmall([granted, applied - granted]);
  return { applied: applied > 0 && applied < 5 ? null : applied, granted: yes === null || rest === null ? null : granted };
}

async function postedIn({ db, now }: Seeing, community: string): Promise<Answer<typeof hereContract>['posted']> {
  const { rows } = await sql<Omit<Answer<typeof hereContract>['posted'][number], 'law'>>`
    select policy, masked, family, yuan, until_day as until from policy_posting
    where community_id = ${community} and until_day > ${dayOf(now)} order by until_day, id limit 200`.execute(db);
  return rows.map((row) => ({ ...row, law: policies.find(({ id }) => id === row.policy)?.demands?.law ?? '' }));
}
