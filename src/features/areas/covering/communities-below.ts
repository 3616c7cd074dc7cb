import { type RawBuilder, sql } from 'kysely';

/**
 * The communities of an area from the city down to a community itself, for a query around it: `community`, and as `part` the place right below the area that it stands in,
 * none for the area itself.
 */
export function communitiesBelow(area: string): RawBuilder<unknown> {
  return sql`
    with recursive down as (
      select null::uuid as part, a.id, a.kind from area a where a.id = ${area} and a.ended_at is null
      union all
      select coalesce(down.part, a.id), a.id, a.kind from down join area a on a.parent_id = down.id and a.kind in ('county', 'street', 'community') and a.ended_at is null)
    select part, id as community from down where kind = 'community'`;
}
