import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runningEmbedded, startEmbedded } from './embedded.ts';
import { databaseHalt } from './embedded-faults.ts';

const home = mkdtempSync(join(tmpdir(), 'mulin-embedded-'));
const data = join(home, 'data');

beforeAll(async () => {
  const database = await startEmbedded(data);
  await ask(database.superUrl, 'create table kept (word text)');
  await ask(database.superUrl, `insert into kept values ('睦邻')`);
  await database.stop();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a second start finds what was written, durable and in UTF-8, and its password is for us alone', async () => {
  const database = await startEmbedded(data);
  expect(await ask(database.superUrl, 'select word from kept')).toEqual([{ word: '睦邻' }]);
  const asked = `select current_setting('fsync') as fsync, current_setting('data_checksums') as sums, current_setting('server_encoding') as encoding`;
  expect(await ask(database.superUrl, asked)).toEqual([{ fsync: 'on', sums: 'on', encoding: 'UTF8' }]);
  expect(statSync(join(data, 'secrets')).mode & 0o077).toBe(0);
  await database.stop();
});

test('a folder in use is left alone', async () => {
  const database = await startEmbedded(data);
  expect(await runningEmbedded(data)).toBe(database.superUrl);
  await expect(startEmbedded(data)).rejects.toMatchObject({ code: 'data.in-use', message: expect.stringMatching(/另一个睦邻正在使用/) });
  expect(await ask(database.superUrl, 'select word from kept')).toHaveLength(1);
  await database.stop();
  expect(await runningEmbedded(data)).toBeUndefined();
});

test('after the program was killed the next start comes up by itself', async () => {
  const start = `import { startEmbedded } from '${import.meta.resolve('./embedded.ts')}'; await startEmbedded('${data}'); console.log('up'); setInterval(() => {}, 1000);`;
  const killed = spawn(process.execPath, ['--input-type=module', '-e', start]);
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  const database = await startEmbedded(data);
  expect(await ask(database.superUrl, 'select word from kept')).toHaveLength(1);
  await database.stop();
});

test.each([
  ['PostgreSQL itself', `select pg_read_file('postmaster.pid')`],
  ['one of its processes', 'select pg_backend_pid()::text'],
])('when %s is killed it comes back at the same address with all that was written, and the folder stays ours', async (_, whom) => {
  const database = await startEmbedded(data);
  const client = new pg.Client({ connectionString: database.superUrl });
  client.on('error', () => undefined); // that is what is awaited
  await client.connect();
  const { rows } = await client.query<{ pid: string }>(`${whom} as pid`);
  const broken = new Promise((resolve) => client.once('end', resolve));
  process.kill(Number.parseInt(rows[0]?.pid ?? '', 10), 'SIGKILL');
  await broken;
  expect(await askUntilAnswered(database.superUrl, 'select word from kept')).toHaveLength(1);
  await expect(startEmbedded(data)).rejects.toMatchObject({ code: 'data.in-use' });
  await database.stop();
});

test('a lock file left from before a crash, its number now another program, does not keep us out', async () => {
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(data, 'postgres')}\n1\n5\n\n127.0.0.1\n`);
  const database = await startEmbedded(data);
  await database.stop();
});

test('no row gets into the log when a rule of the database is broken', async () => {
  const database = await startEmbedded(data);
  await ask(database.superUrl, 'create table phones (phone text primary key)');
  const twice = `insert into phones values ('19900001234'), ('19900001234')`;
  await expect(ask(database.superUrl, twice)).rejects.toThrow('duplicate key');
  await database.stop();
  expect(readFileSync(join(data, 'postgres.log'), 'utf8')).toMatch(/duplicate key/);
  expect(readFileSync(join(data, 'postgres.log'), 'utf8')).not.toMatch(/19900001234/);
});

test.each([
  ['PG_VERSION is missing', 'PG_VERSION', undefined, 'database.damaged'],
  ['PG_VERSION is rubbish', 'PG_VERSION', '��x', 'database.damaged'],
  ['the control file is broken', 'global/pg_control', 'broken', 'database.damaged'],
  ['the cluster is of another major', 'PG_VERSION', '16\n', 'database.other-major'],
])('when %s the start halts and touches nothing', async (_, file, content, code) => {
  const broken = join(mkdtempSync(join(home, 'broken-')), 'data');
  cpSync(data, broken, { recursive: true });
  if (content === undefined) rmSync(join(broken, 'postgres', file));
  else writeFileSync(join(broken, 'postgres', file), content);
  const before = names(broken);
  await expect(startEmbedded(broken)).rejects.toMatchObject({ code, message: expect.stringMatching(/^[^\n]+。$/) });
  expect(names(broken)).toEqual(before);
});

test('the password beside the cluster was replaced: said, and the database is down again', async () => {
  const broken = join(mkdtempSync(join(home, 'secret-')), 'data');
  cpSync(data, broken, { recursive: true });
  writeFileSync(join(broken, 'secrets', 'postgres'), 'another');
  await expect(startEmbedded(broken)).rejects.toMatchObject({ code: 'secret.lost' });
  expect(readdirSync(join(broken, 'postgres'))).not.toContain('postmaster.pid');
});

test.each([
  ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'disk.full'],
  ['initdb: error: could not create directory "x": Read-only file system', 'data.forbidden'],
  ["Error: EACCES: permission denied, open '/x/PG_VERSION'", 'data.forbidden'],
  ["Error: EEXIST: file already exists, mkdir '/etc/passwd'", 'data.not-a-folder'],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'memory.short'],
  ['PANIC:  could not locate a valid checkpoint record', 'database.damaged'],
  ['something nobody foresaw', 'database.failed'],
])('%s → %s', (words, code) => {
  const halt = databaseHalt(words, { dataFolder: '/srv/mulin', log: '/srv/mulin/postgres.log' });
  expect(halt.code).toBe(code);
  expect(halt.message).toMatch(/^[^\n]+。$/);
});

function names(folder: string): string[] {
  return readdirSync(join(folder, 'postgres')).filter((name) => !name.startsWith('postmaster.'));
}

async function askUntilAnswered(url: string, sql: string): Promise<unknown[]> {
  const answer = await ask(url, sql).catch(() => undefined); // it is coming back
  if (answer) return answer;
  await pause(50);
  return await askUntilAnswered(url, sql);
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
