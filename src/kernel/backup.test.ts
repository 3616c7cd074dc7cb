import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backUp } from './backup.ts';
import { openBackup } from './backup-file.ts';
import { restore } from './backup-restore.ts';
import { digestedRows, nameOf, type Table, tablesOf } from './backup-tables.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { createCounty, migrate, migrateTo, pending } from './migrate.ts';
import { createRoles } from './roles.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulin-backup-'));
const file = join(folder, 'mulin.zip');
const passwords = { owner: 'o', runtime: 'r', retention: 't' };
let database: Embedded;
const key = Buffer.from('a wrapped key').toString('hex');

beforeAll(async () => {
  database = await startEmbedded(join(folder, 'data'));
  const { owner } = await createRoles(database.superUrl, 'lived', passwords);
  await migrate(owner);
  await createCounty(owner, { code: '1401', name: '太原市', host: null, demo: true });
  await tell(
    'lived',
    `
    set search_path to county_1401;
    insert into account (id, phone, phone_mac, key_wrapped, created_at) values
      ('01900000-0000-7000-8000-000000000001', '\\x01', '\\x0a', '\\x${key}', now());
    insert into workday_override values ('2027-02-09', 'rest', '春节 "调休"\t\\N');
    select nextval('matter_number'), nextval('matter_number');`,
  );
  await backUp(at('lived'), file, 'f'.repeat(64));
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a restored database equals the one that was backed up, table by table, keys and sequences too', async () => {
  await restoreInto('again', file, `${file}.keys`);
  expect(await digests('again')).toEqual(await digests('lived'));
  const next = `select nextval('county_1401.matter_number')`;
  expect(await tell('again', next)).toEqual(await tell('lived', next));
});

test('without the file of keys everything is there except what opens the sealed', async () => {
  await restoreInto('sealed', file, undefined);
  expect(await tell('sealed', 'select key_wrapped from county_1401.account')).toEqual([{ key_wrapped: Buffer.alloc(0) }]);
});

test('the file of rows holds no key and neither file can be read by others', () => {
  const { rows, keys } = { rows: readFileSync(file), keys: readFileSync(`${file}.keys`) };
  expect(rows.includes('master.key')).toBe(false);
  expect(keys.includes('master.key')).toBe(true);
  for (const path of [file, `${file}.keys`]) expect(statSync(path).mode & 0o077).toBe(0);
});

test('the two files are not taken for each other, nor a torn one for a whole one', async () => {
  const torn = join(folder, 'torn.zip');
  writeFileSync(torn, readFileSync(file).subarray(0, 2000));
  for (const path of [`${file}.keys`, torn, join(folder, 'none')]) {
    await expect(openBackup(path, 'mulin rows')).rejects.toMatchObject({
      code: 'backup.broken',
      message: expect.stringMatching(/^[^\n]+。$/),
    });
  }
});

test('a table that differs from its digest is found and no row is kept', async () => {
  const opened = await openBackup(file, 'mulin rows');
  const tables = { ...opened.manifest.tables, '"county_1401"."workday_override"': { rows: 1, sha256: '0' } };
  const { owner } = await createRoles(database.superUrl, 'changed', passwords);
  const restoring = restore(at('changed'), owner, { ...opened, manifest: { ...opened.manifest, tables } }, null);
  await expect(restoring).rejects.toMatchObject({ code: 'backup.broken' });
  expect(await tell('changed', 'select id from county_1401.account')).toEqual([]);
});

test('a backup of a newer Mulin is refused by its migration', async () => {
  const opened = await openBackup(file, 'mulin rows');
  const newer = {
    ...opened,
    manifest: {
      ...opened.manifest,
      migrations: [...opened.manifest.migrations, { schema_name: 'county_1401', name: '20990101T0000_later.sql' }],
    },
  };
  const { owner } = await createRoles(database.superUrl, 'newer', passwords);
  await expect(restore(at('newer'), owner, newer, null)).rejects.toMatchObject({ code: 'migrate.newer' });
});

test('a backup of an older Mulin is brought to the newest form', async () => {
  const { migrations } = (await openBackup(file, 'mulin rows')).manifest;
  const { owner } = await createRoles(database.superUrl, 'older', passwords);
  await migrateTo(
    owner,
    migrations.filter(({ name }) => name < '20261101T1030'),
  );
  await tell('older', `insert into mulin.county values ('1401', '太原市', null, true)`);
  const older = join(folder, 'older.zip');
  await backUp(at('older'), older, null);
  await restoreInto('older again', older, undefined);
  const client = await open('older again');
  expect(await pending(client).finally(() => client.end())).toEqual([]);
});

function at(name: string): string {
  const url = new URL(database.superUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function restoreInto(name: string, rows: string, keys: string | undefined): Promise<void> {
  const { owner } = await createRoles(database.superUrl, name, passwords);
  const opened = await openBackup(rows, 'mulin rows');
  const openedKeys = keys === undefined ? null : await openBackup(keys, 'mulin keys');
  await restore(at(name), owner, opened, openedKeys);
  opened.close();
  openedKeys?.close();
}

async function open(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: at(name) });
  await client.connect();
  return client;
}

async function tell(name: string, sql: string): Promise<unknown[]> {
  const client = await open(name);
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** Whole tables, keys and all, by another way than the backup's own. */
async function digests(name: string): Promise<Record<string, unknown>> {
  const client = await open(name);
  const found: Record<string, unknown> = {};
  for (const table of await tablesOf(client)) found[nameOf(table)] = await wholeDigest(client, table);
  await client.end();
  return found;
}

async function wholeDigest(client: pg.Client, table: Table): Promise<unknown> {
  const { rows, digest } = digestedRows(client, `copy (select * from ${nameOf(table)} t order by t::text collate "C") to stdout`);
  for await (const _ of rows);
  return digest();
}
