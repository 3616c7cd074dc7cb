import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { damaged, databaseHalt, inUse, otherMajor, type Place, secretLost } from './embedded-faults.ts';
import { findRunner, handOver, type Runner, run } from './embedded-run.ts';
import { localSecret } from './secrets.ts';

const major = '18';
const superuser = 'postgres';
const roomNeeded = 64 << 20;
/** A session-level advisory lock in the database `postgres`: whoever holds it uses the data folder. It ends with its holder, even by kill -9. */
export const keeperLock = 0x6d_75_6c_69;

/** The files of one PostgreSQL and what it takes to run them. */
export type Cluster = Place & { readonly folder: string; readonly password: string; readonly runner: Runner };

/** Gives the whole, stopped cluster of a data folder, made when there is none; halts when it cannot be used. */
export async function openCluster(place: Place): Promise<Cluster> {
  const { dataFolder } = place;
  mkdirSync(dataFolder, { recursive: true });
  const { bavail, bsize } = statfsSync(dataFolder);
  if (bavail * bsize < roomNeeded) throw databaseHalt('ENOSPC', place);
  const folder = clusterFolder(dataFolder);
  const runner = await findRunner(existsSync(folder) ? statSync(folder) : undefined, dataFolder);
  const cluster = { ...place, folder, runner, password: localSecret(dataFolder, superuser) };
  if (!existsSync(folder)) await createCluster(cluster);
  else if (statSync(folder).uid === 0) await handOver(folder, runner);
  checkWhole(cluster);
  await settleFormer(cluster);
  return cluster;
}

/** Ends all sessions and stops PostgreSQL cleanly; waits for it at most a minute. */
export async function stopCluster({ runner, folder }: Cluster): Promise<void> {
  await run(runner, runner.pg_ctl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60']);
}

/** @returns the superuser's address of the PostgreSQL a living Mulin keeps in this folder, or undefined when none does. */
export async function keptAddress(dataFolder: string): Promise<string | undefined> {
  const port = readPostmaster(clusterFolder(dataFolder))?.port;
  if (port === undefined) return undefined;
  const superUrl = addressAt(port, localSecret(dataFolder, superuser));
  return (await knock(superUrl)) === 'kept' ? superUrl : undefined;
}

export function addressAt(port: number, password: string): string {
  return `postgres://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

/** Made under another name and moved when whole, so that an interrupted first start leaves nothing half-made. */
async function createCluster({ dataFolder, folder, password, runner, log }: Cluster): Promise<void> {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { owner } = runner;
  if (owner) for (const path of [unfinished, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    const options = ['--locale=C.UTF-8', '--encoding=UTF8', '--data-checksums', '--auth=scram-sha-256', `--username=${superuser}`];
    await run(runner, runner.initdb, [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...options]);
    renameSync(unfinished, folder);
  } catch (error) {
    writeFileSync(log, String(error), { flag: 'a' });
    throw databaseHalt(String(error), { dataFolder, log }, error);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function checkWhole(cluster: Cluster): void {
  const version = join(cluster.folder, 'PG_VERSION');
  if (!existsSync(version) || !existsSync(join(cluster.folder, 'global', 'pg_control'))) throw damaged(cluster);
  const found = readFileSync(version, 'utf8').trim();
  if (!/^\d{1,3}(\.\d+)?$/.test(found)) throw damaged(cluster);
  if (found !== major) throw otherMajor(found, major, cluster);
}

/** A PostgreSQL left by a Mulin that was killed is stopped, one that is starting or ending is waited for, one in use is left alone. */
export async function settleFormer(cluster: Cluster): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const former = readPostmaster(cluster.folder);
    if (!former) return;
    if (isPostgres(former.pid)) await settleRunning(cluster, former.port);
    else rmSync(join(cluster.folder, 'postmaster.pid'), { force: true });
  }
  throw inUse(cluster);
}

async function settleRunning(cluster: Cluster, port: number | undefined): Promise<void> {
  const answer = port === undefined ? 'silent' : await knockTwice(addressAt(port, cluster.password));
  if (answer === 'kept') throw inUse(cluster);
  if (answer === 'stranger') throw secretLost(cluster);
  if (answer === 'free') await stopCluster(cluster);
  else await pause(200);
}

/** Whoever keeps a PostgreSQL that has just come back from a crash needs a moment to take its lock anew. */
async function knockTwice(superUrl: string): ReturnType<typeof knock> {
  if ((await knock(superUrl)) === 'free') await pause(500);
  return await knock(superUrl);
}

/** Is a PostgreSQL answering there, and does a living Mulin hold it? A stranger does not know our password. */
async function knock(superUrl: string): Promise<'kept' | 'free' | 'silent' | 'stranger'> {
  const client = new pg.Client({ connectionString: superUrl, connectionTimeoutMillis: 2000 });
  client.on('error', () => {}); // a server that ends while we ask is as good as silent
  try {
    await client.connect();
    const { rowCount } = await client.query(`select from pg_locks where locktype = 'advisory' and objid = $1 and granted`, [keeperLock]);
    return rowCount ? 'kept' : 'free';
  } catch (error) {
    return isWrongPassword(error) ? 'stranger' : 'silent';
  } finally {
    await client.end().catch(() => {}); // already closed by the other side
  }
}

export function isWrongPassword(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '28P01';
}

function readPostmaster(folder: string): { pid: number; port: number | undefined } | undefined {
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return { pid: Number(pid), port: Number(port) || undefined };
}

/** After a crash the number in the lock file may belong to any program; PostgreSQL itself would then refuse to start. */
function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (platform() !== 'linux') return true;
  const name = `/proc/${pid}/comm`;
  return existsSync(name) && readFileSync(name, 'utf8').trim() === 'postgres';
}

function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}
