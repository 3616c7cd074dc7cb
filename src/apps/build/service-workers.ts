import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { filesOf } from './chunks.ts';

const HOMES = { resident: '/', worker: '/worker' } as const;
type OfflineApp = keyof typeof HOMES;

const ALWAYS = ['/theme.js', '/icon.svg', '/icon-192.png'] as const;

/**
 * Writes `<name>-sw.js` for each app: it keeps its page with **all** its pieces, shared ones too, or the offline page would stay blank.
 * @param names what each app's worker is called
 */
export function serviceWorkers(names: Readonly<Partial<Record<OfflineApp, string>>>): Plugin {
  const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
  return {
    name: 'mulin-service-workers',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const app of ['resident', 'worker'] as const) {
        const name = names[app];
        if (name === undefined) continue;
        const files = JSON.stringify([...ALWAYS, ...filesOf(bundle, app, true).map((file) => `/${file}`)]);
        const version = createHash('sha256').update(template).update(files).digest('hex').slice(0, 12);
        const source = template
          .replace("'__APP__'", `'${name}'`)
          .replace("'__HOME__'", `'${HOMES[app]}'`)
          .replace('= __FILES__', `= ${files}`)
          .replace('__VERSION__', version);
        this.emitFile({ type: 'asset', fileName: `${name}-sw.js`, source });
      }
    },
  };
}
