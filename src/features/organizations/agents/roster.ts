import { type RawBuilder, sql } from 'kysely';
import { headcounts, hideSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeOffice } from '../office.ts';
import * as contract from './contract.ts';

/** Whoever acts for neighbours, of either rank; `p` is the post in the query around it. */
export const isAgent = sql<boolean>`p.kind in ('agent', 'first-agent')`;

type Roster = Answer<typeof contract.agentRoster>;
type Counted = { village: string | null; nth: number | null; agents: number };
type Street = { id: string; name: string };
type Village = { id: string; name: string; phone: string | null; callable: boolean };

/**
 * Staff of any village of the street read it, and whoever leads the street or the county. How many households a village has they read of their own as it is; of the
 * others no figure from one to four, nor one by which such a figure could be reckoned (S0-A6).
 */
export const agentRoster = query(contract.agentRoster, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, asked) {
    const streets = await streetsOf(seeing);
    const { id: street, name } =
      (asked.street === undefined ? streets[0] : streets.find(({ id }) => id === asked.street)) ?? refuse('not_found');
    const [villages, counts] = [await villagesOf(seeing, street), await countsOf(seeing, street)];
    const homes = await householdsOf(seeing, villages);
    const rows = villages.map(({ id, name: called, phone, callable }) => {
      const agents = counted(counts, id, null);
      const lacks = agents === 0 ? ('agent' as const) : phone === null && !callable ? ('phone' as const) : null;
      return { id, name: called, agents, batches: batchesOf(counts, id), households: homes.get(id) ?? null, lacks };
    });
    const batches = batchesOf(counts, null);
    return {
      ...{ id: street, street: name, streets, total: counted(counts, null, null), unlisted: counted(counts, null, 0) },
      batches: [...batches, { nth: (batches.at(-1)?.nth ?? 0) + 1, agents: 0 }],
      villages: rows,
      without: summed(rows.filter(({ lacks }) => lacks !== null)),
    };
  },
});

/** The streets one leads, or in which one has a post of a community; of a county's leader all of it. */
async function streetsOf({ db, actor }: Seeing): Promise<Street[]> {
  const held = actor.posts.filter(({ work }) => work === 'staff' || work === 'leader').map(({ area }) => area);
  const { rows } = await sql<Street>`
    select s.id, s.name from area s where s.kind = 'street' and s.ended_at is null
      and (s.id = any(${held}::uuid[]) or s.parent_id = any(${held}::uuid[]) or s.id in (select street_id from area where id = any(${held}::uuid[])))
    order by s.sort_key, s.name, s.id limit 500`.execute(db);
  return rows;
}

async function householdsOf({ db, actor }: Seeing, villages: readonly Village[]): Promise<Map<string, number | null>> {
  const ids = villages.map(({ id }) => id);
  const counts = await headcounts(db, 'community_id', ids);
  const all = ids.map((id) => ({ id, households: counts.get(id)?.households ?? 0 }));
  const own = areasOf(actor, 'community');
  const [mine, others] = [all.filter(({ id }) => own.includes(id)), all.filter(({ id }) => !own.includes(id))];
  const told = hideSmall(others.map(({ households }) => households));
  return new Map([
    ...mine.map(({ id, households }) => [id, households] as const),
    ...others.map(({ id }, nth) => [id, told[nth] ?? null] as const),
  ]);
}

/** Null where one of them is not told: the sum would say it. */
export function summed(villages: readonly Pick<Roster['villages'][number], 'households'>[]): number | null {
  return villages.reduce<number | null>((sum, { households }) => (sum === null || households === null ? null : sum + households), 0);
}

/** `callable`: an agent there has a number of work, for those who show none of their own. */
async function villagesOf({ db, now }: Seeing, street: string): Promise<Village[]> {
  const { rows } = await sql<Village>`
    select c.id, c.name, c.phone, exists (select from post p where p.community_id = c.id and ${isAgent} and ${inForce(now, 'p')} and p.work_phone is not null) as callable
    from area c where c.street_id = ${street} and c.kind = 'community' and c.ended_at is null order by c.sort_key, c.id`.execute(db);
  return rows;
}

/**
 * Persons by village and batch, with the sums of each: no village is the whole street, no batch is everybody, batch 0 is whoever stands in none by any of their
 * posts (by another than this one it is -1). A person is counted once in each, one whom two villages keep in their ledgers too: by number and name, as blind marks.
 */
async function countsOf({ db, now }: Seeing, street: string): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with agents as (
      select w.who, p.community_id as village, coalesce(l.nth, case when bool_or(l.nth is not null) over (partition by w.who) then -1 else 0 end) as nth
      from post p join area c on c.id = p.community_id and c.street_id = ${street} and c.ended_at is null
        left join person_index i on i.person_id = p.person_id
        cross join lateral (select coalesce(i.phone_mac::text || i.name_bigrams::text, p.person_id::text) as who) w
        left join agent_listed l on l.post_id = p.id and l.ended_at is null
      where ${isAgent} and ${inForce(now, 'p')})
    select village, nth, count(distinct who)::int as agents from agents group by grouping sets ((), (nth), (village), (village, nth))`.execute(
    db,
  );
  return rows;
}

function counted(counts: readonly Counted[], village: string | null, nth: number | null): number {
  return counts.find((one) => one.village === village && one.nth === nth)?.agents ?? 0;
}

function batchesOf(counts: readonly Counted[], village: string | null): Roster['batches'] {
  return counts
    .flatMap(({ village: of, nth, agents }) => (of === village && nth !== null && nth > 0 ? [{ nth, agents }] : []))
    .sort((a, b) => a.nth - b.nth);
}

export const agentsOf = query(contract.agentsOf, {
  who: { posts: ['secretary', 'community-staff'] },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows } = await sql<Answer<typeof contract.agentsOf>['rows'][number]>`
      select p.id as post, p.called, k.name as kind, p.work_phone as "workPhone", p.since::text as since, ${shown} as shown,
        (select coalesce(json_agg(l.nth order by l.nth), '[]') from agent_listed l where l.post_id = p.id and l.ended_at is null) as batches
      from post p join post_kind k on k.id = p.kind
      where p.community_id = ${community} and ${isAgent} and ${inForce(seeing.now, 'p')} order by k.sort, p.since, p.id limit 300`.execute(
      seeing.db,
    );
    return { rows };
  },
});

/** Whether the holder of the post `p` shows themself. */
const shown: RawBuilder<boolean> = sql<boolean>`exists (select from agent_card s where s.post_id = p.id and s.called is not null)`;
