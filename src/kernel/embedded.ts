import { once } from 'node:events';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { damaged, databaseHalt, inUse, otherMajor } from './embedded-faults.ts';
import { findRunner, type Runner, run, stay, type User } from './embedded-run.ts';
import { Halt } from './halt.ts';
import { localSecret } from './secrets.ts';

const major = '18';
const superuser = 'postgres';
/** A session-level advisory lock in the database `postgres`: whoever holds it uses the data folder. It ends with its holder, even by kill -9. */
const keeperLock = 0x6d_75_6c_69;
const roomNeeded = 64 << 20;
const logKept = 8 << 20;

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
type Cluster = { readonly dataFolder: string; readonly folder: string; readonly log: string; readonly password: string; readonly runner: Runner };

/**
 * Starts the embedded PostgreSQL of a data folder, making the cluster at first use (`<data>/postgres`, checksums on, UTF-8,
 * password in `<data>/secrets`). Waits for crash recovery. Halts with a sentence when the folder is in use by another Mulin,
 * damaged, of another major, not ours to read, or the disk is full.
 */
export async function startEmbedded(dataFolder: string): Promise<Embedded> {
  const place = { dataFolder: resolve(dataFolder), log: join(resolve(dataFolder), 'postgres.log') };
  try {
    const cluster = await openCluster(place);
    if (!existsSync(cluster.folder)) await createCluster(cluster);
    checkWhole(cluster);
    await settleFormer(cluster);
    return await launch(cluster, 3);
  } catch (error) {
    throw error instanceof Halt ? error : databaseHalt(said(error), place, error);
  }
}

/** The address of the database a running Mulin has open in this folder, or undefined when none runs. */
export async function runningEmbedded(dataFolder: string): Promise<string | undefined> {
  const port = postmaster(join(resolve(dataFolder), 'postgres'))?.port;
  if (port === undefined) return undefined;
  const superUrl = address(port, localSecret(resolve(dataFolder), superuser));
  return (await knock(superUrl)) === 'kept' ? superUrl : undefined;
}

async function openCluster(place: { dataFolder: string; log: string }): Promise<Cluster> {
  const { dataFolder } = place;
  mkdirSync(dataFolder, { recursive: true });
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < roomNeeded) throw databaseHalt('ENOSPC', place);
  const folder = join(dataFolder, 'postgres');
  const runner = await findRunner(existsSync(folder) ? statSync(folder) : undefined, dataFolder);
  return { ...place, folder, runner, password: localSecret(dataFolder, superuser) };
}

/** Made under another name and moved when whole, so that an interrupted first start leaves nothing half-made. */
async function createCluster({ dataFolder, folder, password, runner, log }: Cluster): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = join(dataFolder, 'postgres.password');
  rmSync(unfinished, { recursive: true, force: true });
  const owner = ownerOf(runner);
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    const options = ['--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums', '--auth=scram-sha-256', `--username=${superuser}`];
    await run(runner, runner.initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...options]);
    renameSync(unfinished, folder);
  } catch (error) {
    writeFileSync(log, said(error), { flag: 'a' });
    throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkWhole(cluster: Cluster): void {
  const version = join(cluster.folder, 'PG_VERSION');
  if (!existsSync(version)) throw damaged(cluster);
  const found = readFileSync(version, 'utf8').trim();
  if (!/^\d+(\.\d+)?$/.test(found)) throw damaged(cluster);
  if (found !== major) throw otherMajor(found, major, cluster);
  if (!existsSync(join(cluster.folder, 'global', 'pg_control'))) throw damaged(cluster);
}

/** A PostgreSQL left by a Mulin that was killed is stopped; one in use is left alone; a stale lock file is removed. */
async function settleFormer(cluster: Cluster): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const former = postmaster(cluster.folder);
    if (!former) return;
    if (!isPostgres(former.pid)) return rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
    const answer = former.port === undefined ? 'silent' : await knock(address(former.port, cluster.password));
    if (answer === 'kept') throw inUse(cluster);
    if (answer === 'free') await stopCluster(cluster);
    else await pause(200);
  }
  throw inUse(cluster);
}

async function launch(cluster: Cluster, tries: number): Promise<Embedded> {
  const port = await freePort();
  const from = existsSync(cluster.log) ? statSync(cluster.log).size : 0;
  const log = openSync(cluster.log, from > logKept ? 'w' : 'a');
  const child = stay(cluster.runner, cluster.runner.postgres, ['-D', cluster.folder, '-p', String(port), ...settings()], log);
  closeSync(log);
  const ended = once(child, 'exit').then(() => {});
  const superUrl = address(port, cluster.password);
  const keeper = await Promise.race([keep(superUrl), ended]);
  if (keeper) return { superUrl, port, ended, stop: () => stopCluster(cluster).then(() => ended) };
  const words = readFileSync(cluster.log).subarray(from > logKept ? 0 : from).toString();
  if (/Address already in use/i.test(words) && tries > 1) return launch(cluster, tries - 1);
  if (/lock file .* already exists/i.test(words)) throw inUse(cluster);
  throw databaseHalt(words, cluster);
}

/** Connects as soon as PostgreSQL answers, takes the keeper's lock and keeps the session for as long as we live. */
async function keep(superUrl: string): Promise<pg.Client> {
  for (;;) {
    const keeper = new pg.Client({ connectionString: superUrl, application_name: 'mulin keeper' });
    keeper.on('error', () => {}); // the end of PostgreSQL shows in `ended` and in every other connection
    try {
      await keeper.connect();
      await keeper.query('select pg_advisory_lock($1)', [keeperLock]);
      return keeper;
    } catch {
      await pause(30); // not up yet, or still recovering: the race with `ended` decides
    }
  }
}

async function stopCluster({ runner, folder }: Cluster): Promise<void> {
  await run(runner, runner.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60']);
}
