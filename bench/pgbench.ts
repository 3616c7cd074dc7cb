import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Product } from './started.ts';

const script = join(import.meta.dirname, 'filing.sql');

/**
 * Transactions a second of pgbench running the SQL of filing an order, prepared and pipelined, by as many clients.
 * Null where pgbench is not installed (Debian: postgresql-contrib, not part of the embedded database); a line on stderr says so.
 */
export async function pgbenchRate(
  { runtimeUrl }: Product,
  { place, seconds, clients }: { place: string; seconds: number; clients: number },
): Promise<number | null> {
  const url = new URL(runtimeUrl);
  const variables = await readVariables(runtimeUrl, place);
  const options = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    script,
    ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
  ];
  const environment = {
    ...process.env,
    PGHOST: url.hostname,
    PGPORT: url.port,
    PGUSER: url.username,
    PGPASSWORD: url.password,
    PGDATABASE: url.pathname.slice(1),
    PGOPTIONS: '-c search_path=county_1401 -c TimeZone=UTC -c jit=off',
  };
  try {
    const { stdout } = await promisify(execFile)('pgbench', options, { env: environment });
    const rate = /tps = ([\d.]+)/.exec(stdout)?.[1];
    return rate === undefined ? null : Math.round(Number(rate));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    process.stderr.write(missing ? 'pgbench 没有安装，write_vs_pgbench 空着。\n' : `pgbench 没有跑成：${String(error)}\n`);
    return null;
  }
}

/** Ids the script's rows point at: a session, its account and person, the place and its areas. */
async function readVariables(runtimeUrl: string, place: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: runtimeUrl, options: '-c search_path=county_1401' });
  await client.connect();
  try {
    const { rows } = await client.query(readFileSync(join(import.meta.dirname, 'filing-variables.sql'), 'utf8'), [place]);
    return Object.fromEntries(Object.entries(rows[0] ?? {}).map(([name, value]) => [name, String(value)]));
  } finally {
    await client.end();
  }
}
