import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { register } from '#features/people/door.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { revoke } from '../revoke.ts';
import { foundTeam } from './found.ts';
import { joinTeam } from './join.ts';
import { teamRosters } from './rosters.ts';
import { teams } from './teams.ts';

let world: World;
let places: Place[];
let secretaries: Person[];
let wang: Person;
beforeAll(async () => {
  world = await createWorld();
  const street = place({ kind: 'street', name: '杜儿坪街道', parent: world.places.county });
  places = ['甲社区', '乙社区'].map((name) => place({ kind: 'community', name, parent: street }));
  await layPlaces(world.owner, [street, ...places]);
  secretaries = await Promise.all(places.map((area) => world.arrive('secretary', { area })));
  wang = await world.arrive('resident', { name: '王小明' });
});
afterAll(() => world.end());

const vanguard = {
  name: '网格先锋队',
  post: 'volunteer',
  about: '网格里的事有人搭把手。',
  kinds: ['在册党员', '志愿者'],
  namesShown: false,
};
const teamAt = async (by: Person, nth: number) => at((await by.sees(teams, { community: at(places, nth).id })).rows, 0);
const kindAt = async (nth: number, kind: string) =>
  (await teamAt(at(secretaries, nth), nth)).kinds.find(({ name }) => name === kind)?.id ?? '';
const roster = async () => at((await wang.sees(teamRosters, { community: at(places, 1).id })).rows, 0);

/** People of a community who hold a volunteer's post already, as a roster brought them. @returns their ids */
async function volunteers(nth: number, many: number): Promise<string[]> {
  const community = at(places, nth).id;
  const where = { street_id: null, community_id: community, grid_id: null, micro_grid_id: null };
  const names = Array.from({ length: many }, (_, n) => ({ name: `队员${'甲乙丙丁戊己庚辛壬癸'[n % 10]}`, where }));
  const people = await register(world.owner, world.system.keys, world.now(), names);
  const held = people.map((person_id) => ({
    id: newId(),
    kind: 'volunteer',
    person_id,
    area_id: community,
    community_id: community,
    called: '队员',
    since: '2026-01-01',
  }));
  await world.owner.insertInto('post').values(held).execute();
  return people;
}

const enters = async (people: readonly string[], nth: number, kind: string) => {
  const kind_id = await kindAt(nth, kind);
  const { id: community } = at(places, nth);
  const held = await world.owner
    .selectFrom('post')
    .select('id')
    .where('person_id', 'in', people)
    .where('area_id', '=', community)
    .execute();
  await world.owner
    .insertInto('team_member')
    .values(held.map(({ id: post_id }) => ({ id: newId(), post_id, kind_id })))
    .execute();
};

test('[S1-B4] the vanguard teams of a street register 774 members and 803 volunteers, 1577; who is both counts once in each kind and is one person', async () => {
  for (const [nth, secretary] of secretaries.entries()) await secretary.does(foundTeam, { community: at(places, nth).id, ...vanguard });
  const [first, second] = [await volunteers(0, 900), await volunteers(1, 676)];
  await enters(first.slice(0, 500), 0, '在册党员');
  await enters(first.slice(500), 0, '志愿者');
  await enters(second.slice(0, 273), 1, '在册党员');
  await enters(second.slice(273), 1, '志愿者');
  expect(await roster()).toMatchObject({ teams: 2, registered: 1576, persons: 1576 });
  const both = at(second, 400);
  await at(secretaries, 1).does(joinTeam, {
    team: (await teamAt(wang, 1)).id,
    person: both,
    kind: await kindAt(1, '在册党员'),
    called: '队员',
  });
  expect(await roster()).toEqual({
    name: '网格先锋队',
    teams: 2,
    kinds: [
      { name: '在册党员', members: 774 },
      { name: '志愿者', members: 803 },
    ],
    registered: 1577,
    persons: 1576,
  });
  const again = { team: (await teamAt(wang, 1)).id, person: both, kind: await kindAt(1, '在册党员'), called: '队员' };
  expect(await at(secretaries, 1).isRefused(joinTeam, again)).toBe('organizations.team_in_already');
  const posts = await world.owner.selectFrom('post').select('id').where('person_id', '=', both).execute();
  expect(posts).toHaveLength(1);
  await at(secretaries, 1).does(revoke, { post: at(posts, 0).id });
  expect(await roster()).toMatchObject({ kinds: [{ members: 773 }, { members: 802 }], registered: 1575, persons: 1575 });
});

test('who of such a team is a Party member its office alone reads; everybody else reads how many, and of few not even that', async () => {
  const office = await teamAt(at(secretaries, 0), 0);
  expect(office.kinds.map(({ members, count }) => [members.length, count])).toEqual([
    [500, 500],
    [400, 400],
  ]);
  for (const who of [wang, at(secretaries, 1), await world.arrive('street-leader')]) {
    const seen = await teamAt(who, 0);
    expect(seen.kinds.map(({ members, count }) => [members, count])).toEqual([
      [[], 500],
      [[], 400],
    ]);
    expect(seen.missing).toEqual([]);
  }
  const small = place({ kind: 'community', name: '丙社区', parent: world.places.otherStreet });
  await layPlaces(world.owner, [small]);
  const secretary = await world.arrive('secretary', { area: small });
  places.push(small);
  secretaries.push(secretary);
  await secretary.does(foundTeam, { community: small.id, ...vanguard });
  await enters(await volunteers(2, 3), 2, '在册党员');
  expect((await teamAt(wang, 2)).kinds.map(({ count }) => count)).toEqual([null, 0]);
  const told = at((await wang.sees(teamRosters, { community: small.id })).rows, 0);
  expect(told).toMatchObject({ kinds: [{ members: null }, { members: 0 }], registered: null, persons: null });
});

test('a street’s sum less what each community shows says of no community how few it has', async () => {
  const street = place({ kind: 'street', name: '西铭街道', parent: world.places.county });
  const pair = ['丁社区', '戊社区'].map((name) => place({ kind: 'community', name, parent: street }));
  await layPlaces(world.owner, [street, ...pair]);
  const from = places.length;
  for (const area of pair) {
    const secretary = await world.arrive('secretary', { area });
    places.push(area);
    secretaries.push(secretary);
    await secretary.does(foundTeam, { community: area.id, ...vanguard });
  }
  const sums = async () => at((await wang.sees(teamRosters, { community: at(pair, 0).id })).rows, 0);
  for (const [nth, many] of [30, 3].entries()) await enters(await volunteers(from + nth, many), from + nth, '志愿者');
  expect(await sums()).toMatchObject({ kinds: [{ members: 0 }, { members: null }], registered: null, persons: null }); // 33 less 30 would be 3
  await enters(await volunteers(from + 1, 5), from + 1, '志愿者');
  expect(await sums()).toMatchObject({ kinds: [{ members: 0 }, { members: 38 }], registered: 38, persons: 38 });
});
