import './node24.ts';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { plantedFaults } from './planted-faults.ts';
import { onCopyOfProject } from './project-copy.ts';

// node bin/prove-checks.ts: plants one fault of each kind in a copy of the project and sees that bin/check finds every one.
await onCopyOfProject((copy) => {
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
});
