import { resolve } from 'node:path';
import { z } from 'zod';
import { Halt } from './halt.ts';

export type Env = Readonly<z.infer<typeof settings>>;

const databaseAddress = z.url({ protocol: /^postgres(ql)?$/ });

const settings = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
    MULIN_DATA: z.string().default('./data').transform(absolute),
    MULIN_DEMO: z.enum(['0', '1']).optional(),
    DATABASE_URL: databaseAddress.optional(),
    MIGRATE_URL: databaseAddress.optional(),
    RETENTION_URL: databaseAddress.optional(),
    MULIN_KEY_FILE: z.string().transform(absolute).optional(),
    SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    CHROMIUM_PATH: z.string().optional(),
  })
  .transform((read) => ({
    ...read,
    MULIN_DEMO: read.MULIN_DEMO === undefined ? read.DATABASE_URL === undefined : read.MULIN_DEMO === '1',
    MULIN_KEY_FILE: read.MULIN_KEY_FILE ?? resolve(read.MULIN_DATA, 'keys', 'master.key'),
  }));

/** What each setting accepts. Values are never repeated: an address may hold a password. */
const accepts: Record<string, string> = {
  PORT: '应为 0 到 65535 的整数，例如 PORT=3000',
  HOST: '应为本机地址或主机名，例如 HOST=127.0.0.1',
  MULIN_DEMO: '只能是 1（装入演示）或 0（不装演示）',
  DATABASE_URL: '应为 PostgreSQL 地址，例如 postgres://用户:密码@主机:5432/mulin',
  MIGRATE_URL: '应为 PostgreSQL 地址，例如 postgres://用户:密码@主机:5432/mulin',
  RETENTION_URL: '应为 PostgreSQL 地址，例如 postgres://用户:密码@主机:5432/mulin',
  SMS_URL: '应为 http 或 https 地址，例如 https://sms.example.cn/send',
  LOG_LEVEL: '只能是 fatal、error、warn、info、debug、trace、silent 之一',
};

/**
 * Reads the settings out of environment variables; an empty variable counts as not set.
 * Gives absolute paths. `MULIN_DEMO` is true by default only with the embedded database (no `DATABASE_URL`).
 * Halts with one Chinese sentence naming the first wrong setting.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const read = settings.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0]);
  throw new Halt('env.wrong', `设置 ${name} 不对：${accepts[name] ?? '请看 README 的“设置”一节'}。`);
}

/** The settings of this process, read once. A wrong one ends the process: nothing can run on a guess. */
export const env: Env = readOrExit();

function readOrExit(): Env {
  try {
    return readEnv(process.env);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function absolute(path: string): string {
  return resolve(path);
}
