import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { finished, pipeline } from 'node:stream/promises';
import pg from 'pg';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { type Digested, digested, digestedRows, keysOf, nameOf, rowsOf, tablesOf } from './backup-tables.ts';

export const manifestName = 'manifest.json';
export const masterKeyName = 'master.key';

/** The page at the end of an archive that says what is in it. */
export const manifest = z.object({
  kind: z.enum(['mulin rows', 'mulin keys']),
  madeAt: z.string(),
  migrations: z.array(z.object({ schema_name: z.string(), name: z.string() })),
  sequences: z.array(z.object({ schema: z.string(), name: z.string(), last: z.string(), called: z.boolean() })),
  tables: z.record(z.string(), digested),
});
export type Manifest = z.infer<typeof manifest>;
type Archive = { readonly zip: ZipFile; readonly tables: Record<string, Digested>; end(page: Omit<Manifest, 'tables'>): Promise<void> };

/**
 * Writes all counties of a database into one zip, from one snapshot, while it is in use. The keys that open what is sealed go
 * into a second file, `<file>.keys`, so that a copy of the first alone opens nothing and a destroyed key does not live on in it.
 * @param database address of Mulin's database as a superuser (row security must not hide rows)
 * @param masterKey the content of the master key file when it lies in the data folder; null when it is kept elsewhere
 * @returns how many rows were written
 */
export async function backUp(database: string, file: string, masterKey: string | null): Promise<number> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const [rows, keys] = [openArchive(file), openArchive(`${file}.keys`)];
  try {
    await client.query('begin isolation level repeatable read read only');
    for (const table of await tablesOf(client)) {
      await put(client, rows, nameOf(table), rowsOf(table));
      await put(client, keys, nameOf(table), keysOf(table));
    }
    if (masterKey !== null) keys.zip.addBuffer(Buffer.from(masterKey), masterKeyName);
    const page = await describe(client);
    await rows.end({ ...page, kind: 'mulin rows' });
    await keys.end({ ...page, kind: 'mulin keys' });
  } catch (error) {
    for (const path of [file, `${file}.keys`]) rmSync(unfinished(path), { force: true });
    throw error;
  } finally {
    await client.end();
  }
  for (const path of [file, `${file}.keys`]) renameSync(unfinished(path), path);
  return Object.values(rows.tables).reduce((sum, table) => sum + table.rows, 0);
}

/** Under another name until whole; readable by the owner alone. */
function openArchive(file: string): Archive {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(unfinished(file), { mode: 0o600 }));
  written.catch(() => {}); // `end` reports it
  const tables: Record<string, Digested> = {};
  const end = async (page: Omit<Manifest, 'tables'>) => {
    zip.addBuffer(Buffer.from(JSON.stringify({ ...page, tables })), manifestName);
    zip.end();
    await written;
  };
  return { zip, tables, end };
}

async function put(client: pg.Client, { zip, tables }: Archive, name: string, sql: string | undefined): Promise<void> {
  if (sql === undefined) return;
  const { rows, digest } = digestedRows(client, sql);
  zip.addReadStream(rows, name);
  await finished(rows);
  tables[name] = digest();
}

async function describe(client: pg.Client): Promise<Omit<Manifest, 'kind' | 'tables'>> {
  const migrations = await client.query<Manifest['migrations'][number]>(
    'select schema_name, name from mulin.migration order by schema_name, name',
  );
  const named = await client.query<{ schema: string; name: string }>(`
    select schemaname as schema, sequencename as name from pg_sequences where schemaname = 'mulin' or schemaname ~ '^county_[0-9]+$' order by 1, 2`);
  const sequences: Manifest['sequences'] = [];
  for (const sequence of named.rows) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from ${nameOf(sequence)}`,
    );
    sequences.push(...rows.map((value) => ({ ...sequence, ...value })));
  }
  const now = await client.query<{ now: string }>('select now()::text as now');
  return { madeAt: now.rows[0]?.now ?? '', migrations: migrations.rows, sequences };
}

function unfinished(file: string): string {
  return `${file}.unfinished`;
}
