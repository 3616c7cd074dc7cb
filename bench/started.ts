import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runningEmbedded } from '#kernel/embedded.ts';
import { freePort } from '#kernel/free-port.ts';
import { localSecret } from '#kernel/secrets.ts';
import { appsAreBuilt, buildApps } from '../bin/apps.ts';

/** The product as `npm start` starts it, with the demo, and what starting took. Seconds and MiB. */
export type Product = {
  readonly url: string;
  readonly dataFolder: string;
  /** The runtime role's address of the embedded database. */
  readonly runtimeUrl: string;
  readonly readyFirst: number;
  readonly readyAgain: number;
  readonly rssIdle: number;
  rssNow(): number;
};

const root = join(import.meta.dirname, '..');

/**
 * Starts the product on an empty data folder, stops it, starts it again, and lends it. The apps are built beforehand: building is not starting.
 * With `BENCH_KEPT=folder` the folder is that one and stays, so that what one bench has laid the next one finds.
 */
export async function onStartedProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  if (!appsAreBuilt()) await buildApps();
  const kept = process.env['BENCH_KEPT'];
  const dataFolder = kept ?? mkdtempSync(join(tmpdir(), 'mulin-bench-'));
  mkdirSync(dataFolder, { recursive: true });
  chmodSync(dataFolder, 0o755); // as root, PostgreSQL runs as another user
  try {
    const first = await start(dataFolder);
    await stop(first.process);
    const again = await start(dataFolder);
    try {
      const rssNow = () => residentSet(again.process);
      await pause(1000);
      return await work({
        url: again.url,
        dataFolder,
        runtimeUrl: await runtimeUrl(dataFolder),
        readyFirst: first.seconds,
        readyAgain: again.seconds,
        rssIdle: rssNow(),
        rssNow,
      });
    } finally {
      await stop(again.process);
    }
  } finally {
    if (kept === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
}

type Started = { readonly process: ChildProcess; readonly url: string; readonly seconds: number };

async function start(dataFolder: string): Promise<Started> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['bin/start.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), MULIN_DATA: dataFolder, LOG_LEVEL: 'silent' },
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`the product ended with ${child.exitCode} while starting`);
    await pause(20);
  }
  return { process: child, url, seconds: Number(((performance.now() - began) / 1000).toFixed(2)) };
}

async function answers(url: string): Promise<boolean> {
  return await fetch(`${url}/healthz`).then(
    ({ ok }) => ok,
    () => false, // not listening yet
  );
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGINT');
  if (child.exitCode === null) await once(child, 'exit');
}

/** The resident set of the server process itself, in MiB. */
function residentSet({ pid }: ChildProcess): number {
  const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kib) / 1024);
}

async function runtimeUrl(dataFolder: string): Promise<string> {
  const superUrl = await runningEmbedded(dataFolder);
  if (superUrl === undefined) throw new Error('the embedded database is not running');
  const url = new URL(superUrl);
  url.username = 'mulin_runtime';
  url.password = localSecret(dataFolder, 'runtime');
  url.pathname = '/mulin';
  return url.href;
}
