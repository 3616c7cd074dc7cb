import { flushCompileCache } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { env } from '#kernel/env.ts';
import { ensureMasterKey, readKeys } from '#kernel/keys.ts';
import { smsThrough } from '#kernel/sms.ts';
import { serveMulin } from '../src/serve.ts';
import { builtApps } from './apps.ts';
import type { Database } from './database.ts';
import type { Say } from './terminal.ts';

const drainMs = 5000;
/** Told to whoever keeps this program running. */
const isUp = 'up';

/** Serves until stopped: requests under way get five seconds to end. Halts when the embedded database fell and could not be raised. */
export async function serve(database: Database, open: AsyncDisposableStack, say: Say): Promise<void> {
  ensureMasterKey(env.MULIN_KEY_FILE);
  const served = await serveMulin({
    runtimeUrl: database.runtimeUrl,
    retentionUrl: database.retentionUrl,
    ownerUrl: database.ownerUrl,
    onFirstRun: (code) => say(`第一次使用：请打开 /console/setup 建县，首次使用码 ${code}`),
    keys: readKeys(env.MULIN_KEY_FILE),
    host: env.HOST,
    port: env.PORT,
    pages: builtApps,
    sender: env.SMS_URL === undefined ? null : smsThrough(env.SMS_URL),
  });
  open.defer(() => Promise.race([served.close(), pause(drainMs, undefined, { ref: false })]));
  say(`睦邻已就绪：${served.url}`);
  say(`居民 ${served.url}/ · 网格员 ${served.url}/worker · 社区工作台 ${served.url}/console`);
  say('按 Ctrl-C 停止');
  process.send?.(isUp);
  flushCompileCache(); // what was read of the code is kept for the next start, even if this program is killed
  await database.ended;
}
