import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, place } from '#features/areas/door.ts';
import { expire } from '#kernel/retention.ts';
import { sweepOnce } from '#kernel/sweeper.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at, type Place } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { answerCorrection } from '../correcting/answer.ts';
import { askCorrection } from '../correcting/ask.ts';
import { register } from '../door.ts';
import { people } from '../feature.ts';
import { moveIn, moveOut } from '../moving/move.ts';
import { eraseMe } from '../own/erase.ts';
import { persons } from '../persons.ts';
import { marking } from './marking.ts';

let world: World;
let secretary: Person;
beforeAll(async () => {
  world = await createWorld();
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 7) });
});
afterAll(() => world.end());

const onDay = '2026-03-01';
const enter = (door: number, name: string, more: { idNumber?: string; phone?: string } = {}) =>
  secretary.does(moveIn, { dwelling: at(world.places.dwellings, door).id, name, relation: '非亲属', onDay, ...more }).then(({ id }) => id);
const found = async (like: string, by = secretary) => (await by.sees(persons, { like })).rows.map(({ id }) => id);
const indexed = async (person: string) =>
  await world.owner.selectFrom('person_index').selectAll().where('person_id', '=', person).executeTakeFirst();

test('by the first letters of a name, in any case, in each way its characters are read', async () => {
  const shan = await enter(0, '单雄飞');
  for (const like of ['sxf', 'SXF', 'ｄｘｆ', 'c x f']) expect([like, await found(like)]).toEqual([like, [shan]]);
  expect(await found('xf')).toEqual([]);
  expect(await secretary.seesNot(persons, { like: 's' })).toBe('people.like_short');
});

test('by a name of several words with its dots or without, and by a foreign one in any case', async () => {
  const [mai, john] = [await enter(0, '买买提·吐尔逊'), await enter(0, 'John Smith')];
  for (const like of ['买买提·吐尔逊', '买买提吐尔逊', '吐尔逊', 'mmt']) expect([like, await found(like)]).toEqual([like, [mai]]);
  for (const like of ['john', 'John Smith', 'js']) expect([like, await found(like)]).toEqual([like, [john]]);
});

test('by the last four of the phone as well as of the ID number; both are shown where both have them', async () => {
  const byPhone = await enter(1, '周大海', { phone: '199 1111 7017' });
  const byId = await enter(1, '吴玉兰', { idNumber: '140106195001017017' });
  expect((await found('7017')).toSorted()).toEqual([byPhone, byId].toSorted());
  expect(await found('199-1111-7017')).toEqual([byPhone]);
  expect(await found('+86 199 1111 7017')).toEqual([byPhone]);
});

test('by where they live, as people say it', async () => {
  const [first, second, other] = [await enter(2, '郑安平'), await enter(3, '冯长春'), await enter(4, '陈秀英')];
  const inTwoUnits = async (like: string) => (await found(like)).filter((id) => [first, second, other].includes(id));
  for (const like of [
    '1号楼2单元101',
    '1-2-101',
    '一号楼二单元101',
    '1栋2单元101室',
    '1＃2门101',
    '劲松新景 1号楼 2单元 101',
    '劲松社区1—2—101',
  ])
    expect([like, await inTwoUnits(like)]).toEqual([like, [first]]);
  for (const like of ['1-2', '1号楼2单元', '劲松新景小区1-2']) expect([like, await inTwoUnits(like)]).toEqual([like, [first, second]]);
  expect(await inTwoUnits('1号楼201')).toEqual([second]);
  expect(await inTwoUnits('2号楼')).toEqual([other]);
  expect(await inTwoUnits('劲松新景')).toEqual([first, second, other]);
  for (const like of ['9-9-909', '桥东社区1-2-101', '1-2-102室']) expect([like, await inTwoUnits(like)]).toEqual([like, []]);
});

test('by a house outside estates', async () => {
  const { community } = world.places;
  const house = { id: crypto.randomUUID(), kind: 'dwelling', parent_id: community.id, name: '东沟12', sort_key: '东沟12' };
  await world.owner
    .insertInto('area')
    .values({ ...house, community_id: community.id, street_id: community.street_id ?? null })
    .execute();
  const { id } = await secretary.does(moveIn, { dwelling: house.id, name: '魏东沟', relation: '户主', onDay });
  for (const like of ['东沟12号', '东沟12', '东沟 十二号']) expect([like, await found(like)]).toEqual([like, [id]]);
});

test('nobody is found outside the area one works in, in whatever way', async () => {
  const far = at(world.places.dwellings, 8);
  await register(world.owner, world.system.keys, world.now(), [
    { name: '慕容远山', phone: '19911118642', idNumber: '140106195001018640', where: { ...whereOf(far) } },
  ]);
  const li = await world.arrive('grid-worker', { home: at(world.places.dwellings, 7) });
  for (const like of ['慕容远山', 'mrys', '8642', '8640', '19911118642', '桥东社区1号楼', '1号楼1单元101'])
    for (const by of [li, secretary]) {
      const rows = (await by.sees(persons, { like })).rows;
      expect([like, rows.filter(({ masked }) => masked === '慕**')]).toEqual([like, []]);
    }
  const grid = at(world.places.grids, 1).id;
  expect(
    await found('1-2-101', await world.arrive('grid-worker', { home: at(world.places.dwellings, 7), area: at(world.places.grids, 1) })),
  ).toEqual([]);
  expect((await secretary.sees(persons, { like: '2号楼', area: grid })).rows.length).toBeGreaterThan(0);
});

test('sixty last fours may be looked for in an hour, the same one again as often as one likes; other ways stay open', async () => {
  const li = await world.arrive('grid-worker', { home: at(world.places.dwellings, 7) });
  for (let n = 0; n < 60; n += 1) await li.sees(persons, { like: String(2000 + n) });
  await li.sees(persons, { like: '2000' });
  expect(await li.seesNot(persons, { like: '3000' })).toBe('people.many_tails');
  expect(await li.seesNot(persons, { like: '1-2-101' })).toBe('allowed');
  expect(await secretary.seesNot(persons, { like: '3000' })).toBe('allowed');
  world.pass({ minutes: 61 });
  expect(await li.seesNot(persons, { like: '3000' })).toBe('allowed');
  await cleared(2);
  expect(await world.owner.selectFrom('tail_search').select('account_id').execute()).toEqual([]);
});

test('a corrected name is found by its new letters, not by the old ones', async () => {
  const wang = await world.arrive('resident', { name: '王晓名', home: at(world.places.dwellings, 5) });
  const { id } = await wang.does(askCorrection, { field: 'name', to: '汪启新', why: '登记时写错了' });
  await secretary.does(answerCorrection, { correction: id, answer: 'done' });
  expect(await found('wqx')).toEqual([wang.id]);
  expect(await found('wxm')).not.toContain(wang.id);
});

test('who goes to another community is entered and found there, by their name at once and by their letters within the second, and no longer where they were', async () => {
  const { otherCommunity } = world.places;
  const mover = await enter(5, '仇定邦');
  const home = place({ kind: 'dwelling', name: '乙-101', parent: otherCommunity });
  await layPlaces(world.owner, [home]);
  await secretary.does(moveOut, { person: mover, why: 'moved-out', onDay });
  const other = await world.arrive('secretary', { area: otherCommunity });
  const { id: anew } = await other.does(moveIn, { dwelling: home.id, name: '仇定邦', relation: '户主', onDay });
  expect([await found('仇定邦', other), await found('仇定邦')]).toEqual([[anew], []]);
  await world.sweep();
  expect([await found('qdb', other), await found('qdb')]).toEqual([[anew], []]);
});

test('of whoever moves out or deletes themself nothing is left to be found by, and within the hour not even the empty row', async () => {
  const gone = await enter(6, '蔺如山', { phone: '19911115511', idNumber: '140106195001015513' });
  const erased = await world.arrive('resident', { name: '蔺如海', home: at(world.places.dwellings, 6) });
  await secretary.does(moveOut, { person: gone, why: 'moved-out', onDay });
  await erased.does(eraseMe, { sure: true });
  for (const like of ['lrs', 'lrh', '5511', '5513', '蔺如']) expect([like, await found(like)]).toEqual([like, []]);
  const nothing = { phone_mac: null, phone_last4_mac: null, id_mac: null, id_last4_mac: null, name_bigrams: [], initials: [] };
  for (const person of [gone, erased.id]) expect(await indexed(person)).toMatchObject(nothing);
  await cleared(0);
  for (const person of [gone, erased.id]) expect(await indexed(person)).toBeUndefined();
  expect(await indexed(secretary.id)).toBeDefined();
});

test('whoever stood in the ledger before is marked a hundred at a time, and a fall in between loses nothing', async () => {
  const many = Array.from({ length: 120 }, (_, n) => ({
    name: `公孙策${n}`,
    phone: `1991222${String(n).padStart(4, '0')}`,
    where: whereOf(at(world.places.dwellings, 0)),
  }));
  const ids = await register(world.owner, world.system.keys, world.now(), many);
  await sql`update person_index set initials = '{}', phone_last4_mac = null, marked_at = null where person_id = any(${ids}::uuid[])`.execute(
    world.owner,
  );
  const unmarked = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from person_index where marked_at is null`.execute(world.owner)).rows[0]?.n;
  expect([await found('gsc'), await found('0119')]).toEqual([[], []]);
  expect(await sweepOnce(world.system, marking)).toBe(100);
  await expect(
    world.system.asClock(async (context) => {
      await marking.run(context);
      throw new Error('the machine falls');
    }),
  ).rejects.toThrow('falls');
  expect(await unmarked()).toBe(20);
  expect([await sweepOnce(world.system, marking), await sweepOnce(world.system, marking), await unmarked()]).toEqual([20, 0, 0]);
  expect((await found('gsc')).length).toBeGreaterThan(20);
  expect(await found('0119')).toEqual([ids[119]]);
});

test('the server is handed sealed names only of those who are not marked yet', async () => {
  const handed = async () => (await sql<{ person_id: string }>`select person_id from names_to_mark(100)`.execute(world.system.db)).rows;
  expect(await handed()).toEqual([]);
  await sql`update person_index set marked_at = null where person_id = ${secretary.id}`.execute(world.owner);
  expect(await handed()).toEqual([{ person_id: secretary.id }]);
  await world.sweep();
  expect(await handed()).toEqual([]);
  expect(await found('wxm')).toContain(secretary.id);
});

test('the same letters are marked otherwise in another community, so that nobody reads them off how often they occur', async () => {
  const [here, there] = await register(world.owner, world.system.keys, world.now(), [
    { name: '令狐冲霄', where: whereOf(at(world.places.dwellings, 0)) },
    { name: '令狐冲霄', where: whereOf(at(world.places.dwellings, 8)) },
  ]);
  const marks = async (person = '') => (await indexed(person))?.initials.map((mark) => mark.toString('hex')) ?? [];
  const both = [...(await marks(here)), ...(await marks(there))];
  expect(new Set(both).size).toBe(both.length);
});

test('no table holds a name, its letters, its sound or the last four of a number', async () => {
  const planted = { name: '轩辕破虏', phone: '19706549743', idNumber: '14990019900101974X' };
  await enter(0, planted.name, planted);
  for (const like of [planted.name, 'xypl', '9743', '974X', planted.phone]) expect([like, (await found(like)).length]).toEqual([like, 1]);
  const needles = /轩辕|辕破|破虏|xuanyuan|(?<![A-Z0-9])XYPL(?![A-Z0-9])|(?<![0-9a-f])9743(?![0-9a-f])|974X/i;
  expect(await linesWith(needles)).toEqual([]);
  const lines = await rowsAsText();
  for (const plain of ['轩辕', 'XYPL', '9743', '974X'])
    expect([plain, lines.filter((line) => line.includes(Buffer.from(plain).toString('hex')))]).toEqual([plain, []]);
  await sql`create table planted as select 'XYPL'::text as letters`.execute(world.owner);
  expect(await linesWith(needles)).toEqual(['(XYPL)']); // and it would be found
});

/** Rows of any table that hold this; ids, moments and ciphertext are left out, which hold every short number sooner or later. */
async function linesWith(needles: RegExp): Promise<string[]> {
  return (await rowsAsText()).filter((line) =>
    needles.test(line.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\x[0-9a-f]+|[\d-]{10} [\d:.]+/g, '')),
  );
}

async function rowsAsText(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
    world.owner,
  );
  const linesOf = ({ name }: { name: string }) =>
    sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(world.owner);
  const found = await Promise.all(tables.map(linesOf));
  return found.flatMap(({ rows }) => rows.map(({ line }) => line));
}

function cleared(days: number): Promise<void> {
  return world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, [people], world.now().add({ hours: days * 24 }));
  });
}

function whereOf({ street_id, community_id, grid_id, micro_grid_id }: Place) {
  return {
    street_id: street_id ?? null,
    community_id: community_id ?? null,
    grid_id: grid_id ?? null,
    micro_grid_id: micro_grid_id ?? null,
  };
}
