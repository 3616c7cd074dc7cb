import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

/** How many households there are, how many of them in no grid, and how many whose door stands in another grid than the ledger says. */
export type HouseholdSum = { readonly households: number; readonly none: number; readonly two: number };

/** Whether a household `h` stands elsewhere than its door `d`. */
export const standsElsewhere = sql<boolean>`(h.grid_id is not null and d.grid_id is distinct from h.grid_id)`;

/**
 * The households of whole communities, added up by whatever they are parts of: from the sums where those are counted, from the ledger where something has changed since. Exact at every moment.
 * @param grounds a query of `part` and `community`; a part without households is left out
 */
export async function householdSums(db: Db | Tx, grounds: RawBuilder<unknown>): Promise<Map<string, HouseholdSum>> {
  const { rows } = await sql<HouseholdSum & { part: string }>`
    with grounds as (${grounds}),
      known as materialized (select g.part, g.community, s.households, s.in_none, s.elsewhere, s.counted_at is not null and t.community_id is null as counted
        from grounds g left join household_sum s on s.community_id = g.community
          left join (select distinct community_id from household_touched where counted_at is null) t on t.community_id = g.community),
      figures as (
        select part, households, in_none, elsewhere from known where counted
        union all
        select k.part, 1, (h.grid_id is null)::int, ${standsElsewhere}::int
        from known k join household h on h.community_id = k.community and h.ended_at is null join area d on d.id = h.dwelling_id where not k.counted)
    select part, sum(households)::int as households, sum(in_none)::int as none, sum(elsewhere)::int as two from figures group by part`.execute(
    db,
  );
  return new Map(rows.map(({ part, ...sum }) => [part, sum]));
}
