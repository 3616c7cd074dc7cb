import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { myConsents } from '#features/people/consenting/mine.ts';
import { withdrawConsent } from '#features/people/consenting/withdraw.ts';
import { whoLooked } from '#features/people/who-looked.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../features.ts';
import type { Person } from '../../testing/arrive.ts';
import { at } from '../../testing/neighbourhood.ts';
import { type Cast, castOf, toldTo } from '../../testing/orders.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { askDose, dropDose } from './ask.ts';
import { countDoses } from './count.ts';
import { answerDose, doseAsks, doseContact } from './help.ts';
import { doses, myDoses } from './read.ts';
import { sayDose } from './say.ts';
import { endDoses, openDoses } from './tables.ts';
import { lookedWhy, told } from './words.ts';

let world: World;
let cast: Cast;
let leader: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  leader = await world.arrive('street-leader');
  community = world.places.community.id ?? '';
  await sql`update person set birth_year = 1990`.execute(world.owner);
});
afterAll(() => world.end());

const flu = (more = {}) => ({
  ...{ community, place: community, name: '流感疫苗', purpose: '看哪个年龄段要多宣传', from: [0, 3, 18, 60, 80], until: '2026-06-30' },
  ...more,
});
const opened = async (more = {}) => (await cast.chen.does(openDoses, flu(more))).id;
const authority = [18, 96, 250, 168, 3];
const counts = (had: readonly number[], ages: readonly number[] = [0, 3, 18, 60, 80]) =>
  ages.map((from, nth) => ({ from, had: had[nth] ?? 0 }));
const counted = (table: string, had = authority, total = had.reduce((all, one) => all + one, 0)) => ({
  ...{ table, day: '2026-03-01', source: '街道卫生服务中心', counts: counts(had), total },
});
const tableOf = async (who: Person, table: string) => (await who.sees(doses, { community })).tables.find(({ id }) => id === table);
const mineOf = async (who: Person, table: string) => (await who.sees(myDoses, {})).tables.find(({ id }) => id === table);

/** So many neighbours of an age, in the ledger by their year of birth alone. */
async function born(year: number, many: number): Promise<void> {
  await sql`insert into person (id, masked, household_id, street_id, community_id, grid_id, birth_year, created_at)
    select gen_random_uuid(), '居*', p.household_id, p.street_id, p.community_id, p.grid_id, ${year}, now()
    from person p, generate_series(1, ${many}) where p.id = ${cast.wang.id}`.execute(world.owner);
}

/** Every row of every table about vaccinations, as text. */
async function allRows(): Promise<string> {
  const { rows } = await sql<{ row: string }>`
    select row_to_json(t)::text as row from (select * from dose_table) t union all select row_to_json(t)::text from (select * from dose_band) t
    union all select row_to_json(t)::text from (select * from dose_count) t union all select row_to_json(t)::text from (select * from dose_said) t
    union all select row_to_json(t)::text from (select * from dose_answered) t union all select row_to_json(t)::text from (select * from dose_ask) t`.execute(
    world.owner,
  );
  return rows.map(({ row }) => row).join('\n');
}

test('[S4-F6] a table by age band: what the health authority says beside who stands in the ledger, few left out and not to be reckoned; names only of who asked for help to get a date', async () => {
  for (const [year, many] of [
    [2025, 40],
    [2015, 130],
    [1980, 593],
    [1960, 210],
    [1940, 12],
  ] as const)
    await born(year, many);
  const table = await opened();
  expect(await tableOf(cast.chen, table)).toMatchObject({ counted: null, exact: null, total: { had: null } });
  await cast.he.does(countDoses, counted(table));
  const office = await tableOf(cast.chen, table);
  expect(office?.exact?.map(({ from, persons, had }) => [from, persons, had])).toEqual([
    [0, 40, 18],
    [3, 130, 96],
    [18, 601, 250],
    [60, 210, 168],
    [80, 12, 3],
  ]);
  const shown = { ...office, exact: null };
  expect(shown.bands?.map(({ from, to, persons, had, percent }) => [from, to, persons, had, percent])).toEqual([
    [0, 2, 40, null, null],
    [3, 17, 130, 96, 74],
    [18, 59, 601, 250, 42],
    [60, 79, 210, 168, 80],
    [80, null, 12, null, null],
  ]);
  expect(shown).toMatchObject({
    counted: { day: '2026-03-01', source: '街道卫生服务中心' },
    total: { persons: 993, had: 535, percent: 54 },
  });
  expect(await tableOf(leader, table)).toEqual(shown); // the street reads the same as everybody, and no number the office wrote
  expect((await leader.sees(doses, { community })).places).toEqual([]);
  const { asked: _, answered: __, ...everybody } = (await mineOf(cast.wang, table)) ?? {};
  expect({ ...everybody, exact: null }).toEqual(shown);

  await cast.wang.does(askDose, { table, agreed: true });
  const [ask] = (await cast.lin.sees(doseAsks, {})).rows;
  expect(ask).toMatchObject({ name: '流感疫苗', masked: '王**', until: '2026-06-30' });
  const written = await allRows();
  expect(written).toContain(cast.wang.id);
  for (const person of [cast.zhou, cast.sun, cast.shop, cast.he, cast.lin]) expect(written).not.toContain(person.id);
  for (const name of ['王小明', '王**', '居*']) expect(written).not.toContain(name);
  await cast.lin.does(answerDose, { ask: ask?.id ?? '', found: true });
  expect(await allRows()).not.toContain(cast.wang.id);
});

test('the bands together are as many as the authority’s paper says, all of them at once and of a day gone by; put right, the newest stands', async () => {
  const table = await opened({ name: '肺炎疫苗' });
  expect(await cast.chen.isRefused(countDoses, counted(table, authority, 536))).toBe('doses.uneven');
  expect(await cast.chen.isRefused(countDoses, { ...counted(table), counts: counts(authority).slice(1), total: 517 })).toBe('doses.bands');
  expect(await cast.chen.isRefused(countDoses, { ...counted(table), day: '2026-03-03' })).toBe('doses.ahead');
  expect(await cast.chen.isRefused(countDoses, { ...counted(table), source: '王小明' })).toBe('doses.names');
  expect(await cast.chen.isRefused(countDoses, { ...counted(table), source: '卫生室 13900000001' })).toBe('doses.numbers');
  await cast.chen.does(countDoses, counted(table));
  world.pass({ minutes: 5 });
  await cast.chen.does(countDoses, counted(table, [20, 96, 250, 168, 8]));
  const { exact, total } = (await tableOf(cast.chen, table)) ?? {};
  expect([exact?.map(({ had }) => had), total?.had]).toEqual([[20, 96, 250, 168, 8], 542]);
});

test('bands go up without gap or overlap, a table ends within a year, and between a community and its grids nothing can be reckoned', async () => {
  const bands = (from: number[]) => openDoses.contract.input.safeParse(flu({ name: '新冠疫苗', from })).success;
  expect([bands([0, 18]), bands([0, 18, 18]), bands([18, 3]), bands([0])]).toEqual([true, false, false, false]);
  expect(await cast.chen.isRefused(openDoses, flu({ name: '新冠疫苗', until: '2026-03-02' }))).toBe('doses.day');
  expect(await cast.chen.isRefused(openDoses, flu({ name: '新冠疫苗', until: '2027-03-05' }))).toBe('doses.day');
  expect(await cast.chen.isRefused(openDoses, flu({ name: '周大勇打针' }))).toBe('doses.names');
  const [one, two] = [at(world.places.grids, 0).id ?? '', at(world.places.grids, 1).id ?? ''];
  expect(await cast.chen.isRefused(openDoses, flu({ place: world.places.otherCommunity.id }))).toBe('doses.place');
  await opened({ name: '带状疱疹疫苗', place: one });
  await opened({ name: '带状疱疹疫苗', place: two });
  expect(await cast.chen.isRefused(openDoses, flu({ name: '带状疱疹疫苗', place: two }))).toBe('doses.twice');
  expect(await cast.chen.isRefused(openDoses, flu({ name: '带状疱疹疫苗' }))).toBe('doses.twice');
  const names = async (who: Person) => (await who.sees(doses, { community })).tables.map(({ name }) => name);
  expect((await names(cast.chen)).filter((name) => name === '带状疱疹疫苗')).toHaveLength(2);
  expect(await names(leader)).not.toContain('带状疱疹疫苗');
  expect((await cast.wang.sees(myDoses, {})).tables.filter(({ name }) => name === '带状疱疹疫苗')).toHaveLength(1);
});

test('whoever says of themself that they had it is counted once and named nowhere, in whole fives; the audit and the mark say neither who nor what', async () => {
  const table = await opened({ name: '乙肝疫苗' });
  const others = await Promise.all([...Array(6).keys()].map((nth) => world.arrive('resident', { name: `邻居${nth}` })));
  await sql`update person set birth_year = 1990 where birth_year is null and id = any(${others.map(({ id }) => id)}::uuid[])`.execute(
    world.owner,
  );
  const said = async () => (await mineOf(cast.wang, table))?.bands.find(({ from }) => from === 18)?.said;
  for (const neighbour of others.slice(0, 4)) await neighbour.does(sayDose, { table, had: true });
  await at(others, 4).does(sayDose, { table, had: false });
  expect([await said(), (await mineOf(at(others, 4), table))?.answered]).toEqual([null, true]);
  await at(others, 5).does(sayDose, { table, had: true });
  expect(await said()).toBe(5);
  await cast.wang.does(sayDose, { table, had: true });
  expect(await said()).toBe(5);
  for (const had of [true, false]) expect(await cast.wang.isRefused(sayDose, { table, had })).toBe('doses.answered');
  const rows = await allRows();
  for (const { id, account } of [cast.wang, ...others]) for (const of of [id, account]) expect(rows).not.toContain(of);
  const { rows: audited } = await sql<{ account: string | null }>`select account from audit_row where action = 'doses.say'`.execute(
    world.owner,
  );
  expect(audited.map(({ account }) => account)).toEqual(Array(7).fill(null));
  await sql`update person set birth_year = null where id = ${cast.sun.id}`.execute(world.owner);
  expect(await cast.sun.isRefused(sayDose, { table, had: true })).toBe('doses.no_age');
  const old = await opened({ name: '老年流感疫苗', from: [60, 80] });
  expect(await cast.wang.isRefused(sayDose, { table: old, had: true })).toBe('doses.not_meant');
});

test('the name is read by who works in the grid alone and for as long as it is open; the person reads who looked, and takes it back with one touch', async () => {
  const table = await opened({ name: '狂犬疫苗' });
  await cast.wang.does(askDose, { table, agreed: true });
  expect((await toldTo(cast.lin))[0]).toBe(told.asked);
  expect(await cast.wang.isRefused(askDose, { table, agreed: true })).toBe('doses.asked');
  const [ask] = (await cast.lin.sees(doseAsks, {})).rows;
  const id = ask?.id ?? '';
  const elsewhere = await world.arrive('grid-worker', {
    name: '钱多多',
    area: at(world.places.grids, 1),
    home: at(world.places.dwellings, 4),
  });
  for (const other of [cast.chen, elsewhere]) {
    expect((await other.sees(doseAsks, {})).rows).toEqual([]);
    expect(await other.isRefused(doseContact, { ask: id })).toBe('not_found');
    expect(await other.isRefused(answerDose, { ask: id, found: true })).toBe('not_found');
  }
  for (const other of [cast.he, leader, cast.zhou]) expect(await other.seesNot(doseAsks, {})).toBe('not_allowed');
  expect(await cast.lin.does(doseContact, { ask: id })).toEqual({ name: '王小明', phone: cast.wang.phone });
  expect((await cast.wang.sees(whoLooked, {})).rows[0]).toMatchObject({ byCalled: '小林', reason: lookedWhy });
  expect((await cast.wang.sees(myConsents, {})).standing).toMatchObject([{ purpose: 'dose', about: table }]);
  await cast.wang.does(dropDose, { table });
  expect([(await cast.lin.sees(doseAsks, {})).rows, (await cast.wang.sees(myConsents, {})).standing]).toEqual([[], []]);
  expect(await cast.lin.isRefused(doseContact, { ask: id })).toBe('not_found');
  expect(await cast.wang.isRefused(dropDose, { table })).toBe('doses.not_asked');
  await cast.wang.does(askDose, { table, agreed: true });
  await cast.wang.does(withdrawConsent, { purpose: 'dose', about: table });
  expect([(await cast.lin.sees(doseAsks, {})).rows, (await mineOf(cast.wang, table))?.asked]).toEqual([[], false]);
  expect(await world.system.db.selectFrom('dose_ask').select('id').execute()).toEqual([]); // nobody acts: nobody is shown
});

test('a grid without a grid worker has the secretary; nobody of another community asks or answers', async () => {
  const table = await opened({ name: '水痘疫苗' });
  const there = await world.arrive('resident', { name: '二号网格的人', home: at(world.places.dwellings, 4) });
  await sql`update post set until = since where kind = 'grid-worker' and area_id = ${at(world.places.grids, 1).id}`.execute(world.owner);
  await there.does(askDose, { table, agreed: true });
  expect((await toldTo(cast.chen))[0]).toBe(told.asked);
  expect((await cast.lin.sees(doseAsks, {})).rows).toEqual([]);
  const [ask] = (await cast.chen.sees(doseAsks, {})).rows;
  await cast.chen.does(answerDose, { ask: ask?.id ?? '', found: false });
  expect((await toldTo(there))[0]).toBe(told.none);
  const far = await world.arrive('resident', { name: '远处的人', home: at(world.places.dwellings, 0) });
  await sql`update person set community_id = ${world.places.otherCommunity.id}, grid_id = null where id = ${far.id}`.execute(world.owner);
  for (const refused of [await far.isRefused(askDose, { table, agreed: true }), await far.isRefused(sayDose, { table, had: true })])
    expect(refused).toBe('not_found');
});

test('ended before its day, or on it, a table keeps its totals and nobody: who asked is told, marks go, and a year later the totals', async () => {
  const table = await opened({ name: '甲肝疫苗' });
  await cast.chen.does(countDoses, counted(table));
  await cast.wang.does(askDose, { table, agreed: true });
  await cast.wang.does(sayDose, { table, had: true });
  await cast.chen.does(endDoses, { table });
  expect((await toldTo(cast.wang))[0]).toBe(told.over);
  expect((await cast.lin.sees(doseAsks, {})).rows).toEqual([]);
  for (const refused of [
    await cast.chen.isRefused(countDoses, counted(table)),
    await cast.wang.isRefused(askDose, { table, agreed: true }),
    await cast.wang.isRefused(sayDose, { table, had: true }),
    await cast.chen.isRefused(endDoses, { table }),
  ])
    expect(refused).toBe('doses.over');
  expect(await tableOf(cast.chen, table)).toMatchObject({ isOver: true, total: { had: 535 } });
  await expire(world.owner, features, world.now());
  const left = async (name: 'dose_ask' | 'dose_answered' | 'dose_count') =>
    (await sql`select from ${sql.table(name)} where table_id = ${table}`.execute(world.owner)).rows.length;
  expect([await left('dose_ask'), await left('dose_answered'), await left('dose_count')]).toEqual([0, 0, 5]);
  world.pass({ hours: 24 * 370 });
  await expire(world.owner, features, world.now());
  expect([await left('dose_count'), (await sql`select from dose_table where id = ${table}`.execute(world.owner)).rows.length]).toEqual([
    0, 0,
  ]);
});
