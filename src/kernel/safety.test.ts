import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './embedded.ts';
import { createRoles, type Urls } from './roles.ts';
import { checkServer, connectTo } from './safety.ts';

const folder = mkdtempSync(join(tmpdir(), 'mulin-safety-'));
let database: Embedded;
let urls: Urls;

beforeAll(async () => {
  database = await startEmbedded(folder);
  urls = await createRoles(database.superUrl, 'mulin', { owner: 'o', runtime: 'r', retention: 't' });
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('our own database and its runtime role are safe', async () => {
  await expect(check(urls.runtime)).resolves.toBeUndefined();
});

test('a superuser and a role that owns tables are sent to MIGRATE_URL', async () => {
  await expect(check(database.superUrl)).rejects.toMatchObject({ code: 'database.unsafe', message: expect.stringContaining('权限太大') });
  await tell(urls.owner, 'create table owned (id int)');
  await expect(check(urls.owner)).rejects.toMatchObject({ code: 'database.unsafe', message: expect.stringContaining('拥有数据表') });
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])('a server with %s off is refused', async (setting) => {
  await tell(database.superUrl, `alter system set ${setting} = off`);
  await reloaded(setting, 'off');
  await expect(check(urls.runtime)).rejects.toMatchObject({ code: 'database.unsafe', message: expect.stringContaining(`${setting} = on`) });
  await tell(database.superUrl, `alter system reset ${setting}`);
  await reloaded(setting, 'on');
});

test.each([
  ['nobody listens there', 'postgres://mulin@127.0.0.1:1/mulin', '没有数据库在运行'],
  ['there is no such host', 'postgres://mulin@nowhere.invalid/mulin', '找不到这台主机'],
  ['the password is wrong', '', '用户名或密码不对'],
  ['the database is missing', '/none', '没有这个数据库'],
])('when %s the address is said to be wrong', async (_, address, sentence) => {
  const url = new URL(address.startsWith('postgres') ? address : urls.runtime);
  if (address === '') url.password = 'wrong';
  if (address === '/none') url.pathname = '/none';
  await expect(connectTo(url.href, 'DATABASE_URL')).rejects.toMatchObject({
    code: 'database.unreachable',
    message: expect.stringMatching(new RegExp(`^DATABASE_URL 不能用：.*${sentence}.*。$`)),
  });
});

async function check(url: string): Promise<void> {
  const client = await connectTo(url, 'DATABASE_URL');
  await checkServer(client).finally(() => client.end());
}

async function tell(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

async function reloaded(setting: string, value: string): Promise<void> {
  await tell(database.superUrl, 'select pg_reload_conf()');
  for (;;) {
    const { rows } = await tell(database.superUrl, `select current_setting('${setting}') as now`);
    if (rows[0]?.now === value) return;
    await pause(20);
  }
}
