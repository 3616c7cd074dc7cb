import './node24.ts';
import { env } from '#kernel/env.ts';
import { appsAreBuilt, buildApps } from './apps.ts';
import { bringUpToDate, checkDatabase, type Database, openDatabase } from './database.ts';
import { checkPort } from './port.ts';
import { serve } from './serving.ts';
import { type Say, stayOpen } from './terminal.ts';

// npm start: everything a machine needs to show Mulin, each step only when it is needed.
await stayOpen(async (open, say) => {
  await checkPort(env.HOST, env.PORT);
  const [database] = await Promise.all([prepareDatabase(open, say), prepareApps(open, say)]);
  await serve(database, open, say);
});

async function prepareDatabase(open: AsyncDisposableStack, say: Say): Promise<Database> {
  const database = await openDatabase(env);
  open.defer(database.stop);
  say(env.DATABASE_URL === undefined ? `数据库已启动（数据文件夹 ${env.MULIN_DATA}）` : '已使用 DATABASE_URL 指定的数据库');
  const migrated = await bringUpToDate(database);
  if (migrated > 0) say(`数据表已更新（${migrated} 个迁移）`);
  if (!(await checkDatabase(database)) && env.MULIN_DEMO) await makeDemo(database, say);
  return database;
}

async function prepareApps(open: AsyncDisposableStack, say: Say): Promise<void> {
  if (appsAreBuilt()) return;
  say('正在构建界面……');
  const building = new AbortController();
  open.defer(() => building.abort());
  await buildApps(building.signal);
  say('界面已构建');
}

/** Loaded only when needed: a second start does not read the demo's files. */
async function makeDemo({ runtimeUrl, ownerUrl }: Database, say: Say): Promise<void> {
  const [{ ensureMasterKey, readKeys }, { loadDemo }] = await Promise.all([import('#kernel/keys.ts'), import('../demo/load.ts')]);
  if (ownerUrl === null) return;
  say('正在装入演示数据……');
  ensureMasterKey(env.MULIN_KEY_FILE);
  await loadDemo({ runtimeUrl, ownerUrl, keys: readKeys(env.MULIN_KEY_FILE) }, say);
  say('演示数据已装入');
}
