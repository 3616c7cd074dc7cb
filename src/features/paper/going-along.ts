import { sql } from 'kysely';
import { allOf, followsEnded, ofChange } from '#features/areas/door.ts';

/** A sheet that is out stands where its place stands, so that whoever works there now takes it in. */
const followPlace = ofChange(async ({ db }, change) => {
  await sql`
    update paper p set grid_id = case when a.kind = 'grid' then a.id else a.grid_id end, micro_grid_id = case when a.kind = 'micro-grid' then a.id else a.micro_grid_id end
    from area_change_place c join area a on a.id = c.place_id
    where c.change_id = ${change} and c.how = 'went' and p.place_id = a.id and p.came_back_at is null and p.void_at is null`.execute(db);
});

export const goingAlong = allOf(
  { 'ground-moved': followPlace, 'ground-returned': followPlace },
  followsEnded({ table: 'paper', column: 'place_id' }, { table: 'paper', column: 'grid_id' }, { table: 'paper', column: 'micro_grid_id' }),
);
