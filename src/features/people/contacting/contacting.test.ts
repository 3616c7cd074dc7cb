import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSession } from '#features/accounts/open-account.ts';
import { layPlaces, place } from '#features/areas/door.ts';
import { enterService } from '#features/care/services/enter.ts';
import { dayOf } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { village } from '../../../testing/villages.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { register } from '../door.ts';
import { noteContact } from '../pairing/answer.ts';
import { myPairs } from '../pairing/board.ts';
import { pair } from '../pairing/pair.ts';
import { contactCoverage, contactless } from './report.ts';

let world: World;
let secretary: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 0), called: '书记' });
});
afterAll(() => world.end());

const report = (who: Person = secretary) => who.sees(contactCoverage, { community });
const left = async () => (await secretary.sees(contactless, { community })).rows;

/** So many households behind doors of their own, in this grid of the community. */
async function homes(count: number, nth: number): Promise<string[]> {
  const microGrid = at(world.places.microGrids, nth);
  const building = place({ kind: 'building', name: `新${nth + 1}号楼`, parent: world.places.estate, microGrid });
  const unit = place({ kind: 'unit', name: '1单元', parent: building });
  const doors = Array.from({ length: count }, (_, n) => place({ kind: 'dwelling', name: String(1001 + n), parent: unit }));
  await layPlaces(world.owner, [building, unit, ...doors]);
  const rows = doors.map(({ id, street_id = null, grid_id = null, micro_grid_id = null }) => ({
    ...{ id: newId(), dwelling_id: id, street_id, community_id: community, grid_id, micro_grid_id },
  }));
  for (let from = 0; from < rows.length; from += 500)
    await world.owner
      .insertInto('household')
      .values(rows.slice(from, from + 500))
      .execute();
  return rows.map(({ id }) => id);
}

test('[S0-A6] of 2,758 households two are left without a contact: the report says 2,756 of 2,758 and lists the two, and above the community they are not to be told', async () => {
  const [first, second] = [at(world.places.grids, 0), at(world.places.grids, 1)];
  const before = await world.owner.selectFrom('household').select('id').where('ended_at', 'is', null).execute();
  await homes(2756 - before.length, 0);
  const two = await homes(2, 1);
  await world.arrive('grid-worker', { area: first, called: '小林' });
  expect(await report()).toMatchObject({ households: 2758, covered: 2756, without: 2, mayList: true });
  expect((await report()).grids.find(({ name }) => name === second.name)).toMatchObject({ without: 2 });
  expect((await left()).map(({ id, grid, lastContact }) => [id, grid, lastContact])).toEqual(
    two.toSorted().map((id) => [id, second.name, null]),
  );

  const leader = await world.arrive('street-leader');
  expect(await report(leader)).toMatchObject({ households: 2758, covered: null, without: null, mayList: false });
  expect((await report(leader)).grids.map(({ covered, without }) => [covered, without])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect(await leader.seesNot(contactless, { community })).toBe('not_allowed');
  for (const elsewhere of [
    await world.arrive('secretary', { area: world.places.otherCommunity }),
    await world.arrive('street-leader', { area: world.places.otherStreet }),
  ])
    expect(await elsewhere.seesNot(contactCoverage, { community })).toBe('not_found');
});

test('[S0-A6] each household left out is closed by a name: a member who keeps in touch, or a post for its grid; when that post ends it is listed again', async () => {
  const [one = ''] = (await left()).map(({ id }) => id);
  const [member = ''] = await register(world.owner, world.system.keys, world.now(), [
    { name: '赵大山', where: { street_id: null, community_id: community, grid_id: null, micro_grid_id: null } },
  ]);
  await world.owner.insertInto('party_member').values({ person_id: member }).execute();
  await secretary.does(pair, { kind: 'contact', member, households: [one] });
  expect(await report()).toMatchObject({ covered: 2757, without: 1 });
  const worker = await world.arrive('grid-worker', { area: at(world.places.grids, 1), called: '小郝' });
  expect(await report()).toMatchObject({ covered: 2758, without: 0 });
  expect(await left()).toEqual([]);
  await world.owner
    .updateTable('post')
    .set({ until: dayOf(world.now()) })
    .where('id', '=', worker.post ?? '')
    .execute();
  expect((await left()).map(({ id }) => id)).not.toContain(one);
  expect(await report()).toMatchObject({ covered: 2757, without: 1 });
  await world.owner.updateTable('person').set({ ended_at: world.now().toString() }).where('id', '=', member).execute();
  expect((await left()).map(({ id }) => id)).toContain(one);
  expect(await report()).toMatchObject({ covered: 2756, without: 2 });
});

test('[S0-A6] the report says how long ago somebody was last in touch: what was done for a household counts, nobody having been at home does not', async () => {
  const [waiting = ''] = (await left()).map(({ id }) => id);
  const never = async () => (await report()).last.find(({ since }) => since === 'never')?.households ?? 0;
  const zhang = await world.arrive('member', { name: '张国强', called: '张师傅', home: at(world.places.dwellings, 2) });
  const before = await never();
  await secretary.does(enterService, { household: waiting, kind: 'visit', day: '2026-03-01', result: '看望过了' });
  expect(await never()).toBe(before - 1);
  expect((await left()).find(({ id }) => id === waiting)?.lastContact).toBe('2026-03-01');
  await world.owner.insertInto('party_member').values({ person_id: zhang.id }).execute();
  const home = await world.owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', at(world.places.dwellings, 0).id)
    .executeTakeFirstOrThrow();
  await secretary.does(pair, { kind: 'contact', member: zhang.id, households: [home.id] });
  const [mine] = (await zhang.sees(myPairs, {})).pairs;
  const noted = { pairing: mine?.id ?? '', way: 'visit', onDay: '2026-03-02' } as const;
  await zhang.does(noteContact, { ...noted, came: 'absent' });
  expect(await never()).toBe(before - 1);
  await zhang.does(noteContact, { ...noted, came: 'talked' });
  expect(await never()).toBe(before - 2);
});

test('a link that may still be objected to counts from the day it stands', async () => {
  const [one = ''] = (await left()).map(({ id }) => id);
  const centre = await world.arrive('centre-household', { home: at(world.places.dwellings, 4), area: at(world.places.microGrids, 0) });
  await world.owner.insertInto('party_member').values({ person_id: centre.id, centre_household: true }).execute();
  const before = await report();
  await secretary.does(pair, { kind: 'centre', member: centre.id, households: [one] });
  expect(await report()).toEqual(before);
  world.pass({ hours: 24 * 8 });
  const token = await openSession(world.owner, world.system.keys, world.now(), secretary.account);
  expect((await world.system.see(contactCoverage, { token }, { community })).without).toBe((before.without ?? 0) - 1);
});

test('beside a community of one home the street reads nothing of the large one either, or the one could be reckoned; the office reads all', async () => {
  const leader = await world.arrive('street-leader');
  const { households } = await report();
  expect((await report(leader)).households).toBe(households);
  await village(world, '杏林社区');
  const seen = await report(leader);
  expect(new Set([seen, ...seen.grids, ...seen.last].map((told) => told.households))).toEqual(new Set([null]));
  expect((await report()).households).toBe(households);
});
