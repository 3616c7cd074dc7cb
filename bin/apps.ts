import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from '#kernel/halt.ts';

const root = join(import.meta.dirname, '..');
const sources = ['src/**/*.{ts,tsx,js,css,html,svg,png,webmanifest}', 'vite.config.ts', 'package-lock.json'];
const tests = /\.test\.tsx?$/;

/** Where the built apps lie. */
export const builtApps = join(root, 'dist');
const stamp = join(builtApps, '.mulin-sources');

/** Have the apps been built from the sources as they are now? */
export function appsAreBuilt(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest();
}

/** Builds the apps. A failed build leaves no stamp, so the next start builds again. */
export async function buildApps(signal?: AbortSignal): Promise<void> {
  const built = digest();
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let words = '';
  for (const stream of [vite.stdout, vite.stderr]) stream.on('data', (chunk) => (words += chunk));
  const [code] = await once(vite, 'close');
  if (code !== 0) throw new Halt('apps.broken', `${words}\n界面没能构建；请看上面的说明，改正后再启动。`);
  writeFileSync(stamp, built);
}

function digest(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort()) {
    if (!tests.test(file))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
