import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Imported first by the programs in bin: npm puts the project's own Node 24 first on the PATH, other callers may not.
if (Number(process.versions.node.split('.')[0]) < 24) {
  const own = join(import.meta.dirname, '..', 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(own)) {
    process.stderr.write(`睦邻需要 Node 24，这里是 ${process.version}；请先运行 npm start，或安装 Node 24。\n`);
    process.exit(1);
  }
  process.exit(spawnSync(own, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
}
