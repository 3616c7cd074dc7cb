import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildings } from '#features/imports/kinds/buildings.ts';
import { residents } from '#features/imports/kinds/residents.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../../testing/arrive.ts';
import { csvOf, deskOf } from '../../../testing/handing-in.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { people } from '../feature.ts';
import { householdCard } from '../household-card.ts';
import { households } from '../households.ts';
import { myGrids } from '../my-grids.ts';
import { persons } from '../persons.ts';
import { totals } from '../totals.ts';
import { history } from './history.ts';
import { moveHome, moveIn, moveOut } from './move.ts';

let world: World;
let secretary: Person;
let li: Person;
let community: string;
const onDay = '2026-03-01';
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7) });
  li = await world.arrive('grid-worker', { home: at(world.places.dwellings, 7), called: '李网格员' });
});
afterAll(() => world.end());

const door = (index: number) => at(world.places.dwellings, index).id;
const enter = (index: number, name: string, more = {}) =>
  li.does(moveIn, { dwelling: door(index), name, relation: '户主', onDay, ...more }).then(({ id }) => id);
const whole = () => secretary.sees(totals, { community });

async function householdAt(index: number): Promise<string> {
  const { id } = await world.owner
    .selectFrom('household')
    .select('id')
    .where('dwelling_id', '=', door(index))
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}
const happenedTo = async (household: string) =>
  (await secretary.does(history, { household })).events.map(({ what, masked, other }) => [what, masked, other]);

test('who moves in makes the household of an empty door; the second joins it, and both are counted once', async () => {
  const before = await whole();
  await enter(0, '周大海', { idNumber: '140106195001010011', phone: '199 1111 2222' });
  await enter(0, '吴玉兰', { relation: '配偶' });
  const after = await whole();
  expect([after.households, after.persons]).toEqual([(before.households ?? 0) + 1, (before.persons ?? 0) + 2]);
  const card = await li.does(householdCard, { household: await householdAt(0) });
  expect(card.persons).toMatchObject([
    { masked: '周**', relation: '户主', sex: '男', age: 76, residence: '常住' },
    { masked: '吴**', relation: '配偶', sex: null },
  ]);
  expect(await happenedTo(card.id)).toEqual([
    ['moved-in', '吴**', null],
    ['moved-in', '周**', null],
    ['began', null, null],
  ]);
});

test('one person lives in one household at a time: an ID number that is entered already is not entered again', async () => {
  expect(
    await secretary.isRefused(moveIn, { dwelling: door(2), name: '周大海', idNumber: '140106195001010011', relation: '户主', onDay }),
  ).toBe('people.lives_already');
});

test('a household is parted and joined again without loss, and both doors tell it', async () => {
  const [, son] = [await enter(1, '郑安平'), await enter(1, '郑小平', { relation: '子女' })];
  const before = await whole();
  const old = await householdAt(1);
  await li.does(moveHome, { persons: [son], dwelling: door(2), onDay });
  const fresh = await householdAt(2);
  const parted = await whole();
  expect([parted.households, parted.persons]).toEqual([(before.households ?? 0) + 1, before.persons]);
  expect((await happenedTo(old))[0]).toEqual(['went', '郑**', '劲松新景 1号楼 2单元 101']);
  expect(await happenedTo(fresh)).toEqual([
    ['came', '郑**', '劲松新景 1号楼 1单元 201'],
    ['began', null, null],
  ]);

  await li.does(moveHome, { persons: [son], dwelling: door(1), onDay });
  const joined = await whole();
  expect([joined.households, joined.persons]).toEqual([before.households, before.persons]);
  expect((await happenedTo(fresh)).map(([what]) => what)).toEqual(['ended', 'went', 'came', 'began']);
  expect((await secretary.sees(households, {})).rows.map(({ id }) => id)).not.toContain(fresh);
});

test('a move into another grid takes the persons along, so that the sums of the grids still agree', async () => {
  const person = await enter(3, '慕容远山');
  await secretary.does(moveHome, { persons: [person], dwelling: door(4), onDay });
  const { persons: all, uncovered, grids } = await whole();
  expect(uncovered).toBe(0);
  expect(grids.reduce((sum, grid) => sum + (grid.persons ?? 0), 0)).toBe(all);
  expect((await li.sees(persons, { like: '慕容远山' })).rows).toEqual([]);
  expect((await secretary.sees(persons, { like: '慕容远山' })).rows).toMatchObject([{ grid: '2号网格' }]);
});

test('who has left is found no more and counted no more; the ID number may be entered anew, and the door is free', async () => {
  const person = await enter(3, '司徒明', { idNumber: '140106196001010019', phone: '19911113333' });
  const household = await householdAt(3);
  const before = await whole();
  await li.does(moveOut, { person, why: 'moved-out', onDay });
  const after = await whole();
  expect([after.households, after.persons]).toEqual([(before.households ?? 0) - 1, (before.persons ?? 0) - 1]);
  for (const like of ['司徒明', '19911113333', '140106196001010019', '0019'])
    expect([like, (await secretary.sees(persons, { like })).rows]).toEqual([like, []]);
  expect((await happenedTo(household)).map(([what]) => what)).toEqual(['ended', 'moved-out', 'moved-in', 'began']);
  expect(await enter(3, '司徒明', { idNumber: '140106196001010019' })).toEqual(expect.any(String));
});

test('two years after somebody left, the role that clears destroys their key, and nobody’s who is still here', async () => {
  const [gone, stays] = [await enter(3, '公孙远', { relation: '父母' }), await enter(3, '公孙近', { relation: '非亲属' })];
  await li.does(moveOut, { person: gone, why: 'moved-out', onDay });
  const later = world.now().add({ hours: 24 * 731 });
  await world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [people], later);
  });
  const keys = await world.owner
    .selectFrom('person_vault')
    .select(['person_id', 'key_wrapped'])
    .where('person_id', 'in', [gone, stays])
    .execute();
  expect(keys.filter(({ key_wrapped }) => key_wrapped === null).map(({ person_id }) => person_id)).toEqual([gone]);
});

test('nobody moves people of another grid, to a place that is no home, on a day to come, or out of a post', async () => {
  const [here, there] = [
    await enter(2, '尉迟长青'),
    await secretary.does(moveIn, { dwelling: door(5), name: '何秀云', relation: '户主', onDay }),
  ];
  expect(await li.isRefused(moveHome, { persons: [there.id], dwelling: door(2), onDay })).toBe('not_found');
  expect(await li.isRefused(moveHome, { persons: [here], dwelling: door(5), onDay })).toBe('not_found');
  expect(await li.isRefused(moveHome, { persons: [here], dwelling: door(2), onDay })).toBe('people.same_home');
  expect(await li.isRefused(moveIn, { dwelling: at(world.places.units, 0).id, name: '何秀云', relation: '户主', onDay })).toBe(
    'people.not_a_home',
  );
  expect(await li.isRefused(moveOut, { person: here, why: 'died', onDay: '2026-03-03' })).toBe('people.future_day');
  expect(await li.isRefused(history, { household: await householdAt(5) })).toBe('not_found');
  const chen = await world.arrive('volunteer', { home: at(world.places.dwellings, 2) });
  expect(await secretary.isRefused(moveOut, { person: chen.id, why: 'moved-out', onDay })).toBe('people.has_post');
});

test('of two who enter people behind one empty door in the same moment both come to one household', async () => {
  const home = door(6);
  const zhao = await world.arrive('grid-worker', { home: at(world.places.dwellings, 7), area: at(world.places.grids, 1) });
  const asks = (name: string) => () => zhao.does(moveIn, { dwelling: home, name, relation: '非亲属' as const, onDay });
  await world.overlapping('household', asks('钱一'), asks('钱二'));
  expect((await zhao.does(householdCard, { household: await householdAt(6) })).persons).toHaveLength(2);
});

/** So many persons behind so many doors of one estate, floor by floor, in as many grids as buildings. */
function ledgerOf({ estate, doors, people, grids }: { estate: string; doors: number; people: number; grids: number }) {
  const perBuilding = Math.ceil(doors / grids);
  const homes = Array.from({ length: doors }, (_, n) => ({
    ...{ estate, building: String(Math.floor(n / perBuilding) + 1), unit: '1' },
    room: String(100 + (n % perBuilding)),
  }));
  const laid = Array.from({ length: grids }, (_, n) => ({
    estate,
    building: String(n + 1),
    unit: '1',
    floors: '1',
    doors: '1',
    grid: `${estate}${n + 1}网格`,
  }));
  const surnames = [...'赵钱孙李周吴郑王'];
  const rows = Array.from({ length: people }, (_, n) => ({
    ...(homes[n % doors] ?? {}),
    relation: n < doors ? '户主' : '子女',
    name: `${surnames[n % 8]}${String.fromCodePoint(0x4e00 + (n % 5000))}`,
  }));
  return { laid, rows };
}

test('[S0-A1] 2,758 households and 10,036 persons: both totals are read, 3.64 persons to a household, and the grids add up to them', {
  timeout: 120_000,
}, async () => {
  const other = world.places.otherCommunity.id;
  const keeper = await world.arrive('secretary', { area: world.places.otherCommunity });
  const desk = deskOf(world, keeper, other);
  const { laid, rows } = ledgerOf({ estate: '学苑', doors: 2758, people: 10_036, grids: 10 });
  await desk.takenOver('buildings', csvOf(buildings, laid));
  expect(await desk.takenOver('residents', csvOf(residents, rows))).toMatchObject({ counts: { good: 10_036, faulty: 0 } });
  const all = await keeper.sees(totals, { community: other });
  expect([all.households, all.persons, all.uncovered]).toEqual([2758, 10_036, 0]);
  expect(((all.persons ?? 0) / (all.households ?? 1)).toFixed(2)).toBe('3.64');
  const sum = (figure: 'households' | 'persons') => all.grids.reduce((n, grid) => n + (grid[figure] ?? 0), 0);
  expect([sum('households'), sum('persons')]).toEqual([2758, 10_036]);
});

test('[S4-F7] a grid of 162 households and 440 persons reads so; one household is opened by the worker of that grid alone, not by another’s', {
  timeout: 60_000,
}, async () => {
  const { laid, rows } = ledgerOf({ estate: '滨河佳苑', doors: 162, people: 440, grids: 1 });
  const desk = deskOf(world, secretary, community);
  await desk.takenOver('buildings', csvOf(buildings, laid));
  await desk.takenOver('residents', csvOf(residents, rows));
  const grid = (await whole()).grids.find(({ name }) => name === '滨河佳苑1网格');
  const area = { ...at(world.places.grids, 0), id: grid?.id ?? '' };
  const zhang = await world.arrive('grid-worker', { home: at(world.places.dwellings, 7), area });
  expect((await zhang.sees(myGrids, {})).grids).toEqual([{ id: grid?.id, name: '滨河佳苑1网格', households: 162, persons: 440 }]);
  const { rows: doors } = await zhang.sees(households, {});
  expect(doors).toHaveLength(50);
  const household = doors[0]?.id ?? '';
  expect((await zhang.does(householdCard, { household })).persons).toHaveLength(3);
  expect(await li.isRefused(householdCard, { household })).toBe('not_found');
  const leader = await world.arrive('street-leader', { home: at(world.places.dwellings, 7) });
  expect(await leader.isRefused(householdCard, { household })).toBe('not_allowed');
  await world.owner.updateTable('post').set({ since: '2026-02-01', until: '2026-03-01' }).where('id', '=', zhang.post).execute();
  expect([await zhang.seesNot(myGrids, {}), await zhang.isRefused(householdCard, { household })]).toEqual(['not_allowed', 'not_allowed']);
});
