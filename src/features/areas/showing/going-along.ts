import { sql } from 'kysely';
import { followsEnded } from '../changing/along.ts';

/** What a grid shows of itself goes into the one it was merged into: what brings visitors always, brand and outpost where that one has none. */
export const showingAlong = followsEnded(
  {
    table: 'institution',
    column: 'area_id',
    only: sql`not exists (select from institution o where o.area_id = g.new and o.name = r.name and o.ended_at is null)`,
  },
  { table: 'outpost', column: 'area_id', only: sql`not exists (select from outpost o where o.area_id = g.new and o.ended_at is null)` },
  { table: 'grid_brand', column: 'area_id', only: sql`not exists (select from grid_brand o where o.area_id = g.new)` },
);
