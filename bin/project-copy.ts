import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFiles } from './project-files.ts';

const root = join(import.meta.dirname, '..');

/** Lends a copy of the project in which faults may be planted, and takes it away afterwards. A git repository of its own: the checks ask git which files there are. */
export async function onCopyOfProject<T>(work: (copy: string) => T | Promise<T>): Promise<T> {
  const copy = mkdtempSync(join(tmpdir(), 'mulin-prove-'));
  try {
    for (const file of projectFiles(root)) cpSync(join(root, file), join(copy, file));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    spawnSync('git', ['init', '-q'], { cwd: copy });
    return await work(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
