import { sql } from 'kysely';
import type { Context, Sweep } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { standsElsewhere } from './sums.ts';

/** Communities counted in one go: some fifty milliseconds of work. */
const atOnce = 20;
/** Whatever the sums say, after so many hours they are counted again from the ledger. */
const goodForHours = 24;

/**
 * Lays the sums of the households anew where households have changed, where nobody has counted yet, and once a day everywhere. What is counted is counted from the ledger itself, so that doing it
 * twice, or beginning again after a fall, changes nothing.
 */
export const countHouseholds: Sweep = {
  name: 'people.count-households',
  every: 5,
  async run(context) {
    const communities = await inHand(context);
    if (communities.length > 0) await countAnew(context, communities);
    return communities.length;
  },
};

/** Held until the end of the transaction: what another process has in hand is left to it, so that no older count is written over a newer one. */
async function inHand({ db, now }: Context): Promise<string[]> {
  await sql`
    with uncounted as (select id from area a where a.kind = 'community' and a.ended_at is null and not exists (select from household_counted c where c.community_id = a.id) limit ${atOnce})
    insert into household_counted (community_id) select id from uncounted on conflict do nothing`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select community_id as id from household_counted c
    where counted_at is null or counted_at < ${stamp(now.subtract({ hours: goodForHours }))} or exists (select from household_touched t where t.community_id = c.community_id and t.counted_at is null)
    order by counted_at nulls first limit ${atOnce} for update skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

/** One statement sees one moment: the changes it closes are the changes it has counted. */
async function countAnew({ db, now }: Context, communities: readonly string[]): Promise<void> {
  await sql`
    with asked as (select unnest(${communities}::uuid[]) as id),
      closed as (update household_touched t set counted_at = ${stamp(now)} from asked a where t.community_id = a.id and t.counted_at is null),
      anew as (select h.community_id, h.grid_id, count(*)::int as households, count(*) filter (where ${standsElsewhere})::int as elsewhere
        from household h join area d on d.id = h.dwelling_id where h.community_id = any(${communities}::uuid[]) and h.ended_at is null group by 1, 2),
      emptied as (update household_sum s set households = 0, elsewhere = 0 from asked a where s.community_id = a.id and s.households > 0
        and not exists (select from anew n where n.community_id = s.community_id and n.grid_id is not distinct from s.grid_id)),
      put as (insert into household_sum as s (community_id, grid_id, households, elsewhere) select community_id, grid_id, households, elsewhere from anew
        on conflict (community_id, grid_id) do update set households = excluded.households, elsewhere = excluded.elsewhere)
    update household_counted c set counted_at = ${stamp(now)} from asked a where c.community_id = a.id`.execute(db);
}
