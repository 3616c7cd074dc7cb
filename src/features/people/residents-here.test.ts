import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { newId } from '#kernel/ids.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { residentsHere } from './residents-here.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A community of so many residents behind one door, so many of them members. */
async function community(residents: number, members: number): Promise<Place> {
  const here = place({ kind: 'community', name: `${residents}人社区`, parent: world.places.street });
  const door = place({ kind: 'dwelling', name: '101', parent: here });
  await layPlaces(world.owner, [here, door]);
  const where = { community_id: here.id ?? '', street_id: world.places.street.id ?? '' };
  const household_id = newId();
  await world.owner
    .insertInto('household')
    .values({ id: household_id, dwelling_id: door.id ?? '', ...where })
    .execute();
  const ids = Array.from({ length: residents }, () => newId());
  const created_at = world.now().toString();
  await world.owner
    .insertInto('person')
    .values(ids.map((id) => ({ id, masked: '某**', household_id, created_at, ...where })))
    .execute();
  await world.owner
    .insertInto('party_member')
    .values(ids.slice(0, members).map((person_id) => ({ person_id })))
    .execute();
  return here;
}

test.each([
  [18, 6, { persons: 18, members: 6, share: 33.3 }],
  [9, 7, { persons: 9, members: null, share: null }],
  [12, 3, { persons: 12, members: null, share: null }],
  [4, 4, { persons: null, members: null, share: null }],
])('of %i residents %i are members: nobody reads how few are, nor how few are none', async (residents, members, told) => {
  const stranger = await world.arrive('resident');
  expect(await stranger.sees(residentsHere, { community: (await community(residents, members)).id ?? '' })).toEqual(told);
});
