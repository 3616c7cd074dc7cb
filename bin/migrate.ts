import './node24.ts';
import { env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { bringUpToDate, openDatabase } from './database.ts';
import { runOnce } from './terminal.ts';

// npm run migrate: brings the tables to the newest form, as the owner.
await runOnce(async (say) => {
  if (env.DATABASE_URL !== undefined && env.MIGRATE_URL === undefined)
    throw new Halt('migrate.role', '请用 MIGRATE_URL 给出属主角色的数据库地址。');
  const database = await openDatabase(env);
  const migrated = await bringUpToDate(database).finally(database.stop);
  say(migrated === 0 ? '数据表已是最新' : `数据表已更新（${migrated} 个迁移）`);
});
