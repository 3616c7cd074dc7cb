import './node24.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from '#kernel/halt.ts';
import { allIds, faultsOfList, readPractices } from './practice-list.ts';
import { practicePage } from './practice-page.ts';
import { findProofs, unprovenBy } from './practice-proofs.ts';
import { runOnce } from './terminal.ts';

const root = join(import.meta.dirname, '..');
const page = join(root, 'docs', 'practices.md');

// npm run practices writes docs/practices.md; --check says whether it stands as it should; --results <file>… whether every tagged test passed.
await runOnce(async (say) => {
  const [mode, ...files] = process.argv.slice(2);
  const list = readPractices(join(root, 'docs', 'practices'));
  const proofs = findProofs(root);
  halt([
    ...faultsOfList(list),
    ...proofs.filter(({ id }) => !allIds.includes(id)).map(({ id, file }) => `${file} 的标题里有不存在的编号 ${id}`),
  ]);
  if (mode === '--results')
    halt(
      unprovenBy(
        files.map((file) => JSON.parse(readFileSync(file, 'utf8'))),
        proofs,
        root,
      ),
    );
  const wanted = practicePage(list, proofs);
  if (mode === undefined) writeFileSync(page, wanted);
  if (mode === '--check' && readFileSync(page, 'utf8') !== wanted) halt(['docs/practices.md 不是最新的；请运行 npm run practices']);
  say(`实践对照：共 ${list.practices.length} 条，${new Set(proofs.map(({ id }) => id)).size} 条有测试证明`);
});

function halt(faults: readonly string[]): void {
  if (faults.length > 0) throw new Halt('practices.wrong', faults.join('\n'));
}
