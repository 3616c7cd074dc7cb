import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type BackupFile, broken } from './backup-file.ts';
import { type Digested, digestedRows, intoTable, keysOf, nameOf, returnKeys, rowsOf, type Table, tablesOf } from './backup-tables.ts';
import { migrate, migrateTo } from './migrate.ts';

/**
 * Fills an empty database from a backup: tables as they were then, rows, keys, sequences, then the newer migrations. All rows
 * come in one transaction and are read back and compared by digest before it is committed; halts when one differs, leaving
 * the database empty of rows.
 * @param database address of the empty database as superuser (foreign keys wait until all rows are there)
 * @param keys without it nothing sealed can be opened again
 */
export async function restore(database: string, ownerUrl: string, file: BackupFile, keys: BackupFile | null): Promise<void> {
  await migrateTo(ownerUrl, file.manifest.migrations);
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (const table of await tablesOf(client)) await fill(client, table, file, keys);
    for (const { schema, name, last, called } of file.manifest.sequences) {
      await client.query('select setval($1::regclass, $2::bigint, $3)', [nameOf({ schema, name }), last, called]);
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
  await migrate(ownerUrl);
}

async function fill(client: pg.Client, table: Table, file: BackupFile, keys: BackupFile | null): Promise<void> {
  await client.query(`delete from ${nameOf(table)}`); // what the migrations themselves wrote
  await copyIn(client, intoTable(table), table, file);
  await compare(client, rowsOf(table), table, file);
  const sql = keysOf(table);
  if (sql === undefined || keys === null) return;
  const { prepare, copy, apply } = returnKeys(table);
  await client.query(prepare);
  await copyIn(client, copy, table, keys);
  await client.query(apply);
  await client.query('drop table returned_keys');
  await compare(client, sql, table, keys);
}

async function copyIn(client: pg.Client, sql: string, table: Table, file: BackupFile): Promise<void> {
  const rows = await file.read(nameOf(table));
  if (rows === undefined) throw broken(nameOf(table), 'missing in the archive');
  await pipeline(rows, client.query(copyFrom(sql))).catch((error: unknown) => {
    throw broken(nameOf(table), error);
  });
}

async function compare(client: pg.Client, sql: string, table: Table, file: BackupFile): Promise<void> {
  const { rows, digest } = digestedRows(client, sql);
  for await (const _ of rows); // only the digest is wanted
  if (!same(digest(), file.manifest.tables[nameOf(table)])) throw broken(nameOf(table), 'the digest differs');
}

function same(found: Digested, written: Digested | undefined): boolean {
  return found.rows === written?.rows && found.sha256 === written.sha256;
}
