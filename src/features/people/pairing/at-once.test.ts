import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { sayWay } from './answer.ts';
import { pair } from './pair.ts';

let world: World;
let secretary: Person;
let wang: Person;
let members: Person[];
beforeAll(async () => {
  world = await createWorld();
  const home = at(world.places.dwellings, 7);
  secretary = await world.arrive('secretary', { home });
  wang = await world.arrive('resident', { home: at(world.places.dwellings, 0) });
  members = [await world.arrive('resident', { home }), await world.arrive('resident', { home })];
  await world.owner
    .insertInto('party_member')
    .values(members.map(({ id }) => ({ person_id: id })))
    .execute();
});
afterAll(() => world.end());

const homeOf = async ({ id }: Person) =>
  (await world.owner.selectFrom('person').select('household_id').where('id', '=', id).executeTakeFirstOrThrow()).household_id ?? '';
const gives = (by: Person, member: Person, household: string) => () =>
  by.isRefused(pair, { kind: 'contact', member: member.id, households: [household] });
const standing = async (household: string) =>
  (await world.owner.selectFrom('pairing').select('id').where('household_id', '=', household).where('ended_at', 'is', null).execute())
    .length;

test('of two who give one household to two members at once the second hears that it is given', async () => {
  const clerk = await world.arrive('community-staff');
  const household = await homeOf(await world.arrive('resident', { home: at(world.places.dwellings, 1) }));
  const said = await world.overlapping('pairing', gives(secretary, at(members, 0), household), gives(clerk, at(members, 1), household));
  expect(said.toSorted()).toEqual(['allowed', 'people.pair_taken']);
});

test('a household that says it wants nobody, in the moment it is given to somebody, has nobody', async () => {
  const household = await homeOf(wang);
  await wang.does(sayWay, { way: 'phone' });
  const wishes = () => wang.isRefused(sayWay, { way: 'none' });
  await world.overlapping('pairing', gives(secretary, at(members, 0), household), wishes);
  expect(await standing(household)).toBe(0);
  await wang.does(sayWay, { way: 'phone' });
  await world.overlapping('household_wish', wishes, gives(secretary, at(members, 1), household));
  expect(await standing(household)).toBe(0);
});
