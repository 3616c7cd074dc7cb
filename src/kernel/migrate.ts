import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import pg from 'pg';
import { type County, countiesOf } from './county.ts';
import { Halt } from './halt.ts';

type Migration = { readonly name: string; readonly text: string; readonly digest: string };

const source = join(import.meta.dirname, '..');
const platform = read('kernel/migrations/platform/*.sql');
const county = read('kernel/migrations/county/*.sql', 'features/*/migrations/*.sql');

/** Brings the platform and every county to the newest form, each file in one transaction, one process at a time. @returns how many files ran. */
export async function migrate(ownerUrl: string): Promise<number> {
  return await asOwner(ownerUrl, async (client) => {
    let done = await apply(client, 'mulin', platform);
    for (const { code } of await countiesOf(client)) done += await apply(client, schemaOf(code), county);
    return done;
  });
}

/** Makes a county and opens it at once. Whether it is a demo is decided here and never later. */
export async function createCounty(ownerUrl: string, made: County): Promise<void> {
  await prepareCounty(ownerUrl, made.code);
  await openDoors(ownerUrl, made);
}

/**
 * Makes the tables of a county that is not served yet, so that a long filling which breaks off is never seen half done: what it left behind
 * is cleared away here, and it begins again. Halts when the county is open already.
 */
export async function prepareCounty(ownerUrl: string, code: string): Promise<void> {
  const schema = schemaOf(code);
  await asOwner(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from mulin.county where code = $1', [code]);
    if (rowCount !== 0) throw new Halt('county.exists', `代码为 ${code} 的县（市）已经建过了。`);
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query('delete from mulin.migration where schema_name = $1', [schema]);
    await makeSchema(client, schema);
    await apply(client, schema, county);
  });
}

/** From now on a prepared county is served. */
export async function openDoors(ownerUrl: string, { code, name, host, demo }: County): Promise<void> {
  await asOwner(ownerUrl, (client) =>
    client.query('insert into mulin.county (code, name, host, demo) values ($1, $2, $3, $4)', [code, name, host, demo]),
  );
}

/** One migration that has run somewhere, as `mulin.migration` remembers it. */
export type Ran = { readonly schema_name: string; readonly name: string };

/**
 * Makes empty tables of an older form in an empty database: exactly what these migrations made, nothing newer. Halts when one of them is not known here.
 */
export async function migrateTo(ownerUrl: string, ran: readonly Ran[]): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await prepare(client);
    for (const schema of new Set(['mulin', ...ran.map(({ schema_name }) => schema_name)])) {
      const wanted = new Set(ran.filter(({ schema_name }) => schema_name === schema).map(({ name }) => name));
      const known = (schema === 'mulin' ? platform : county).filter(({ name }) => wanted.delete(name));
      for (const name of wanted) throw new Halt('migrate.newer', `这里没有迁移 ${name}：数据来自更新的睦邻；请先升级到那个版本。`);
      if (schema !== 'mulin') await makeSchema(client, schema);
      await apply(client, schema, known);
    }
  } finally {
    await client.end();
  }
}

/** Names of the migrations that have not run yet, for a server that must not migrate by itself. */
export async function pending(client: pg.Client | pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ schema_name: string; name: string }>('select schema_name, name from mulin.migration');
  const ran = new Set(rows.map((row) => `${row.schema_name}/${row.name}`));
  const wanted = [
    ...platform.map(({ name }) => `mulin/${name}`),
    ...(await countiesOf(client)).flatMap(({ code }) => county.map(({ name }) => `${schemaOf(code)}/${name}`)),
  ];
  return wanted.filter((name) => !ran.has(name));
}

export function schemaOf(code: string): string {
  if (!/^\d{4,6}$/.test(code)) throw new Error(`not a county code: ${code}`);
  return `county_${code}`;
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext('mulin.migrate'))");
    await prepare(client);
    if (!(await exists(client, 'mulin.county'))) await apply(client, 'mulin', platform);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query('create schema if not exists mulin');
  await client.query(`create table if not exists mulin.migration (
    schema_name text not null, name text not null, digest text not null, applied_at timestamptz not null default now(), primary key (schema_name, name))`);
}

async function makeSchema(client: pg.Client, schema: string): Promise<void> {
  await client.query(`create schema ${schema}`);
  await client.query(`grant usage on schema ${schema} to mulin_runtime, mulin_retention`);
}

async function exists(client: pg.Client, table: string): Promise<boolean> {
  const { rows } = await client.query('select to_regclass($1) as found', [table]);
  return rows[0].found !== null;
}

async function apply(client: pg.Client, schema: string, migrations: readonly Migration[]): Promise<number> {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from mulin.migration where schema_name = $1', [
    schema,
  ]);
  const ran = new Map(rows.map((row) => [row.name, row.digest]));
  for (const { name, digest } of migrations) {
    if (ran.has(name) && ran.get(name) !== digest)
      throw new Halt('migrate.changed', `迁移文件 ${name} 运行之后被改动过。请恢复原文件，另写一个新的迁移。`);
  }
  const missing = migrations.filter(({ name }) => !ran.has(name));
  for (const migration of missing) await applyOne(client, schema, migration);
  return missing.length;
}

async function applyOne(client: pg.Client, schema: string, { name, text, digest }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local search_path to ${schema}`);
    await client.query(text);
    await client.query('insert into mulin.migration (schema_name, name, digest) values ($1, $2, $3)', [schema, name, digest]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

function read(...patterns: string[]): Migration[] {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: source }));
  return files
    .map((file) => ({ name: basename(file), text: readFileSync(join(source, file), 'utf8') }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((file) => ({ ...file, digest: createHash('sha256').update(file.text).digest('hex') }));
}
