import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { requestCode } from '#features/accounts/request-code.ts';
import { reveal } from '#features/people/reveal.ts';
import { backUp } from '#kernel/backup.ts';
import { openBackup } from '#kernel/backup-file.ts';
import { canaries, canariesIn, control, needles, plantCanaries } from './testing/canaries.ts';
import { type Cast, castOf } from './testing/orders.ts';
import { urlOf } from './testing/urls.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
let cast: Cast;
let folder: string;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  folder = await mkdtemp(join(tmpdir(), 'mulin-canaries-'));
  await writeFile(join(folder, 'needles'), `${[...needles, control].join('\n')}\n`);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.end();
});

const run = promisify(execFile);

type Found = Readonly<Record<'files' | 'writes' | 'noted' | 'dump' | 'backup', readonly string[]>>;
const everywhere = (numbers: readonly string[]): Found => ({
  files: numbers,
  writes: numbers,
  noted: numbers,
  dump: numbers,
  backup: numbers,
});

/** Which of the numbers stand in the files of this database, in its log of writes, in what PostgreSQL noted, in a dump of its rows, in a backup and its keys. */
async function found(): Promise<Found> {
  await sql`checkpoint`.execute(world.owner);
  const { rows } = await sql<{ at: string; base: string; name: string }>`
    select current_setting('data_directory') as at, 'base/' || oid as base, datname as name from pg_database where datname = current_database()`.execute(
    world.owner,
  );
  const { at, base, name } = rows[0] ?? { at: '', base: '', name: '' };
  return {
    files: await grepped(join(at, base), join(at, 'global'), join(at, 'pg_xact')),
    writes: await grepped(join(at, 'pg_wal')),
    noted: await grepped(join(at, '..', 'postgres.log')),
    dump: await foundInRows(),
    backup: await foundInBackup(urlOf(inject('superUrl'), name)),
  };
}

async function grepped(...places: readonly string[]): Promise<string[]> {
  const { stdout } = await run('grep', ['-rhoaF', '-f', join(folder, 'needles'), ...places], { maxBuffer: 1 << 26 }).catch(foundNothing);
  return [...new Set(stdout.split('\n').filter((line) => line !== ''))].toSorted();
}

/** grep says 1 when it found nothing, and 2 when a file was put to new use meanwhile; that it reads the others is shown by the number planted in the open. */
function foundNothing(error: Error & { code?: unknown; stdout?: string }): { stdout: string } {
  if (error.code === 1 || error.code === 2) return { stdout: error.stdout ?? '' };
  throw error;
}

/** Which of them stand in any row of any table, as pg_dump would write it: all of a row as text, bytes by their hexadecimals. */
async function foundInRows(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'mulin' or schemaname like 'county\\_%'`.execute(
    world.owner,
  );
  const seen = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(world.owner);
    for (const { line } of rows) for (const number of canariesIn(unhexed(line))) seen.add(number);
  }
  return [...seen].toSorted();
}

async function foundInBackup(database: string): Promise<string[]> {
  const file = join(folder, 'backup.zip');
  await backUp(database, file, null);
  const seen = new Set<string>();
  for (const [path, kind] of [[file, 'mulin rows'] as const, [`${file}.keys`, 'mulin keys'] as const]) {
    const opened = await openBackup(path, kind);
    for (const table of Object.keys(opened.manifest.tables)) {
      const stream = await opened.read(table);
      for (const number of stream ? canariesIn(unhexed(await text(stream))) : []) seen.add(number);
    }
    opened.close();
  }
  return [...seen].toSorted();
}

/** Digits that were written as bytes, as digits again. */
const unhexed = (line: string) => line.replaceAll(/(?:3\d){11,}/g, (bytes) => `${bytes} ${Buffer.from(bytes, 'hex').toString('latin1')}`);

test('a thousand planted phone and ID numbers stand nowhere in data folder, log of writes, PostgreSQL’s notes, dump or backup, whatever is done with them', async () => {
  const { lin, wang, phoned } = cast;
  const { rows } = await sql<{ id: string }>`select household_id as id from person where id = ${wang.id}`.execute(world.owner);
  const household = rows[0]?.id ?? '';
  const people = await plantCanaries(world.owner, world.system.keys, world.now(), household);
  expect(people).toHaveLength(500);

  for (const { phone } of canaries.slice(0, 20)) {
    await world.system.perform(requestCode, { token: null }, { phone });
    await phoned(phone);
  }
  const seen = await lin.does(reveal, { person: people[0] ?? '', matter: await cast.filed(), reason: '回电话问门牌号' });
  expect(JSON.stringify(seen)).toContain(canaries[0]?.phone ?? 'none'); // it is there, for whom it is for
  await expect(cast.filed({ subject: `请打${canaries[0]?.phone}` })).rejects.toThrow();

  expect(await found()).toEqual(everywhere([]));

  await sql`create table planted as select ${control}::text as number`.execute(world.owner);
  await sql.raw(`do $$ begin raise log 'called %', '${control}'; end $$`).execute(world.owner);
  expect(await found()).toEqual(everywhere([control])); // and in each of these places it would be found
  await sql`drop table planted`.execute(world.owner);
  await sql`create table planted (number bytea)`.execute(world.owner);
  await sql`insert into planted values (${Buffer.from(control)})`.execute(world.owner);
  const { dump, backup } = await found();
  expect([dump, backup]).toEqual([[control], [control]]); // as bytes too
});
