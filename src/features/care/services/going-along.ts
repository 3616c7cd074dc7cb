import { sql } from 'kysely';
import { ofChange } from '#features/areas/door.ts';

/** What was done for a household is read by whoever works where its door stands today. */
const followTheDoor = ofChange(async ({ db }, change) => {
  await sql`
    update service_entry e set grid_id = d.grid_id, micro_grid_id = d.micro_grid_id
    from area_change_place c join area d on d.id = c.place_id join household h on h.dwelling_id = d.id
    where c.change_id = ${change} and d.kind = 'dwelling' and e.household_id = h.id`.execute(db);
});

export const servicesAlong = { 'ground-moved': followTheDoor, 'ground-returned': followTheDoor };
