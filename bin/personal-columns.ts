import './node24.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCounty } from '#kernel/db.ts';
import { Halt } from '#kernel/halt.ts';
import { type Column, readColumns, registerPage, unregistered } from './personal-register.ts';
import { runOnce } from './terminal.ts';
import { withThrowawayDatabase } from './throwaway.ts';

const page = join(import.meta.dirname, '..', 'docs', 'personal.md');

// Says whether every column that may be personal is registered and docs/personal.md lists it; --write brings the page up to date.
await runOnce(async (say) => {
  const columns = await withThrowawayDatabase(({ owner }) => columnsAt(owner));
  const missing = unregistered(columns);
  if (missing.length > 0)
    throw new Halt('personal.unregistered', `这些列要在迁移里写明 plain，或登记用途、依据、期限和负责角色：\n${missing.join('\n')}`);
  const wanted = registerPage(columns);
  if (process.argv.includes('--write')) writeFileSync(page, wanted);
  else if (readFileSync(page, 'utf8') !== wanted)
    throw new Halt('personal.stale', 'docs/personal.md 不是最新的；请运行 node bin/personal-columns.ts --write');
  say(`个人信息登记：${columns.length} 列都已登记`);
});

async function columnsAt(url: string): Promise<Column[]> {
  const db = openCounty(url, '1401', 1);
  try {
    return await readColumns(db);
  } finally {
    await db.destroy();
  }
}
