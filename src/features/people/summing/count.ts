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

/** Held until the end of the transaction: what another process has in hand is left to it. */
async function inHand({ db, now }: Context): Promise<string[]> {
  await sql`
    insert into household_sum (community_id)
    select id from area a where a.kind = 'community' and a.ended_at is null and not exists (select from household_sum s where s.community_id = a.id) limit ${atOnce}
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select community_id as id from household_sum s
    where counted_at is null or counted_at < ${stamp(now.subtract({ hours: goodForHours }))}
      or exists (select from household_touched t where t.community_id = s.community_id and t.counted_at is null)
    order by counted_at nulls first limit ${atOnce} for update skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

/** One statement sees one moment: the changes it closes are the changes it has counted. */
async function countAnew({ db, now }: Context, communities: readonly string[]): Promise<void> {
  await sql`
    with closed as (update household_touched set counted_at = ${stamp(now)} where community_id = any(${communities}::uuid[]) and counted_at is null),
      anew as (select c.id, count(h.id)::int as households, count(h.id) filter (where h.grid_id is null)::int as in_none, count(h.id) filter (where ${standsElsewhere})::int as elsewhere
        from unnest(${communities}::uuid[]) c(id) left join household h on h.community_id = c.id and h.ended_at is null left join area d on d.id = h.dwelling_id group by 1)
    update household_sum s set households = n.households, in_none = n.in_none, elsewhere = n.elsewhere, counted_at = ${stamp(now)} from anew n where s.community_id = n.id`.execute(
    db,
  );
}
