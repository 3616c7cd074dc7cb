import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { appoint } from '../../organizations/appoint.ts';
import { revoke } from '../../organizations/revoke.ts';
import { moveHome, moveIn, moveOut } from '../moving/move.ts';
import { eraseMe } from '../own/erase.ts';
import { answerPairing, noteContact, sayWay } from './answer.ts';
import { myPairing, myPairs, pairingBoard, pairsOf } from './board.ts';
import { pair, unpair } from './pair.ts';
import { setPairQuota } from './quota.ts';

let world: World;
let secretary: Person;
let community: string;
let doors: string[];
const onDay = '2026-03-01';
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 8) });
  const laid = Array.from({ length: 44 }, (_, n) =>
    place({ kind: 'dwelling', name: String(900 + n), parent: at(world.places.units, n % 3) }),
  );
  await layPlaces(world.owner, laid);
  doors = laid.map(({ id }) => id);
});
afterAll(() => world.end());

/** Somebody lives behind each of the next doors: who, and their household. */
async function lived(count: number): Promise<{ person: string; household: string; door: string }[]> {
  return await Promise.all(
    doors.splice(0, count).map(async (door) => {
      const { id: person } = await secretary.does(moveIn, { dwelling: door, name: '魏青山', relation: '户主', onDay });
      return { person, household: await householdOf(person), door };
    }),
  );
}
const householdOf = async (person: string) =>
  (await world.owner.selectFrom('person').select('household_id').where('id', '=', person).executeTakeFirstOrThrow()).household_id ?? '';
async function member(called: string): Promise<Person> {
  const who = await world.arrive('member', { home: at(world.places.dwellings, 2), called });
  await world.owner.insertInto('party_member').values({ person_id: who.id }).execute();
  return who;
}
const gives = (who: Person, households: string[]) => secretary.isRefused(pair, { kind: 'contact', member: who.id, households });
const board = () => secretary.sees(pairingBoard, { community, kind: 'contact' });
const holds = async (who: Person) => (await board()).members.find(({ person }) => person === who.id)?.holds;

test('[S1-A7] when one of thirty households moves out, the member has a place free again, and no list names who is gone', async () => {
  const chen = await member('陈师傅');
  const homes = await lived(31);
  const all = homes.map(({ household }) => household);
  expect(await gives(chen, all.slice(0, 30))).toBe('allowed');
  expect(await gives(chen, all.slice(30))).toBe('people.pair_full');
  await secretary.does(moveOut, { person: at(homes, 0).person, why: 'moved-out', onDay });
  expect(await holds(chen)).toBe(29);
  expect((await secretary.sees(pairsOf, { community, kind: 'contact', member: chen.id })).pairs).toHaveLength(29);
  expect(await gives(chen, all.slice(30))).toBe('allowed');
  expect([await holds(chen), (await chen.sees(myPairs, {})).pairs.length]).toEqual([30, 30]);
});

test('[S1-A7] when a member moves out or erases themself, the households they kept in touch with stand among those without anybody, and another takes them', async () => {
  const [one, other, next] = [await member('走的'), await member('删的'), await member('接的')];
  const homes = (await lived(2)).map(({ household }) => household);
  expect([await gives(one, homes.slice(0, 1)), await gives(other, homes.slice(1))]).toEqual(['allowed', 'allowed']);
  const before = await board();
  await world.owner
    .updateTable('post')
    .set({ since: '2026-02-01', until: '2026-03-01' })
    .where('person_id', 'in', [one.id, other.id])
    .execute();
  await secretary.does(moveOut, { person: one.id, why: 'moved-out', onDay });
  await other.does(eraseMe, { sure: true });
  const after = await board();
  expect([after.covered, after.uncoveredCount]).toEqual([before.covered - 2, before.uncoveredCount + 2]);
  expect(after.uncovered.map(({ id }) => id)).toEqual(expect.arrayContaining(homes));
  expect(await gives(next, homes)).toBe('allowed');
});

test('a household that moves as a whole takes along who keeps in touch, how, and whom it does not want; one that is parted leaves it where it was', async () => {
  const [first, second] = [await member('头一位'), await member('后一位')];
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  const son = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  const old = await householdOf(wang.id);
  const [empty = '', another = ''] = doors.splice(0, 2);
  expect(await gives(first, [old])).toBe('allowed');
  const mine = async () => at((await wang.sees(myPairing, {})).pairings, 0);
  await wang.does(answerPairing, { pairing: (await mine()).id, answer: 'change' });
  expect(await gives(second, [old])).toBe('allowed');
  await wang.does(sayWay, { way: 'phone' });
  await second.does(noteContact, { pairing: (await mine()).id, way: 'phone', came: 'talked', onDay });

  await secretary.does(moveHome, { persons: [son.id], dwelling: another, onDay });
  expect((await son.sees(myPairing, {})).pairings).toEqual([]);
  await secretary.does(moveHome, { persons: [wang.id], dwelling: empty, onDay });
  const moved = await householdOf(wang.id);
  expect(moved).not.toBe(old);
  expect(await wang.sees(myPairing, {})).toMatchObject({ way: 'phone', pairings: [{ called: '后一位', contacts: [{ came: 'talked' }] }] });
  expect((await second.sees(myPairs, {})).pairs).toMatchObject([{ way: 'phone' }]);
  await wang.does(answerPairing, { pairing: (await mine()).id, answer: 'change' });
  expect(await gives(first, [moved])).toBe('people.pair_declined');
});

test('who holds a post for a term is called by it as anybody else', async () => {
  const term = await member('任期里的');
  await world.owner.updateTable('post').set({ until: '2027-03-01' }).where('person_id', '=', term.id).execute();
  expect((await board()).members.map(({ called }) => called)).toContain('任期里的');
});

test('[S3-A4] a member on the roll becomes a centre household by the post, is linked with neighbours, and without the post is none, whose neighbours are free again', async () => {
  const [he, other] = [await member('贺阿姨'), await member('不是的')];
  const neighbours = (await lived(2)).map(({ household }) => household);
  const links = (who: Person, households: string[]) => secretary.isRefused(pair, { kind: 'centre', member: who.id, households });
  expect(await links(he, neighbours)).toBe('people.not_a_centre');
  const asked = { kind: 'centre-household', area: at(world.places.microGrids, 0).id, called: '贺阿姨', since: onDay };
  const { id: post } = await secretary.does(appoint, { ...asked, person: he.id });
  expect([await links(he, neighbours), await links(other, neighbours)]).toEqual(['allowed', 'people.not_a_centre']);
  expect((await he.sees(myPairs, {})).pairs).toHaveLength(2);
  await secretary.does(revoke, { post });
  expect(await he.sees(myPairs, {})).toEqual({ centre: false, pairs: [] });
  await secretary.does(appoint, { ...asked, person: other.id });
  expect(await links(other, neighbours)).toBe('allowed');
});

test('[S1-A7] how many households a member holds the community says itself; who holds more than a lowered quota keeps them and gets no other', async () => {
  const twelve = await member('十二户');
  const homes = (await lived(3)).map(({ household }) => household);
  const set = (quota: number, by = secretary) => by.isRefused(setPairQuota, { community, kind: 'contact', quota });
  expect(await set(2)).toBe('allowed');
  expect([(await board()).quota, await gives(twelve, homes)]).toEqual([2, 'people.pair_full']);
  expect([await gives(twelve, homes.slice(0, 2)), await gives(twelve, homes.slice(2))]).toEqual(['allowed', 'people.pair_full']);
  expect([await set(3), await gives(twelve, homes.slice(2)), await set(1)]).toEqual(['allowed', 'allowed', 'allowed']);
  expect(await holds(twelve)).toBe(3);
  await secretary.does(unpair, { pairing: at((await twelve.sees(myPairs, {})).pairs, 0).id });
  expect(await gives(twelve, homes.slice(0, 1))).toBe('people.pair_full');
  expect((await secretary.sees(pairingBoard, { community, kind: 'centre' })).quota).toBe(60);
  const elsewhere = await world.arrive('secretary', { area: world.places.otherCommunity });
  const office = await world.arrive('community-staff');
  expect([await set(5, elsewhere), await set(5, office), await set(30)]).toEqual(['not_found', 'not_allowed', 'allowed']);
  expect(setPairQuota.contract.input.safeParse({ community, kind: 'contact', quota: 0 }).success).toBe(false);
});
