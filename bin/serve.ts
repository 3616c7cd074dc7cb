import './node24.ts';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Env, env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { builtApps } from './apps.ts';
import { checkDatabase, openDatabase } from './database.ts';
import { checkPort } from './port.ts';
import { serve } from './serving.ts';
import { stayOpen } from './terminal.ts';

// npm run serve: production. Neither installs nor migrates nor builds; what is missing is said and refused.
await stayOpen(async (open, say) => {
  checkInstallation(env);
  await checkPort(env.HOST, env.PORT);
  const database = await openDatabase(env);
  open.defer(database.stop);
  await checkDatabase(database);
  await serve(database, open, say);
});

function checkInstallation({ MULIN_KEY_FILE, MULIN_DATA }: Env): void {
  if (!relative(MULIN_DATA, MULIN_KEY_FILE).startsWith('..')) {
    throw new Halt('key.inside', '主密钥不能放在数据文件夹里，否则备份会连同钥匙一起带走；请用 MULIN_KEY_FILE 指向别处的文件。');
  }
  if (!existsSync(MULIN_KEY_FILE))
    throw new Halt('key.missing', `找不到主密钥文件 ${MULIN_KEY_FILE}；首次上线请先生成：openssl rand -hex 32 > ${MULIN_KEY_FILE}`);
  if (!existsSync(join(builtApps, 'resident', 'index.html'))) throw new Halt('apps.missing', '界面还没有构建；请先运行 npm run build。');
}
