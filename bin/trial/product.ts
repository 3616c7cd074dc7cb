import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '#kernel/free-port.ts';
import { ensureMasterKey, readKeys } from '#kernel/keys.ts';
import { migrate } from '#kernel/migrate.ts';
import { loadDemo } from '../../demo/load.ts';
import { databaseAt, openEmbedded } from '../database.ts';

/** Mulin as it is kept running in production, on a fresh folder with the demo county, for a trial of its strength. Needs Linux: it looks into /proc. */
export type Product = {
  readonly url: string;
  readonly keyFile: string;
  /** The address of Mulin's database as superuser; another one after each restart. */
  superUrl(): string;
  /** The process that serves; another one after each restart, none for a moment between two. */
  serverPid(): number | undefined;
  postmasterPid(): number | undefined;
};

const root = join(import.meta.dirname, '../..');

/** Lends the product to a piece of work, and takes it away again with everything it wrote. */
export async function onProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'mulin-trial-'));
  chmodSync(base, 0o755); // as root, PostgreSQL runs as another user
  const [dataFolder, keyFile] = [join(base, 'data'), join(base, 'keys', 'master.key')];
  try {
    await prepare(dataFolder, keyFile);
    const port = await freePort();
    const keeper = keep({ MULIN_DATA: dataFolder, MULIN_KEY_FILE: keyFile, PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    try {
      await untilItAnswers(url, keeper);
      return await work({ ...placesOf(dataFolder, keeper), url, keyFile });
    } finally {
      keeper.kill('SIGTERM');
      if (keeper.exitCode === null) await once(keeper, 'exit');
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** The demo county, on a database that is stopped again afterwards: the product finds it there. */
async function prepare(dataFolder: string, keyFile: string): Promise<void> {
  mkdirSync(dataFolder);
  ensureMasterKey(keyFile);
  const database = await openEmbedded(dataFolder);
  try {
    await migrate(database.ownerUrl);
    await loadDemo({ ...database, keys: readKeys(keyFile) }, () => {});
  } finally {
    await database.stop();
  }
}

function keep(settings: Record<string, string>): ChildProcess {
  const env = { PATH: '/usr/bin:/bin', LOG_LEVEL: 'fatal', ...settings };
  return spawn(process.execPath, ['bin/keep.ts', 'bin/serve.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function untilItAnswers(url: string, keeper: ChildProcess): Promise<void> {
  while (!(await isWell(url))) {
    if (keeper.exitCode !== null) throw new Error(`the product ended with ${keeper.exitCode} while starting`);
    await pause(20);
  }
}

/** Whether the product is there and reaches its database. */
export async function isWell(url: string): Promise<boolean> {
  return await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false, // nobody is listening there
  );
}

function placesOf(dataFolder: string, keeper: ChildProcess): Pick<Product, 'superUrl' | 'serverPid' | 'postmasterPid'> {
  const password = read(join(dataFolder, 'secrets', 'postgres')).trim();
  return {
    superUrl: () => databaseAt(`postgres://postgres:${password}@127.0.0.1:${lockFile(dataFolder)[1] ?? 0}/postgres`),
    serverPid: () => childrenOf(keeper.pid)[0],
    postmasterPid: () => lockFile(dataFolder)[0],
  };
}

/** @returns the process and the port in PostgreSQL's lock file */
function lockFile(dataFolder: string): [pid: number | undefined, port: number | undefined] {
  const [pid, , , port] = read(join(dataFolder, 'postgres', 'postmaster.pid')).split('\n');
  return [Number(pid) || undefined, Number(port) || undefined];
}

export function childrenOf(pid: number | undefined): number[] {
  return read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it has just gone
  }
}
