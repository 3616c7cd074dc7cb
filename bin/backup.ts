import './node24.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { backUp } from '#kernel/backup.ts';
import { runningEmbedded, startEmbedded } from '#kernel/embedded.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { databaseAt } from './database.ts';
import { runOnce } from './terminal.ts';

// npm run backup -- <file>: all counties of the embedded database, running or not.
await runOnce(async (say) => {
  const file = resolve(process.argv[2] ?? missingName());
  checkBefore(file);
  const running = await runningEmbedded(env.MULIN_DATA);
  const database = running === undefined ? await startEmbedded(env.MULIN_DATA) : { superUrl: running, stop: async () => {} };
  const rows = await backUp(databaseAt(database.superUrl), file, masterKey()).finally(database.stop);
  say(`已备份 ${rows} 行到 ${file}`);
  say(`钥匙另存在 ${file}.keys：请与备份分开保管，最多保留 30 天；没有它，备份里加密的内容打不开`);
  if (masterKey() === null) say(`主密钥 ${env.MULIN_KEY_FILE} 不在数据文件夹里，没有写进去；请自行另外保管`);
});

function checkBefore(file: string): void {
  if (env.DATABASE_URL !== undefined)
    throw new Halt('backup.external', '外部数据库请用 pg_dump 备份，步骤见 README 的“上线”一节；这个命令只管自带的数据库。');
  if (!existsSync(join(env.MULIN_DATA, 'postgres')))
    throw new Halt('backup.nothing', `数据文件夹 ${env.MULIN_DATA} 里没有数据库，没有东西可备份；请检查 MULIN_DATA。`);
  for (const path of [file, `${file}.keys`]) {
    if (existsSync(path)) throw new Halt('backup.exists', `${path} 已经存在；请换一个文件名，旧的备份不会被覆盖。`);
  }
}

/** Only a key that lies in the data folder would be lost with it. */
function masterKey(): string | null {
  const inside = !relative(env.MULIN_DATA, env.MULIN_KEY_FILE).startsWith('..');
  return inside && existsSync(env.MULIN_KEY_FILE) ? readFileSync(env.MULIN_KEY_FILE, 'utf8') : null;
}

function missingName(): never {
  throw new Halt('backup.name', '请给出备份文件名，例如：npm run backup -- 睦邻备份.zip');
}
