import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { filesOf } from './chunks.ts';

const OFFLINE_APPS = [
  { app: 'resident', home: '/' },
  { app: 'worker', home: '/worker' },
] as const;

const ALWAYS = ['/theme.js', '/icon.svg', '/icon-192.png'] as const;

/** Writes `resident-sw.js` and `worker-sw.js`: each keeps its page with **all** its pieces, shared ones too, or the offline page would stay blank. */
export function serviceWorkers(): Plugin {
  const template = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
  return {
    name: 'mulin-service-workers',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const { app, home } of OFFLINE_APPS) {
        const files = JSON.stringify([...ALWAYS, ...filesOf(bundle, app, true).map((file) => `/${file}`)]);
        const version = createHash('sha256').update(template).update(files).digest('hex').slice(0, 12);
        const source = template
          .replace("'__APP__'", `'${app}'`)
          .replace("'__HOME__'", `'${home}'`)
          .replace('= __FILES__', `= ${files}`)
          .replace('__VERSION__', version);
        this.emitFile({ type: 'asset', fileName: `${app}-sw.js`, source });
      }
    },
  };
}
