import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { register } from '../door.ts';
import { answerPairing, noteContact, resignCentre, sayWay } from './answer.ts';
import { myPairing, myPairs, pairingBoard, pairsOf } from './board.ts';
import { pair, unpair } from './pair.ts';
import { refusals } from './words.ts';

let world: World;
let secretary: Person;
let community: string;
let homes: string[];
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 8) });
  homes = await moreHomes(342);
});
afterAll(() => world.end());

/** So many doors in the first building, each with its household. */
async function moreHomes(count: number): Promise<string[]> {
  const unit = at(world.places.units, 0);
  const doors = Array.from({ length: count }, (_, n) => place({ kind: 'dwelling', name: String(1000 + n), parent: unit }));
  await layPlaces(world.owner, doors);
  const rows = doors.map((door) => ({ id: newId(), dwelling_id: door.id, ...whereOf() }));
  await world.owner.insertInto('household').values(rows).execute();
  return rows.map(({ id }) => id);
}
function whereOf() {
  const { street_id = null, grid_id = null, micro_grid_id = null } = at(world.places.dwellings, 0);
  return { street_id, community_id: community, grid_id, micro_grid_id };
}
async function members(names: readonly string[], centre = false): Promise<string[]> {
  const ids = await register(
    world.owner,
    world.system.keys,
    world.now(),
    names.map((name) => ({ name, where: whereOf() })),
  );
  await world.owner
    .insertInto('party_member')
    .values(ids.map((person_id) => ({ person_id, centre_household: centre })))
    .execute();
  return ids;
}
const board = (kind: 'contact' | 'centre' = 'contact') => secretary.sees(pairingBoard, { community, kind });
const give = (member: string, households: string[], kind: 'contact' | 'centre' = 'contact') =>
  secretary.does(pair, { kind, member, households });

test('[S1-A7] a member takes thirty households, the 31st is 「已满30户」; ten members reach 300, and who is left out is listed', async () => {
  const before = await board();
  const ten = await members([...'甲乙丙丁戊己庚辛壬癸'].map((name) => `赵${name}`));
  for (const [index, member] of ten.entries()) await give(member, homes.slice(index * 30, index * 30 + 30));
  expect(await secretary.isRefused(pair, { kind: 'contact', member: ten[0] ?? '', households: [homes[300] ?? ''] })).toBe(
    'people.pair_full',
  );
  expect(refusals['people.pair_full']({ quota: 30, left: 0 })).toContain('已满30户');
  const after = await board();
  expect(after.covered - before.covered).toBe(300);
  expect(after.members.filter(({ person }) => ten.includes(person)).map(({ holds }) => holds)).toEqual(
    Array.from({ length: 10 }, () => 30),
  );
  expect(after.uncovered.map(({ id }) => id)).toEqual(expect.arrayContaining(homes.slice(300)));
  expect(after.uncoveredCount).toBe(before.uncoveredCount - 300);
  expect((await secretary.sees(pairsOf, { community, kind: 'contact', member: ten[9] ?? '' })).pairs).toHaveLength(30);
});

test('[S1-A7] the household reads who it is, asks for somebody else or for nobody, and is not given to them again', async () => {
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 1) });
  const chen = await world.arrive('member', { home: at(world.places.dwellings, 2), name: '陈向阳', called: '陈师傅' });
  const sun = await world.arrive('member', { home: at(world.places.dwellings, 2), called: '孙师傅' });
  await world.owner
    .insertInto('party_member')
    .values([{ person_id: chen.id }, { person_id: sun.id }])
    .execute();
  const household =
    (await world.owner.selectFrom('person').select('household_id').where('id', '=', wang.id).executeTakeFirstOrThrow()).household_id ?? '';
  await give(chen.id, [household]);
  const [mine] = (await wang.sees(myPairing, {})).pairings;
  expect(mine).toMatchObject({ called: '陈师傅', kind: 'contact', stands: true, contacts: [] });
  await wang.does(sayWay, { way: 'phone' });
  const pairing = mine?.id ?? '';
  expect((await chen.sees(myPairs, {})).pairs).toMatchObject([{ id: pairing, way: 'phone', last: null }]);
  expect(await chen.isRefused(noteContact, { pairing, way: 'visit', came: 'talked', onDay: '2026-03-01' })).toBe('people.not_this_way');
  expect(await sun.isRefused(noteContact, { pairing, way: 'phone', came: 'talked', onDay: '2026-03-01' })).toBe('not_found');
  await chen.does(noteContact, { pairing, way: 'phone', came: 'absent', onDay: '2026-03-01' });
  expect((await wang.sees(myPairing, {})).pairings[0]?.contacts).toMatchObject([{ way: 'phone', came: 'absent', onDay: '2026-03-01' }]);

  expect(await sun.isRefused(answerPairing, { pairing, answer: 'refuse' })).toBe('not_found');
  await wang.does(answerPairing, { pairing, answer: 'change' });
  expect((await board()).uncovered[0]).toMatchObject({ id: household, asksAnother: true });
  expect(await secretary.isRefused(pair, { kind: 'contact', member: chen.id, households: [household] })).toBe('people.pair_declined');
  expect((await chen.sees(myPairs, {})).pairs).toEqual([]);
  await give(sun.id, [household]);
  const [other] = (await wang.sees(myPairing, {})).pairings;
  await wang.does(answerPairing, { pairing: other?.id ?? '', answer: 'refuse' });
  const { uncovered, declined } = await board();
  expect([uncovered.some(({ id }) => id === household), declined]).toEqual([false, 1]);
  expect(await secretary.isRefused(pair, { kind: 'contact', member: sun.id, households: [household] })).toBe('people.pair_declined');
  await wang.does(sayWay, { way: 'message' });
  const [fresh = ''] = await members(['李新']);
  await give(fresh, [household]);
  expect((await wang.sees(myPairing, {})).pairings).toHaveLength(1);
});

test('two who give the last place of a member in the same moment: one of them is told it is full', async () => {
  const [member = ''] = await members(['钱多多']);
  const more = homes.slice(310);
  await give(member, more.slice(0, 29));
  const ask = (household: string) => () => secretary.isRefused(pair, { kind: 'contact', member, households: [household] });
  const answers = await world.overlapping('pairing', ask(more[29] ?? ''), ask(more[30] ?? ''));
  expect([...answers].toSorted()).toEqual(['allowed', 'people.pair_full']);
});

test('nobody else pairs, and only members and households of one’s own community', async () => {
  const [member = ''] = await members(['周正']);
  const li = await world.arrive('grid-worker', { home: at(world.places.dwellings, 8) });
  const other = await world.arrive('secretary', { home: at(world.places.dwellings, 8), area: world.places.otherCommunity });
  const household = homes[301] ?? '';
  expect(await li.isRefused(pair, { kind: 'contact', member, households: [household] })).toBe('not_allowed');
  expect(await other.isRefused(pair, { kind: 'contact', member, households: [household] })).toBe('not_found');
  expect(await secretary.isRefused(pair, { kind: 'contact', member: li.id, households: [household] })).toBe('people.not_a_member');
  expect(await secretary.isRefused(pair, { kind: 'centre', member, households: [household] })).toBe('people.not_a_centre');
  await give(member, [household]);
  const [pairing] = (await secretary.sees(pairsOf, { community, kind: 'contact', member })).pairs;
  expect(await other.isRefused(unpair, { pairing: pairing?.id ?? '' })).toBe('not_found');
  await secretary.does(unpair, { pairing: pairing?.id ?? '' });
  expect(await secretary.isRefused(unpair, { pairing: pairing?.id ?? '' })).toBe('people.pair_over');
});

test('[S3-A4] 72 centre households each have linked neighbours; a link stands when the household did not object within a week, and the centre may resign', async () => {
  const centres = await members(
    Array.from({ length: 71 }, (_, n) => `郑${String.fromCodePoint(0x4e00 + n)}`),
    true,
  );
  const he = await world.arrive('centre-household', { home: at(world.places.dwellings, 3), called: '贺阿姨' });
  await world.owner.insertInto('party_member').values({ person_id: he.id, centre_household: true }).execute();
  for (const [index, centre] of centres.entries()) await give(centre, [homes[index] ?? ''], 'centre');
  const wang = await world.arrive('resident', { home: at(world.places.dwellings, 5) });
  const wu = await world.arrive('resident', { home: at(world.places.dwellings, 6) });
  const lived = await world.owner.selectFrom('person').select(['id', 'household_id']).where('id', 'in', [wang.id, wu.id]).execute();
  await give(
    he.id,
    lived.map(({ household_id }) => household_id ?? ''),
    'centre',
  );
  const all = (await board('centre')).members;
  expect([all.length, all.every(({ holds }) => holds > 0)]).toEqual([72, true]);

  expect((await he.sees(myPairs, {})).pairs.map(({ stands }) => stands)).toEqual([false, false]);
  const [proposed] = (await wu.sees(myPairing, {})).pairings;
  expect(proposed).toMatchObject({ called: '贺阿姨', stands: false, standsFrom: '2026-03-09' });
  await wu.does(answerPairing, { pairing: proposed?.id ?? '', answer: 'refuse' });
  world.pass({ hours: 24 * 7 });
  expect((await he.sees(myPairs, {})).pairs).toMatchObject([{ kind: 'centre', stands: true }]);
  expect((await wang.sees(myPairing, {})).pairings).toMatchObject([{ called: '贺阿姨', stands: true }]);
  expect((await wu.sees(myPairing, {})).pairings).toEqual([]);

  await he.does(resignCentre, {});
  expect([await he.sees(myPairs, {}), (await wang.sees(myPairing, {})).pairings]).toEqual([{ centre: false, pairs: [] }, []]);
  expect((await board('centre')).members).toHaveLength(71);
  expect(await he.isRefused(resignCentre, {})).toBe('people.not_centre_now');
});
