import { type RawBuilder, sql } from 'kysely';
import { wordsOf } from '#features/areas/door.ts';
import type { Db, Tx } from '#kernel/db.ts';

/** A place in words, from the estate down: 劲松新景 8号楼 2单元 301. `a` is the place in the query around it. */
export const placeWords: RawBuilder<string> = wordsOf('a');

export type OrderPlace = {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly street_id: string | null;
  readonly community_id: string;
  readonly estate_id: string | null;
  readonly grid_id: string | null;
  readonly micro_grid_id: string | null;
  readonly building_id: string | null;
};

/** Places an order can be about: each stands in a community. Undefined for every other. */
export async function orderPlaces(db: Db | Tx, ids: readonly string[]): Promise<(OrderPlace | undefined)[]> {
  const { rows } = await sql<OrderPlace>`
    select a.id, a.kind, ${placeWords} as words, a.street_id, coalesce(a.community_id, a.id) as community_id,
      case when a.kind = 'estate' then a.id else a.estate_id end as estate_id,
      case when a.kind = 'grid' then a.id else a.grid_id end as grid_id, case when a.kind = 'micro-grid' then a.id else a.micro_grid_id end as micro_grid_id,
      case when a.kind = 'building' then a.id else a.building_id end as building_id
    from area a
    where a.id = any(${[...new Set(ids)]}::uuid[]) and a.ended_at is null and (a.community_id is not null or a.kind = 'community')`.execute(
    db,
  );
  return ids.map((id) => rows.find((row) => row.id === id));
}

export async function orderPlace(db: Db | Tx, id: string): Promise<OrderPlace | undefined> {
  return (await orderPlaces(db, [id]))[0];
}
