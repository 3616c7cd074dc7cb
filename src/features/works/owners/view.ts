import { sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import { needed, type Side } from '#features/estates/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { actingAs } from '#kernel/vault.ts';
import { keepers, mustKeep } from '../keepers.ts';
import { ownersHomes as homesContract, owners as ownersContract } from './contract.ts';

type Said = 'for' | 'against' | 'abstained';
type Vote = { id: string; question: string; closesOn: string; standing: 'open' | 'passed' | 'failed' };

/** The newest vote in sums, for everybody; of single homes only one's own (limits: open records name nobody else). */
export const owners = query(ownersContract, {
  who: 'anyone',
  async run(seeing, { work: id }) {
    const { db } = seeing;
    const work = await db.selectFrom('work').select('changes_use').where('id', '=', id).executeTakeFirst();
    const { changes_use } = work ?? refuse('not_found');
    const vote = await newestVote(db, id);
    if (!vote) return { needed: changes_use, vote: null };
    const { id: voteId, ...said } = vote;
    const { homes, area } = await countOf(db, voteId);
    const sums = { homes: { ...homes, ...needed(homes) }, area: { ...area, ...needed(area) } };
    return { needed: changes_use, vote: { ...said, ...sums, mine: await ownHome(seeing, voteId) } };
  },
});

/** What every home said, for the committee that keeps the record. */
export const ownersHomes = query(homesContract, {
  who: { posts: keepers },
  async run(seeing, { work: id }) {
    const { db } = seeing;
    const work = await db.selectFrom('work').select('area_id').where('id', '=', id).executeTakeFirst();
    await mustKeep(seeing, (work ?? refuse('not_found')).area_id);
    const vote = await newestVote(db, id);
    if (!vote) return { homes: [] };
    const { rows } = await actingAs(seeing, (tx) =>
      sql<{ id: string; name: string; area: number; said: Said | null }>`
        select a.id, ${wordsOf('a')} as name, h.hundredths_m as area, h.said from work_vote_home h join area a on a.id = h.dwelling_id
        where h.vote_id = ${vote.id} order by a.building_id, a.unit_id, a.sort_key, a.id`.execute(tx),
    );
    return { homes: rows };
  },
});

/** @returns how many homes, and how much area in hundredths of a square metre, took part and agreed; of a closed vote as it was closed. */
export async function countOf(db: Db | Tx, vote: string): Promise<{ homes: Side; area: Side }> {
  const { rows } = await sql<{ all: number; took: number; agreed: number; area: number; areaTook: number; areaAgreed: number }>`
    select coalesce(v.homes, n.homes)::int as "all", coalesce(v.homes_took, n.took)::int as took, coalesce(v.homes_agreed, n.agreed)::int as agreed,
      coalesce(v.area, n.area)::bigint as area, coalesce(v.area_took, n.area_took)::bigint as "areaTook", coalesce(v.area_agreed, n.area_agreed)::bigint as "areaAgreed"
    from work_vote v cross join lateral count_vote(v.id) n where v.id = ${vote}`.execute(db);
  const { all = 0, took = 0, agreed = 0, area = 0, areaTook = 0, areaAgreed = 0 } = rows[0] ?? {};
  return { homes: { all, took, agreed }, area: { all: area, took: areaTook, agreed: areaAgreed } };
}

async function newestVote(db: Db | Tx, work: string): Promise<Vote | undefined> {
  const { rows } = await sql<Vote>`
    select id, question, closes_on as "closesOn", case when passed is null then 'open' when passed then 'passed' else 'failed' end as standing
    from work_vote where work_id = ${work} order by at desc, id desc limit 1`.execute(db);
  return rows[0];
}

async function ownHome(seeing: Seeing, vote: string): Promise<{ said: Said | null } | null> {
  const { person } = seeing.actor;
  if (person === null) return null;
  const { rows } = await actingAs(seeing, (tx) =>
    sql<{ said: Said | null }>`
      select o.said from person p join household h on h.id = p.household_id join work_vote_home o on o.dwelling_id = h.dwelling_id
      where p.id = ${person} and p.ended_at is null and h.ended_at is null and o.vote_id = ${vote}`.execute(tx),
  );
  return rows[0] ?? null;
}
