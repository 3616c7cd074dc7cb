import './node24.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCounty } from '#kernel/db.ts';
import { Halt } from '#kernel/halt.ts';
import { features } from '../src/features.ts';
import { readCascades, rulesIn, statementsOf, unkept } from './keeping.ts';
import { type Column, readColumns, registerPage, unregistered } from './personal-register.ts';
import { runOnce } from './terminal.ts';
import { withThrowawayDatabase } from './throwaway.ts';

const page = join(import.meta.dirname, '..', 'docs', 'personal.md');

// Says whether every column that may be personal is registered, its keeping time kept by somebody, and docs/personal.md lists it; --write brings the page up to date.
await runOnce(async (say) => {
  const { columns, nobodyKeeps } = await withThrowawayDatabase(({ owner }) => readAt(owner));
  const missing = unregistered(columns);
  if (missing.length > 0)
    throw new Halt('personal.unregistered', `这些列要在迁移里写明 plain，或登记用途、依据、期限和负责角色：\n${missing.join('\n')}`);
  if (nobodyKeeps.length > 0)
    throw new Halt(
      'personal.unkept',
      `登记了保存期限，就要有规则按时删（各 feature 的 expiries），或在 bin/keeping.ts 说明：\n${nobodyKeeps.join('\n')}`,
    );
  const wanted = registerPage(columns);
  if (process.argv.includes('--write')) writeFileSync(page, wanted);
  else if (readFileSync(page, 'utf8') !== wanted)
    throw new Halt('personal.stale', 'docs/personal.md 不是最新的；请运行 node bin/personal-columns.ts --write');
  say(`个人信息登记：${columns.length} 列都已登记`);
});

async function readAt(url: string): Promise<{ columns: Column[]; nobodyKeeps: string[] }> {
  const db = openCounty(url, '1401', 1);
  try {
    const columns = await readColumns(db);
    return { columns, nobodyKeeps: unkept(columns, rulesIn(statementsOf(db, features)), await readCascades(db)) };
  } finally {
    await db.destroy();
  }
}
