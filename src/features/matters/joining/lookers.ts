import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { heldFor } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';

const kinds = ['grid-worker', 'grid-head'];

/** Tells whoever should go and look: those of the grid, where there are none the secretary; never the one who did the work. */
export async function tellLookers(
  { db, now, stir }: Context,
  record: Pick<MatterRecord, 'id' | 'assignee_person' | 'street_id' | 'community_id' | 'estate_id' | 'grid_id' | 'micro_grid_id'>,
  say: string,
): Promise<void> {
  const holding = (posts: readonly string[]) =>
    sql`select distinct p.person_id from post p where ${heldFor(posts, record, now)} and p.person_id is distinct from ${record.assignee_person}::uuid`;
  const { rows } = await sql<{ person_id: string }>`
    with grid as (${holding(kinds)}), told as (select person_id from grid union all (${holding(['secretary'])} and not exists (select from grid)))
    insert into notice (id, person_id, matter_id, say, at)
    select time_ordered_id(), told.person_id, ${record.id}::uuid, ${say}, ${stamp(now)}::timestamptz from told limit 20 returning person_id`.execute(
    db,
  );
  const topics = rows.map(({ person_id }) => `person:${person_id}`);
  for (const about of ['matters', 'notices']) stir(about, topics);
}
