import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { founds, village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { answerReport, reportIn } from '../reporting/report.ts';
import { branchMembers, estateBranches } from './branches.ts';
import { groupMembers } from './groups.ts';

let world: World;
let chen: Person;
let community: string;
let home: Place;
let branch: string;
let estates: Place[];
let members: string[];
beforeAll(async () => {
  world = await createWorld();
  const laid = await village(world, '城东社区', { estates: 2 });
  ({ chen, estates } = laid);
  community = laid.community.id;
  home = place({ kind: 'dwelling', name: '301', parent: at(laid.estates, 0) });
  await layPlaces(world.owner, [home]);
  const committee = await founds(chen, 'committee', laid.community);
  branch = await founds(chen, 'estate-branch', at(laid.estates, 0), { name: '城东小区党支部', parent: committee });
  await founds(chen, 'estate-branch', at(laid.estates, 1), { name: '隔壁小区党支部', parent: committee });
  const household = newId();
  const where = { street_id: world.places.street.id, community_id: community, grid_id: null, micro_grid_id: null };
  await world.owner
    .insertInto('household')
    .values({ id: household, dwelling_id: home.id, ...where })
    .execute();
  const people = Array.from({ length: 60 }, (_, nth) => ({ name: `住户${'甲乙丙丁戊己庚辛壬癸'[nth % 10]}`, household, where }));
  members = await register(world.owner, world.system.keys, world.now(), people);
  const onList = members.slice(0, 50).map((person_id) => ({ person_id, branch: '城东党支部', centre_household: false }));
  await world.owner.insertInto('party_member').values(onList).execute();
});
afterAll(() => world.end());

const branches = async (by: Person) => (await by.sees(estateBranches, { community })).rows;
const typesOf = async (by: Person) => Object.fromEntries(at(await branches(by), 0).types.map(({ type, members: n }) => [type, n]));
const named = async (type: 'reported' | 'resident') => (await chen.sees(branchMembers, { body: branch, type })).rows;

test('[S4-A2] members of every type are joined in the estate’s branch: the types are listed, and their sum is all members', async () => {
  expect(at(await branches(chen), 0)).toMatchObject({ name: '城东小区党支部', estate: '1号小区', all: 50 });
  const put = (some: readonly string[], identity: 'employed' | 'resident' | 'unit' | 'volunteer') =>
    chen.does(groupMembers, { community, members: [...some], identity });
  await put(members.slice(0, 24), 'resident');
  await put(members.slice(24, 36), 'employed');
  await put(members.slice(36, 43), 'unit');
  await put(members.slice(43, 49), 'volunteer');
  const reports = await world.arrive('resident', { name: '双报到', home });
  const both = await world.arrive('resident', { name: '两处都在', home });
  await world.owner.insertInto('party_member').values({ person_id: both.id, branch: '城东党支部', identity: 'resident' }).execute();
  for (const who of [reports, both]) await who.does(reportIn, { unit: '市文旅局', skills: [], agreed: true });
  expect(at(await branches(chen), 0).all).toBe(51);
  for (const who of [reports, both]) await chen.does(answerReport, { person: who.id, here: true });
  const [joined, next] = await branches(chen);
  expect(await typesOf(chen)).toEqual({ employed: 12, resident: 25, unit: 7, volunteer: 6, none: 1, reported: 1 });
  expect(joined?.types.reduce((sum, { members: n }) => sum + (n ?? 0), 0)).toBe(52);
  expect([joined?.all, next?.all]).toEqual([52, 0]);
  expect((await named('reported')).map(({ id }) => id)).toEqual([reports.id]);
  expect((await named('resident')).map(({ id }) => id).toSorted()).toEqual([...members.slice(0, 24), both.id].toSorted());
});

test('outward there are totals without small ones, and no names; another community finds nothing', async () => {
  const leader = await world.arrive('street-leader');
  expect(await typesOf(leader)).toEqual({ employed: 12, resident: 25, unit: 7, volunteer: null, none: null, reported: null });
  expect(at(await branches(leader), 0).all).toBe(52);
  expect(await leader.seesNot(branchMembers, { body: branch, type: 'resident' })).toBe('not_allowed');
  const elsewhere = await world.arrive('secretary');
  expect(await elsewhere.seesNot(estateBranches, { community })).toBe('not_found');
  expect(await elsewhere.seesNot(branchMembers, { body: branch, type: 'resident' })).toBe('not_found');
  const he = await world.arrive('community-staff', { area: { ...world.places.community, id: community } });
  expect((await typesOf(he))['none']).toBeNull();
});

test('two members in the next estate are not what is left of the community’s members, which everybody reads', async () => {
  const door = place({ kind: 'dwelling', name: '401', parent: at(estates, 1) });
  await layPlaces(world.owner, [door]);
  for (const name of ['隔壁甲', '隔壁乙']) {
    const who = await world.arrive('resident', { name, home: door });
    await world.owner.insertInto('party_member').values({ person_id: who.id, branch: '隔壁党支部', identity: 'resident' }).execute();
  }
  expect((await branches(chen)).map(({ all }) => all)).toEqual([52, 2]);
  const leader = await world.arrive('street-leader');
  const read = await branches(leader);
  expect(read.map(({ all }) => all)).toEqual([null, null]);
  expect(read.flatMap(({ types }) => types.filter(({ members: n }) => n !== null))).toEqual([]);
});
