import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import {
  addressAt,
  type Cluster,
  isWrongPassword,
  keeperLock,
  keptAddress,
  openCluster,
  settleFormer,
  stopCluster,
} from './embedded-cluster.ts';
import { databaseHalt, inUse, secretLost } from './embedded-faults.ts';
import { stay } from './embedded-run.ts';
import { freePort } from './free-port.ts';
import { Halt } from './halt.ts';
import { log as note } from './log.ts';

const mebibyte = 1 << 20;
const logKept = 8 * mebibyte;

/** A PostgreSQL of our own, running on 127.0.0.1. */
export type Embedded = {
  /** Address of the database `postgres` as its superuser. */
  readonly superUrl: string;
  readonly port: number;
  /** Settles when PostgreSQL has been stopped; rejects with a halt when it fell and could not be started again. */
  readonly ended: Promise<void>;
  /** Ends all sessions and stops PostgreSQL cleanly. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL of a data folder, making the cluster at first use (`<data>/postgres`, checksums on, UTF-8,
 * password in `<data>/secrets`). Waits for crash recovery, and starts it again at the same port whenever it falls. Halts with a sentence when the folder is in use by another Mulin,
 * damaged, of another major, not ours to read, or the disk is full.
 */
export async function startEmbedded(dataFolder: string): Promise<Embedded> {
  const place = { dataFolder: resolve(dataFolder), log: join(resolve(dataFolder), 'postgres.log') };
  try {
    return await keepRunning(await openCluster(place));
  } catch (error) {
    throw error instanceof Halt ? error : databaseHalt(String(error), place, error);
  }
}

/** @returns the superuser's address of the database that a running Mulin has open in this folder, or undefined when none runs. */
export async function runningEmbedded(dataFolder: string): Promise<string | undefined> {
  return keptAddress(resolve(dataFolder));
}

async function keepRunning(cluster: Cluster): Promise<Embedded> {
  const first = await raise(cluster, await freePort());
  const { port, superUrl } = first;
  let running: Promise<Running> = Promise.resolve(first);
  let stopping = false;
  const ended = (async () => {
    for (await (await running).exited; !stopping; await (await running).exited) {
      note.error({ event: 'database.fell' });
      running = raise(cluster, port);
    }
  })();
  ended.catch(() => undefined); // whoever awaits it hears of it
  return {
    superUrl,
    port,
    ended,
    async stop() {
      stopping = true;
      await running; // one that is just being raised must stand before it can be stopped
      await stopCluster(cluster);
      await ended;
    },
  };
}

const raiseTries = 40;

/** After a fall its children may still be leaving, and PostgreSQL rightly refuses to start beside them: it is tried again until they are gone. */
async function raise(cluster: Cluster, port: number): Promise<Running> {
  for (let tries = 1; ; tries++) {
    await settleFormer(cluster);
    try {
      return await launch(cluster, port);
    } catch (error) {
      if (tries === raiseTries || !(error instanceof StillLeaving)) throw error;
      await pause(100);
    }
  }
}

class StillLeaving extends Halt {}

type Running = { readonly superUrl: string; readonly port: number; readonly exited: Promise<void> };

async function launch(cluster: Cluster, port: number): Promise<Running> {
  const superUrl = addressAt(port, cluster.password);
  const { log, words } = openLog(cluster.log);
  const child = stay(cluster.runner, cluster.runner.postgres, ['-D', cluster.folder, '-p', String(port), ...settings()], log);
  closeSync(log);
  const exited = once(child, 'exit').then(() => {});
  if (await keep(superUrl, exited, cluster)) return { superUrl, port, exited };
  if (/still in use|Address already in use/.test(words()))
    throw new StillLeaving('database.leaving', databaseHalt(words(), cluster).message);
  if (/lock file .* already exists/.test(words())) throw inUse(cluster);
  throw databaseHalt(words(), cluster);
}

/**
 * Connects as soon as PostgreSQL answers (recovery may take a while) and keeps the lock until it ends; false when it ended first. When one
 * of its processes dies, PostgreSQL ends every connection, ours too, and goes on: then the lock is taken anew.
 */
async function keep(superUrl: string, exited: Promise<void>, cluster: Cluster): Promise<boolean> {
  let gone = false;
  exited.finally(() => (gone = true)).catch(() => {}); // who awaits `exited` gets the error
  while (!gone) {
    const keeper = new pg.Client({ connectionString: superUrl, application_name: 'mulin keeper', keepAlive: true });
    keeper.on('error', () => {}); // the end of PostgreSQL shows in `exited` and on every other connection
    try {
      await keeper.connect();
      await keeper.query('select pg_advisory_lock($1)', [keeperLock]);
      keeper.once('end', () => void keep(superUrl, exited, cluster));
      return true;
    } catch (error) {
      if (isWrongPassword(error)) throw await stopCluster(cluster).then(() => secretLost(cluster));
      await pause(25);
    }
  }
  await exited;
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
