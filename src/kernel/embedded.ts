import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { addressAt, type Cluster, isWrongPassword, keeperLock, keptAddress, openCluster, stopCluster } from './embedded-cluster.ts';
import { databaseHalt, inUse, secretLost } from './embedded-faults.ts';
import { stay } from './embedded-run.ts';
import { Halt } from './halt.ts';

const mebibyte = 1 << 20;
const logKept = 8 * mebibyte;

/** A PostgreSQL of our own, running on 127.0.0.1. */
export type Embedded = {
  /** Address of the database `postgres` as its superuser. */
  readonly superUrl: string;
  readonly port: number;
  /** Settles when PostgreSQL ends, wanted or not. */
  readonly ended: Promise<void>;
  /** Ends all sessions and stops PostgreSQL cleanly. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data folder, making the cluster at first use (`<data>/postgres`, checksums on, UTF-8,
 * password in `<data>/secrets`). Waits for crash recovery. Halts with a sentence when the folder is in use by another Mulin,
 * damaged, of another major, not ours to read, or the disk is full.
 */
export async function startEmbedded(dataFolder: string): Promise<Embedded> {
  const place = { dataFolder: resolve(dataFolder), log: join(resolve(dataFolder), 'postgres.log') };
  try {
    return await launch(await openCluster(place), 3);
  } catch (error) {
    throw error instanceof Halt ? error : databaseHalt(String(error), place, error);
  }
}

/** @returns the superuser's address of the database that a running Mulin has open in this folder, or undefined when none runs. */
export async function runningEmbedded(dataFolder: string): Promise<string | undefined> {
  return keptAddress(resolve(dataFolder));
}

async function launch(cluster: Cluster, tries: number): Promise<Embedded> {
  const port = await freePort();
  const superUrl = addressAt(port, cluster.password);
  const { log, words } = openLog(cluster.log);
  const child = stay(cluster.runner, cluster.runner.postgres, ['-D', cluster.folder, '-p', String(port), ...settings()], log);
  closeSync(log);
  const ended = once(child, 'exit').then(() => {});
  if (await keep(superUrl, ended, cluster)) return { superUrl, port, ended, stop: () => stopCluster(cluster).then(() => ended) };
  if (/Address already in use/.test(words()) && tries > 1) return launch(cluster, tries - 1);
  if (/lock file .* already exists/.test(words())) throw inUse(cluster);
  throw databaseHalt(words(), cluster);
}

/** Connects as soon as PostgreSQL answers (recovery may take a while) and keeps the lock until one of us ends; false when it ended first. */
async function keep(superUrl: string, ended: Promise<void>, cluster: Cluster): Promise<boolean> {
  let gone = false;
  ended.finally(() => (gone = true)).catch(() => {}); // who awaits `ended` gets the error
  while (!gone) {
    const keeper = new pg.Client({ connectionString: superUrl, application_name: 'mulin keeper', keepAlive: true });
    keeper.on('error', () => {}); // the end of PostgreSQL shows in `ended` and on every other connection
    try {
      await keeper.connect();
      await keeper.query('select pg_advisory_lock($1)', [keeperLock]);
      return true;
    } catch (error) {
      if (isWrongPassword(error)) throw await stopCluster(cluster).then(() => secretLost(cluster));
      await pause(25);
    }
  }
  await ended;
  return false;
}

/** Appends to the log, or starts it anew when it has grown; `words` gives what was written since. */
function openLog(file: string): { log: number; words: () => string } {
  const size = existsSync(file) ? statSync(file).size : 0;
  const from = size > logKept ? 0 : size;
  return { log: openSync(file, from === size ? 'a' : 'w', 0o600), words: () => readFileSync(file).subarray(from).toString() };
}

/**
 * Durable, reachable from this machine only, and silent about rows: a terse log has no DETAIL line and no statement, so no
 * personal data gets into it.
 */
function settings(): string[] {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: memory < 2048 * mebibyte ? '64MB' : '256MB',
    jit: 'off',
    wal_compression: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  server.close();
  await once(server, 'close');
  if (bound === null || typeof bound === 'string') throw new Error('a TCP server has a port');
  return bound.port;
}
