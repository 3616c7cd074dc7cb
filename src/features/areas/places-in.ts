import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import * as contract from './contract.ts';
import { pickable } from './pickable.ts';

type Row = { id: string; kind: (typeof contract.areaKinds)[number]; name: string; hasChildren: boolean };
const pickedFrom = sql`('county', 'street', 'community', 'estate', 'building', 'unit', 'dwelling')`;

/** What lies inside a place, for picking where something is. Grids are not picked: the place knows its grid. */
export const placesIn = query(contract.placesIn, {
  who: 'anyone',
  async run({ db, actor }, { area }) {
    const { rows } = await sql<Row>`
      select a.id, a.kind, a.name, exists (
        select from area c where c.parent_id = a.id and c.ended_at is null and c.kind in ${pickedFrom} and ${pickable(actor, 'c')}) as "hasChildren"
      from area a
      where a.parent_id = ${area} and a.ended_at is null and a.kind in ${pickedFrom} and ${pickable(actor, 'a')}
      order by a.kind, a.sort_key limit 1000`.execute(db);
    return { places: rows };
  },
});
