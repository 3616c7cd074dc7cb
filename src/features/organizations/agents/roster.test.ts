import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { agentRoster } from './roster.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.end());

/** A household behind each of these doors. */
async function lived(doors: readonly Place[]): Promise<void> {
  const rows = doors.map(({ id, street_id = null, community_id, grid_id = null }) => ({
    ...{ id: newId(), dwelling_id: id, street_id, community_id: community_id ?? '', grid_id },
  }));
  await world.owner.insertInto('household').values(rows).execute();
}

test('of a village with few households nobody but its own staff reads how many, nor can reckon it; who leads the county chooses among its towns', async () => {
  const small = place({ kind: 'street', name: '小店乡', parent: world.places.county });
  const three = ['4号村', '5号村', '6号村'].map((name) => place({ kind: 'community', name, parent: small }));
  const doors = three.flatMap((parent, nth) =>
    Array.from({ length: at([3, 7, 20], nth) }, (_, n) => place({ kind: 'dwelling', name: String(101 + n), parent })),
  );
  await layPlaces(world.owner, [small, ...three, ...doors]);
  await lived(doors);
  const told = async (who: Person) => {
    const { villages: rows, without } = await who.sees(agentRoster, { street: small.id });
    return [...rows.map(({ households }) => households), without];
  };
  const county = await world.arrive('county-leader', { area: world.places.county });
  expect(await told(county)).toEqual([null, null, 20, null]);
  expect(await told(await world.arrive('secretary', { area: at(three, 0) }))).toEqual([3, 7, 20, 30]);
  expect(await told(await world.arrive('secretary', { area: at(three, 2) }))).toEqual([null, null, 20, null]);
  const { streets, street } = await county.sees(agentRoster, {});
  expect(streets.length).toBeGreaterThan(1);
  expect(street).toBe(streets[0]?.name);
  const leader = await world.arrive('street-leader', { area: small });
  expect((await leader.sees(agentRoster, {})).streets.map(({ name }) => name)).toEqual(['小店乡']);
});
