import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { type NewPerson, register } from './door.ts';
import { type Part, partsOf } from './parts.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

test('asked of several communities at once, each says what it says alone, and what stands in no grid is told apart', async () => {
  const { community, otherCommunity } = world.places;
  await world.arrive('resident', { home: at(world.places.dwellings, 0) });
  await world.arrive('resident', { home: at(world.places.dwellings, 9) });
  const nowhere = { street_id: null, community_id: community.id, grid_id: null, micro_grid_id: null };
  const living = await world.owner.selectFrom('household').select('id').where('community_id', '=', community.id).executeTakeFirstOrThrow();
  const guest: NewPerson = { name: '周大海', household: living.id, where: nowhere };
  await register(world.owner, world.system.keys, world.now(), [guest]);
  const alone = [await partsOf(world.owner, [community.id]), await partsOf(world.owner, [otherCommunity.id])];
  const together = await partsOf(world.owner, [otherCommunity.id, community.id]);
  for (const parts of alone) expect(together.filter((part) => part.community === parts[0]?.community)).toEqual(parts);
  expect(together).toHaveLength(alone.flat().length);
  expect(sum(together)).toBe(await residents());
  expect(alone[0]?.find(({ id }) => id === null)).toMatchObject({ community: community.id, households: 0, persons: 1 });
});

test('a centre household that serves another community counts there and nowhere else, however many are asked for', async () => {
  const { community, otherCommunity } = world.places;
  const grid = place({ kind: 'grid', name: '邻社区网格', parent: otherCommunity });
  const microGrid = place({ kind: 'micro-grid', name: '邻社区微网格', parent: grid });
  await layPlaces(world.owner, [grid, microGrid]);
  const who = await world.arrive('resident', { home: at(world.places.dwellings, 0) });
  await world.owner.insertInto('party_member').values({ person_id: who.id, centre_household: true, micro_grid_id: microGrid.id }).execute();
  const centres = async (...asked: string[]) =>
    (await partsOf(world.owner, asked)).filter(({ centreHouseholds }) => centreHouseholds > 0).map((part) => [part.community, part.id]);
  expect(await centres(community.id)).toEqual([]);
  expect(await centres(otherCommunity.id)).toEqual([[otherCommunity.id, grid.id]]);
  expect(await centres(community.id, otherCommunity.id)).toEqual([[otherCommunity.id, grid.id]]);
});

const sum = (parts: readonly Part[]) => parts.reduce((all, { persons }) => all + persons, 0);

async function residents(): Promise<number> {
  const { n } = await world.owner
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('household_id', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}
