import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { type Bundle, filesOf } from './chunks.ts';

/**
 * Weighs the script a first visit must fetch, gzip, in kB of 1000 bytes, writes it to a file of the build, and fails the build above the bar.
 * @param file what the weights are written to
 * @param bars the most a first visit may weigh, per app
 */
export function firstLoad(file: string, bars: Readonly<Record<string, number>>): Plugin {
  return {
    name: 'mulin-first-load',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const weights = Object.keys(bars).map((app) => [app, weightOf(bundle, app)] as const);
      this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(Object.fromEntries(weights)) });
      for (const [app, weight] of weights) {
        this.info(`${app}: first load ${weight} kB of script (gzip), bar ${bars[app]} kB`);
        if (weight > (bars[app] ?? 0)) this.error(`${app}: the first load weighs ${weight} kB, more than ${bars[app]} kB`);
      }
    },
  };
}

function weightOf(bundle: Bundle, app: string): number {
  const scripts = filesOf(bundle, app, false).flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? [gzipSync(chunk.code, { level: 9 }).length] : [];
  });
  return Math.round(scripts.reduce((sum, bytes) => sum + bytes, 0) / 100) / 10;
}
