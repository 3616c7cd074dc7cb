import { type RawBuilder, sql } from 'kysely';
import { query } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { pickable } from './pickable.ts';

type Row = { id: string; kind: (typeof contract.areaKinds)[number]; name: string; hasChildren: boolean };
const pickedFrom = sql`('county', 'street', 'community', 'estate', 'building', 'unit', 'dwelling')`;

/** What lies inside a place, for picking where something is. Grids are not picked, the place knows its grid; whoever stands in one picks its buildings. */
export const placesIn = query(contract.placesIn, {
  who: 'anyone',
  async run({ db, actor }, { area }) {
    const { rows } = await sql<Row>`
      select a.id, a.kind, a.name, exists (
        select from area c where c.parent_id = a.id and c.ended_at is null and c.kind in ${pickedFrom} and ${pickable(actor, 'c')}) as "hasChildren"
      from area a
      where a.id in (${inside(area)}) and a.ended_at is null and a.kind in ${pickedFrom} and ${pickable(actor, 'a')}
      order by a.kind, a.sort_key limit 1000`.execute(db);
    return { places: rows };
  },
});

/** Each its own range of an index. */
function inside(area: string): RawBuilder<unknown> {
  const buildings = sql`select id from area where ended_at is null and kind = 'building' and`;
  return sql`select id from area where ended_at is null and parent_id = ${area} union all ${buildings} grid_id = ${area} union all ${buildings} micro_grid_id = ${area}`;
}
