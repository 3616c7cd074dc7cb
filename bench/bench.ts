import '../bin/node24.ts';
import { residentScript } from './bundle.ts';
import { inboxTimes } from './inbox.ts';
import { lives } from './lives.ts';
import { onStartedProduct } from './started.ts';
import { writes } from './writes.ts';

/** What one run measures. Rates drift with the machine; compare ratios of one run. A figure that could not be taken is null, and why is said. */
type Figures = {
  lives_per_s: number;
  write_per_s: number;
  pgbench_per_s: number | null;
  write_vs_pgbench: number | null;
  inbox_p95_ms: number;
  ready_first_s: number;
  ready_again_s: number;
  rss_idle_mb: number;
  rss_load_mb: number;
  resident_js_gzip_kb: number;
};

const quick = process.argv.includes('--quick');
const asJson = process.argv.includes('--json');
const seconds = quick ? 4 : 15;

const figures = await onStartedProduct(async (product): Promise<Figures> => {
  const inbox = await inboxTimes(product, quick ? 200 : 1000);
  const write = await writes(product, seconds);
  const lived = await lives(product, seconds);
  return {
    lives_per_s: lived,
    write_per_s: write.perSecond,
    pgbench_per_s: write.pgbench,
    write_vs_pgbench: write.pgbench === null ? null : round(write.perSecond / write.pgbench, 2),
    inbox_p95_ms: inbox,
    ready_first_s: product.readyFirst,
    ready_again_s: product.readyAgain,
    rss_idle_mb: product.rssIdle,
    rss_load_mb: product.rssNow(),
    resident_js_gzip_kb: residentScript(),
  };
});

if (asJson) process.stdout.write(`${JSON.stringify(figures)}\n`);
else for (const [name, value] of Object.entries(figures)) process.stdout.write(`${name.padEnd(22)} ${value ?? '—'}\n`);

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
