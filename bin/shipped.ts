import './node24.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { library } from '#library/library.ts';

/**
 * Keeps every version of the library's methods as it is published (`src/library/shipped`), so that it must run for ever. Without `--write` it fails on those that
 * are missing; what is kept is never written anew.
 */
const folder = join(import.meta.dirname, '../src/library/shipped');
const missing = library.filter(({ id, version }) => !existsSync(join(folder, `${id}.${version}.json`)));

if (process.argv.includes('--write'))
  for (const method of missing) writeFileSync(join(folder, `${method.id}.${method.version}.json`), `${JSON.stringify(method, null, 2)}\n`);
else if (missing.length > 0) {
  process.stderr.write(`not kept yet: ${missing.map(({ id, version }) => `${id}.${version}`).join(', ')}; node bin/shipped.ts --write\n`);
  process.exitCode = 1;
}
