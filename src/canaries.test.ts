import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { requestCode } from '#features/accounts/request-code.ts';
import { reveal } from '#features/people/reveal.ts';
import { canaries, control, needles, plantCanaries } from './testing/canaries.ts';
import { type Cast, castOf } from './testing/orders.ts';
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

/** Which of the numbers stand in the files of this database, in its log of writes or in what PostgreSQL noted. */
async function foundOnDisk(): Promise<string[]> {
  await sql`checkpoint`.execute(world.owner);
  const { rows } = await sql<{ folder: string; base: string }>`
    select current_setting('data_directory') as folder, 'base/' || oid as base from pg_database where datname = current_database()`.execute(
    world.owner,
  );
  const { folder: at, base } = rows[0] ?? { folder: '', base: '' };
  const places = [join(at, base), join(at, 'pg_wal'), join(at, 'global'), join(at, 'pg_xact')];
  const { stdout } = await run('grep', ['-rhoaF', '-f', join(folder, 'needles'), ...places], { maxBuffer: 1 << 26 }).catch(foundNothing);
  return [...new Set(stdout.split('\n').filter((line) => line !== ''))].toSorted();
}

/** grep says 1 when it found nothing, and 2 when a file was put to new use meanwhile; that it reads the others is shown by the number planted in the open. */
function foundNothing(error: Error & { code?: unknown; stdout?: string }): { stdout: string } {
  if (error.code === 1 || error.code === 2) return { stdout: error.stdout ?? '' };
  throw error;
}

/** Which of them stand in any row of any table, as a dump would write it. */
async function foundInRows(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'mulin' or schemaname like 'county\\_%'`.execute(
    world.owner,
  );
  const seen = new Set<string>();
  for (const { name } of tables) {
    const { rows } = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(world.owner);
    for (const { line } of rows) for (const [number] of line.matchAll(/1970\d{7}|149900\d{12}/g)) seen.add(number);
  }
  return [...seen].toSorted();
}

test('a thousand planted phone and ID numbers stand nowhere in data folder, log of writes or dump, whatever is done with them', async () => {
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

  expect(await foundInRows()).toEqual([]);
  expect(await foundOnDisk()).toEqual([]);

  await sql`create table planted as select ${control}::text as number`.execute(world.owner);
  expect(await foundOnDisk()).toEqual([control]); // and it would be found
});
