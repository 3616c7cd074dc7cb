import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { totals } from '#features/people/totals.ts';
import type { Person } from '../../testing/arrive.ts';
import { csvOf, deskOf } from '../../testing/handing-in.ts';
import { at } from '../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../testing/world.ts';
import { list, listKinds, show } from './batches.ts';
import { accept, judgeAgain } from './decide.ts';
import { returned, template } from './files.ts';
import { residents } from './kinds/residents.ts';
import { receive } from './receive.ts';
import { zipOf } from './testing.ts';
import { undo } from './undo.ts';
import { writeWorkbook } from './workbook.ts';

let world: World;
let secretary: Person;
let desk: ReturnType<typeof deskOf>;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary', { home: at(world.places.dwellings, 11) });
  desk = deskOf(world, secretary, community);
});
afterAll(() => world.end());

const home = { estate: '劲松新景', building: '1号楼', unit: '1单元', relation: '户主' };
const many = (count: number) => Array.from({ length: count }, (_, nth) => ({ ...home, room: `A${nth}`, name: '王秀英' }));

test('the desk of another community finds nothing, and a grid worker hands in no files of persons', async () => {
  const batch = await desk.handIn('residents', csvOf(residents, many(1)));
  const other = await world.arrive('secretary', { area: world.places.otherCommunity });
  const grid = await world.arrive('grid-worker');
  const tried = async (who: Person) => [
    await who.isRefused(judgeAgain, { batch }),
    await who.isRefused(accept, { batch }),
    await who.isRefused(undo, { batch }),
    await who.seesNot(show, { batch }),
    await who.seesNot(returned, { batch }),
  ];
  expect(new Set(await tried(other))).toEqual(new Set(['not_found']));
  expect(new Set(await tried(grid))).toEqual(new Set(['not_allowed']));
  expect(await other.seesNot(list, { community })).toBe('not_found');
  const given = { kind: 'residents' as const, community, fileName: 'x.csv', bytes: csvOf(residents, many(1)) };
  expect([await other.isRefused(receive, given), await grid.isRefused(receive, given)]).toEqual(['not_found', 'not_allowed']);
  expect([await grid.seesNot(listKinds, {}), await grid.seesNot(template, { kind: 'residents' })]).toEqual(['not_allowed', 'not_allowed']);
});

test('what is no table is turned back at once; what turns out to be none while it is read fails with a sentence', async () => {
  const given = { kind: 'residents' as const, community, fileName: '台账.xlsx' };
  expect(await secretary.isRefused(receive, { ...given, bytes: new Uint8Array(60 * 1024 * 1024) })).toBe('imports.too_large');
  expect(await secretary.isRefused(receive, { ...given, bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n') })).toBe('imports.wrong_file');
  expect(await secretary.isRefused(receive, { ...given, bytes: new Uint8Array() })).toBe('imports.empty');
  const zeros = Buffer.alloc(80 * 1024 * 1024);
  const batch = await desk.handIn('residents', zipOf('xl/workbook.xml', deflateRawSync(zeros), zeros.length), '台账.xlsx');
  expect(await desk.look(batch)).toMatchObject({ state: 'failed', hasReturned: false, fault: expect.stringContaining('解压后大得反常') });
  expect(await secretary.isRefused(judgeAgain, { batch })).toBe('imports.not_now');
});

test('a formula, a number twice and a household in no grid: a sentence for each row, in the list and in the returned copy', async () => {
  const header = ['小区', '楼栋', '单元', '房号', '与户主关系', '姓名', '身份证号', '联系电话'];
  const row = (room: string, id: string, phone: string | { formula: string }, building = '1号楼') => [
    '劲松新景',
    building,
    '1单元',
    room,
    '户主',
    '王秀英',
    id,
    phone,
  ];
  const id = '140106197503158827';
  const rows = [row('A1', id, ''), row('A2', id, ''), row('A3', '', { formula: '1990000*10000' }), row('A4', '', '', '99号楼')];
  const bytes = await writeWorkbook([{ name: '户籍台账', header, rows }]);
  const seen = await desk.judged('residents', bytes, '台账.xlsx');
  expect(seen.faults.map(({ row: at, say }) => [at, say])).toEqual([
    [3, '「身份证号」与第 2 行重复'],
    [4, '「联系电话」是公式，请改成数值'],
    [5, '「楼栋」不在小区楼栋表里，这户不属于任何网格；请先补上这栋楼，或核对写法'],
  ]);
  const copy = await secretary.sees(returned, { batch: seen.id });
  expect(copy).toMatchObject({ name: '户籍台账-回执.xlsx', type: expect.stringContaining('spreadsheetml') });
  expect(JSON.stringify(seen)).not.toContain(id);
});

test('a file none of whose rows can stay is not accepted', async () => {
  const seen = await desk.judged('residents', csvOf(residents, [{ ...home, room: '1', name: '' }]));
  expect(seen).toMatchObject({ counts: { good: 0, faulty: 1 }, canAccept: false });
  expect(await secretary.isRefused(accept, { batch: seen.id })).toBe('imports.nothing_good');
});

test('accepted by two people at once it is taken over once', async () => {
  const li = await world.arrive('community-staff', { home: at(world.places.dwellings, 10) });
  const seen = await desk.judged('residents', csvOf(residents, many(3)));
  const before = await persons();
  const answers = await world.overlapping(
    'import_batch',
    () => secretary.isRefused(accept, { batch: seen.id }),
    () => li.isRefused(accept, { batch: seen.id }),
  );
  expect(answers.toSorted()).toEqual(['allowed', 'imports.not_now']);
  await Promise.all([world.sweep(), world.sweep()]);
  expect(await persons()).toBe(before + 3);
});

test('two files with the same person, judged together: whichever is taken over second finds them entered by the first', async () => {
  const before = await persons();
  const row = { ...home, room: 'B1', name: '赵桂兰', idNumber: '140106197503158843' };
  const [one, other] = [
    await desk.judged('residents', csvOf(residents, [row])),
    await desk.judged('residents', csvOf(residents, [row, { ...row, room: 'B2', idNumber: '' }])),
  ];
  expect([one.counts?.good, other.counts?.good]).toEqual([1, 2]);
  await secretary.does(accept, { batch: one.id });
  await secretary.does(accept, { batch: other.id });
  await Promise.all([world.sweep(), world.sweep()]);
  const [first, second] = [(await desk.look(one.id)).counts, (await desk.look(other.id)).counts];
  expect([
    [1, 1],
    [0, 2],
  ]).toContainEqual([first?.good, second?.good]);
  expect(await persons()).toBe(before + 2);
});

test('cut off in the middle of taking a file over, nothing of it is there; begun again, all of it is', async () => {
  const seen = await desk.judged(
    'residents',
    csvOf(
      residents,
      many(1200).map((row) => ({ ...row, room: row.room.replace('A', 'C') })),
    ),
  );
  const before = await persons();
  await secretary.does(accept, { batch: seen.id });
  expect(await cutOffInTheMiddle(400, world.sweep)).toBe(true);
  expect(await persons()).toBe(before);
  expect(await desk.look(seen.id)).toMatchObject({ state: 'accepting', total: 1200 });

  await world.sweep();
  expect(await desk.look(seen.id)).toMatchObject({ state: 'accepted', counts: { good: 1200 } });
  expect(await persons()).toBe(before + 1200);
});

test('a file that breaks the work three times is given up, and nobody waits for it any longer', async () => {
  const seen = await desk.judged('residents', csvOf(residents, [{ ...home, room: '7701', name: '王秀英' }]));
  await world.owner
    .updateTable('import_batch')
    .set({ sealed: Buffer.alloc(64) })
    .where('id', '=', seen.id)
    .execute();
  await secretary.does(accept, { batch: seen.id });
  for (let tries = 0; tries < 3; tries += 1) await expect(world.sweep()).rejects.toThrow();
  await world.sweep();
  expect(await desk.look(seen.id)).toMatchObject({ state: 'failed', fault: expect.stringContaining('什么都没有导入') });
});

test('the newest files stand first, twenty to a page', async () => {
  for (let nth = 0; nth < 15; nth += 1)
    await secretary.does(receive, { kind: 'residents', community, fileName: `${nth}.csv`, bytes: csvOf(residents, many(1)) });
  const first = await secretary.sees(list, { community });
  expect(first.rows).toHaveLength(20);
  const second = await secretary.sees(list, { community, after: first.next ?? '' });
  expect(second.rows.length).toBeGreaterThan(0);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(first.rows.length + second.rows.length);
});

async function persons(): Promise<number> {
  return (await secretary.sees(totals, { community })).persons ?? 0;
}

/**
 * Breaks the connections of the work off in its middle, as a crash of the server would: there it is held up until it is seen to wait.
 * @returns whether it came so far
 */
async function cutOffInTheMiddle(middle: number, work: () => Promise<unknown>): Promise<boolean> {
  const { owner } = world;
  await sql`create function hold() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(1); return new; end'`.execute(
    owner,
  );
  await sql`create trigger hold before update on import_progress for each row when (new.done >= ${sql.lit(middle)}) execute function hold()`.execute(
    owner,
  );
  const gate = await owner.startTransaction().execute();
  await sql`select pg_advisory_xact_lock(1)`.execute(gate);
  let ended = false;
  const outcome = work().then(
    () => 'done',
    () => 'cut off',
  );
  void outcome.then(() => {
    ended = true;
  });
  while (!ended && (await world.waiting()) === 0) await pause(5);
  await sql`select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = current_database() and usename = 'mulin_runtime'`.execute(
    owner,
  );
  await pause(5); // all of them are gone; the word of it is read
  await gate.rollback().execute();
  await sql`drop function hold cascade`.execute(owner);
  return (await outcome) === 'cut off';
}
