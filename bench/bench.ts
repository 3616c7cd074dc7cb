import '../bin/node24.ts';
import { residentScript } from './bundle.ts';
import { engineTimes } from './engine.ts';
import { figureTimes } from './figures.ts';
import { firstScreen } from './first-screen.ts';
import { withSystem } from './house.ts';
import { inboxTimes } from './inbox.ts';
import { listTimes } from './levels.ts';
import { castFor, lives, oneLife, oneOpen } from './lives.ts';
import { layMatters } from './million.ts';
import { filePrintTimes, printTimes } from './prints.ts';
import { simulatedYear } from './simulate.ts';
import { spike } from './spike.ts';
import { onStartedProduct, type Product } from './started.ts';
import { streams } from './streams.ts';
import { writes } from './writes.ts';

/** `--quick` takes 4 seconds where a full run takes 15; `--million` also lays a million matters and measures among them (some ten minutes); `--json` prints one line. */
const options = new Set(process.argv.slice(2));
const quick = options.has('--quick');
const seconds = quick ? 4 : 15;

const figures = await onStartedProduct(async (product) => ({
  ...(await small(product)),
  ...(options.has('--million') ? await large(product) : {}),
  ...{ rss_idle_mb: product.rssIdle, rss_load_mb: product.rssNow() },
}));

if (options.has('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`);
else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(22)} ${shown(value)}\n`);

/** What one run measures with the demo's own data. Rates drift with the machine; compare ratios of one run. A figure that could not be taken is null, and why is said. */
async function small(product: Product) {
  const first_screen_s = await firstScreen(product);
  const inbox_p95_ms = await inboxTimes(product, quick ? 200 : 1000);
  const pdf_p95_ms = await printTimes(product, 50);
  const file_pdf_p95_ms = await filePrintTimes(50);
  const write = await writes(product, seconds);
  return {
    first_screen_s,
    inbox_p95_ms,
    pdf_p95_ms,
    file_pdf_p95_ms,
    write_per_s: write.perSecond,
    pgbench_per_s: write.pgbench,
    write_vs_pgbench: write.pgbench === null ? null : ratio(write.perSecond, write.pgbench),
    lives_per_s: await lives(product, seconds),
    ready_first_s: product.readyFirst,
    ready_again_s: product.readyAgain,
    resident_js_gzip_kb: residentScript(),
    ...simulatedYear(),
    ...engineTimes(),
  };
}

/** The same county with a million matters, fifty thousand of them open. */
async function large(product: Product) {
  const before = await lives(product, seconds);
  const cast = await castFor(product);
  const copied = await withSystem(product, 2, async (system) => ({ open: await oneOpen(system, cast), done: await oneLife(system, cast) }));
  const ground = await layMatters(product, Number(process.env['BENCH_ROWS'] ?? 1_000_000), copied);
  const lists = await listTimes(product, ground, quick ? 100 : 400);
  const figures = await figureTimes(product, ground, quick ? 20 : 60);
  const after = await lives(product, seconds);
  return {
    ...lists,
    ...figures,
    lives_per_s_at_million: after,
    lives_at_million_vs_empty: ratio(after, before),
    ...(await spike(product, quick ? 2 : 6)),
    ...(await streams(product, 2000)),
  };
}

function ratio(one: number, other: number): number {
  return Number((one / other).toFixed(2));
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '—');
}
