import './node24.ts';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plantedFaults } from './planted-faults.ts';
import { projectFiles } from './project-files.ts';

const root = join(import.meta.dirname, '..');

// node bin/prove-checks.ts: plants one fault of each kind in a copy of the project and sees that bin/check finds every one.
const copy = mkdtempSync(join(tmpdir(), 'mulin-prove-'));
try {
  copyProject();
  for (const { file, text } of plantedFaults) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    writeFileSync(join(copy, file), text);
  }
  const { status, stdout } = spawnSync(process.execPath, ['bin/check.ts'], { cwd: copy, encoding: 'utf8', maxBuffer: 256 << 20 });
  const missed = plantedFaults.filter(({ said }) => !said.test(stdout));
  for (const { file, said } of missed) console.error(`not found: ${file} (${said})`);
  console.log(`${plantedFaults.length - missed.length} of ${plantedFaults.length} planted faults found`);
  process.exitCode = missed.length === 0 && status === 1 ? 0 : 1;
  if (process.argv.includes('--show')) console.log(stdout);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** A git repository of its own, because the checks ask git which files there are. */
function copyProject(): void {
  for (const file of projectFiles(root)) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: copy });
}
