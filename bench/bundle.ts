import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '..', 'dist');

/** Script the resident app loads before its first screen stands: everything its page names, gzipped, in kB (1000 bytes). */
export function residentScript(): number {
  const page = readFileSync(join(dist, 'resident', 'index.html'), 'utf8');
  const scripts = new Set([...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, path]) => path ?? ''));
  const bytes = [...scripts].reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0);
  return Number((bytes / 1000).toFixed(1));
}
