import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { areaTree } from '#features/areas/tree.ts';
import { newId } from '#kernel/ids.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { residentsHere } from './residents-here.ts';
import { totals } from './totals.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

async function streetOf(name: string): Promise<Place> {
  const street = place({ kind: 'street', name, parent: world.places.county });
  await layPlaces(world.owner, [street]);
  return street;
}

/** A community of so many residents behind one door, so many of them members. */
async function community(residents: number, members: number, street: Place): Promise<Place> {
  const here = place({ kind: 'community', name: `${residents}人社区`, parent: street });
  const door = place({ kind: 'dwelling', name: '101', parent: here });
  await layPlaces(world.owner, [here, door]);
  const where = { community_id: here.id ?? '', street_id: street.id ?? '' };
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
  const here = await community(residents, members, await streetOf(`${residents}人街道`));
  expect(await stranger.sees(residentsHere, { community: here.id ?? '' })).toEqual(told);
});

test('who leads a street reckons no community of three from the street and from what everybody reads of the one beside it, nor from its totals', async () => {
  const street = await streetOf('柳巷街道');
  const [large, middle, small] = [await community(40, 10, street), await community(12, 5, street), await community(3, 1, street)];
  const leader = await world.arrive('street-leader', { area: street });
  const told = Object.fromEntries(
    (await leader.sees(areaTree, { parent: street.id ?? null })).areas.map(({ name, persons }) => [name, persons]),
  );
  expect(told).toEqual({ '40人社区': 40, '12人社区': null, '3人社区': null });
  const read = async ({ id }: Place) => {
    const [here, all] = [await leader.sees(residentsHere, { community: id ?? '' }), await leader.sees(totals, { community: id ?? '' })];
    return [here.persons, here.members, here.share, all.persons, all.members];
  };
  expect(await read(large)).toEqual([40, 10, 25, 40, 10]);
  for (const hidden of [middle, small]) expect(await read(hidden)).toEqual([null, null, null, null, null]);
});
