import { Halt } from './halt.ts';

/** Where the data lie and where PostgreSQL writes what it has to say. */
export type Place = { readonly dataFolder: string; readonly log: string };
type Fault = { readonly sign: RegExp; readonly code: string; readonly say: (place: Place) => string };

/** What PostgreSQL or the file system says (English, C locale) and what the person at the machine should do. First match wins. */
const faults: readonly Fault[] = [
  {
    sign: /No space left on device|ENOSPC|disk quota|EDQUOT/i,
    code: 'disk.full',
    say: ({ dataFolder }) => `磁盘满了，数据库停在原处，已提交的数据没有丢失；请清出空间（数据文件夹：${dataFolder}）再启动。`,
  },
  {
    sign: /EROFS|Read-only file system/i,
    code: 'data.forbidden',
    say: ({ dataFolder }) => `数据文件夹 ${dataFolder} 是只读的；请换成可写的文件夹（设置 MULIN_DATA）再启动。`,
  },
  {
    sign: /wrong ownership|EACCES|EPERM|Permission denied|invalid permissions/i,
    code: 'data.forbidden',
    say: ({ dataFolder }) => `当前用户读写不了数据文件夹 ${dataFolder}；请用上次启动它的用户运行，或改正文件夹的所有者和权限。`,
  },
  {
    sign: /EEXIST|ENOTDIR/,
    code: 'data.not-a-folder',
    say: ({ dataFolder }) => `${dataFolder} 不能用作数据文件夹：它或它的上级是一个文件；请用 MULIN_DATA 指向一个文件夹。`,
  },
  {
    sign: /error while loading shared libraries|GLIBC|ENOEXEC|cannot execute binary/i,
    code: 'database.unsupported',
    say: () => '自带的数据库在这个系统上运行不了；请安装 PostgreSQL 15 或更新版本，并用 DATABASE_URL 指向它。',
  },
  {
    sign: /could not (create|map|allocate) .*(shared memory|memory)|Cannot allocate memory|out of memory/i,
    code: 'memory.short',
    say: () => '内存不够，数据库起不来；请关掉别的程序，或换一台内存更大的机器再启动。',
  },
  {
    sign: /PANIC|could not (open|read|locate|access|stat)|incorrect checksum|invalid (checkpoint|magic|data|page)|corrupt|not a valid|bogus data|ENOENT|EISDIR/i,
    code: 'database.damaged',
    say: ({ dataFolder, log }) =>
      `数据文件夹 ${dataFolder} 里的数据库损坏了（细节见 ${log}）；请不要改动它，把备份用 npm run restore 恢复到一个新的空文件夹。`,
  },
];

/**
 * Turns what went wrong around the embedded database into one sentence that says what to do.
 * @param said the end of PostgreSQL's own log, or the error of the file system
 */
export function databaseHalt(said: string, place: Place, cause?: unknown): Halt {
  const fault = faults.find(({ sign }) => sign.test(said));
  if (fault) return new Halt(fault.code, fault.say(place), cause ?? said);
  return new Halt('database.failed', `自带的数据库没能启动；请看日志 ${place.log} 的最后几行，再重新启动。`, cause ?? said);
}

/** The data folder holds another PostgreSQL major than ours. */
export function otherMajor(found: string, ours: string, { dataFolder }: Place): Halt {
  return new Halt(
    'database.other-major',
    `数据文件夹 ${dataFolder} 是 PostgreSQL ${found} 的，这里自带的是 ${ours}；请用当初的睦邻版本备份（npm run backup），再用这个版本恢复（npm run restore）。`,
  );
}

/** Another running Mulin holds this data folder. */
export function inUse({ dataFolder }: Place): Halt {
  return new Halt('data.in-use', `另一个睦邻正在使用数据文件夹 ${dataFolder}；请先停下它，或用 MULIN_DATA 另选一个文件夹。`);
}

/** The cluster does not accept the password kept beside it. */
export function secretLost({ dataFolder }: Place): Halt {
  return new Halt(
    'secret.lost',
    `数据库不认 ${dataFolder}/secrets/postgres 里的密码；请把这个文件换回原来的，或把备份恢复到一个新的空文件夹。`,
  );
}

/** The cluster's files are there but not whole. */
export function damaged(place: Place): Halt {
  return databaseHalt('corrupt', place);
}
