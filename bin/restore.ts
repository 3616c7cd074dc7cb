import './node24.ts';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { masterKeyName } from '#kernel/backup.ts';
import { type BackupFile, openBackup } from '#kernel/backup-file.ts';
import { restore } from '#kernel/backup-restore.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { openEmbedded } from './database.ts';
import { runOnce } from './terminal.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });

// npm run restore -- <file> [--keys <file>.keys]: into an empty data folder, compared by digest before it counts.
await runOnce(async (say) => {
  const file = await openBackup(positionals[0] ?? missingName(), 'mulin rows');
  const keys = values.keys === undefined ? null : await openBackup(values.keys, 'mulin keys');
  checkEmpty(env.MULIN_DATA);
  if (keys !== null && keys.manifest.madeAt !== file.manifest.madeAt)
    throw new Halt('backup.other-keys', '密钥文件和备份不是同一次做的；请找出同名的 .keys 文件。');
  say(`正在恢复 ${file.manifest.madeAt} 的备份……`);
  await restoreInto(env.MULIN_DATA, file, keys);
  say(`已恢复到 ${env.MULIN_DATA}，逐表核对一致；现在可以 npm start`);
  if (keys === null) say('没有给出密钥文件（--keys）：加密的姓名、电话和诉求内容打不开');
});

/** The folder was empty, so a restore that fails leaves it empty again. */
async function restoreInto(folder: string, file: BackupFile, keys: BackupFile | null): Promise<void> {
  try {
    const database = await openEmbedded(folder);
    await restore(database.superUrl, database.ownerUrl, file, keys).finally(database.stop);
    const masterKey = await keys?.read(masterKeyName);
    if (masterKey && !existsSync(env.MULIN_KEY_FILE)) {
      mkdirSync(dirname(env.MULIN_KEY_FILE), { recursive: true, mode: 0o700 });
      writeFileSync(env.MULIN_KEY_FILE, await text(masterKey), { mode: 0o600 });
    }
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
    throw error;
  }
}

function checkEmpty(folder: string): void {
  if (env.DATABASE_URL !== undefined) throw new Halt('restore.external', '外部数据库请用 pg_restore 恢复；这个命令只管自带的数据库。');
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Halt('restore.not-empty', `数据文件夹 ${folder} 不是空的，恢复不会覆盖已有的数据；请用 MULIN_DATA 指向一个新的文件夹。`);
  }
}

function missingName(): never {
  throw new Halt('restore.name', '请给出备份文件，例如：MULIN_DATA=./新文件夹 npm run restore -- 睦邻备份.zip --keys 睦邻备份.zip.keys');
}
