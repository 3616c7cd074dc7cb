import { sql } from 'kysely';
import { allOf, followsEnded, ofChange } from '#features/areas/door.ts';
import { homesChanged } from './summing/touch.ts';

/** Households and persons stand where their door stands: they follow it into another grid, and back. */
const followTheirDoors = ofChange(async (context, change) => {
  const { rows } = await sql<{ community: string }>`
    with doors as (select d.id, d.grid_id, d.micro_grid_id from area_change_place c join area d on d.id = c.place_id where c.change_id = ${change} and d.kind = 'dwelling'),
      homes as (update household h set grid_id = d.grid_id, micro_grid_id = d.micro_grid_id from doors d where h.dwelling_id = d.id and h.ended_at is null
        returning h.id, h.grid_id, h.micro_grid_id),
      along as (update person p set grid_id = h.grid_id, micro_grid_id = h.micro_grid_id from homes h where p.household_id = h.id and p.ended_at is null)
    select community_id as community from area_change where id = ${change}`.execute(context.db);
  await homesChanged(
    context,
    rows.map(({ community }) => community),
  );
});

export const movingAlong = allOf(
  { 'ground-moved': followTheirDoors, 'ground-returned': followTheirDoors },
  followsEnded({ table: 'ledger_book', column: 'grid_id' }, { table: 'party_member', column: 'micro_grid_id', key: 'person_id' }),
);
