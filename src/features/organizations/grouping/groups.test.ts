import { afterAll, beforeAll, expect, test } from 'vitest';
import { register } from '#features/people/door.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { groupedMembers, groupMembers, memberGroups } from './groups.ts';

let world: World;
let chen: Person;
let community: string;
let members: string[];
beforeAll(async () => {
  world = await createWorld();
  const laid = await village(world, '新村社区');
  ({ chen } = laid);
  community = laid.community.id;
  const where = { street_id: world.places.street.id, community_id: community, grid_id: null, micro_grid_id: null };
  members = await register(
    world.owner,
    world.system.keys,
    world.now(),
    Array.from({ length: 108 }, (_, nth) => ({ name: `党员${'甲乙丙丁戊己庚辛壬癸'[nth % 10]}`, where })),
  );
  await world.owner
    .insertInto('party_member')
    .values(members.map((person_id) => ({ person_id, branch: '新村党支部', centre_household: false })))
    .execute();
});
afterAll(() => world.end());

const groups = async () => await chen.sees(memberGroups, { community });
const puts = (some: readonly string[], identity: 'employed' | 'resident' | 'unit' | 'volunteer') =>
  chen.does(groupMembers, { community, members: [...some], identity });

test('[S1-D6] 108 members over four groups sum to 108 and nobody is without one; whoever goes to another group leaves the one before', async () => {
  expect(await groups()).toMatchObject({ none: 108, all: 108 });
  await puts(members.slice(0, 46), 'resident');
  await puts(members.slice(46, 77), 'employed');
  await puts(members.slice(77, 95), 'unit');
  expect(await groups()).toMatchObject({ none: 13, all: 108 });
  const without = await chen.sees(groupedMembers, { community, group: 'none' });
  expect(without.rows.map(({ id }) => id).toSorted()).toEqual(members.slice(95).toSorted());
  await puts(members.slice(95), 'volunteer');
  const four = (resident: number, employed: number) => [
    { identity: 'employed', members: employed },
    { identity: 'resident', members: resident },
    { identity: 'unit', members: 18 },
    { identity: 'volunteer', members: 13 },
  ];
  expect(await groups()).toEqual({ groups: four(46, 31), none: 0, all: 108 });
  await puts(members.slice(0, 6), 'employed');
  expect(await groups()).toEqual({ groups: four(40, 37), none: 0, all: 108 });
  const first = await chen.sees(groupedMembers, { community, group: 'resident' });
  expect([first.rows.length, first.next]).toEqual([40, null]);
  expect(at(first.rows, 0)).toMatchObject({ masked: '党**', branch: '新村党支部' });
  const gone = at(members, 107);
  await world.owner.updateTable('party_member').set({ ended_at: '2026-03-01T00:00:00Z' }).where('person_id', '=', gone).execute();
  expect(await groups()).toMatchObject({ none: 0, all: 107 });
  expect(await chen.isRefused(groupMembers, { community, members: [gone, at(members, 0)], identity: 'unit' })).toBe(
    'organizations.group_not_members',
  );
});

test('who is in which group is read by the secretary of the community and by nobody else', async () => {
  const [elsewhere, he] = [await world.arrive('secretary'), await world.arrive('community-staff')];
  const page = { community, group: 'resident' } as const;
  expect([await elsewhere.seesNot(memberGroups, { community }), await elsewhere.seesNot(groupedMembers, page)]).toEqual([
    'not_found',
    'not_found',
  ]);
  expect(await elsewhere.isRefused(groupMembers, { community, members: members.slice(0, 1), identity: 'unit' })).toBe('not_found');
  for (const who of [he, await world.arrive('street-leader'), await world.arrive('member')])
    expect(await who.seesNot(groupedMembers, page)).toBe('not_allowed');
});
