import pg from 'pg';
import { Halt } from './halt.ts';

const oldest = 15;
type Facts = {
  version: number;
  fsync: string;
  commit: string;
  pages: string;
  encoding: string;
  role: string;
  mighty: boolean;
  owned: number;
};

/**
 * Refuses to run on a database that could lose an acknowledged write, or as a role that could break the append-only rules:
 * PostgreSQL ≥ 15, UTF-8, fsync, synchronous_commit and full_page_writes on; the runtime role is no superuser, does not
 * bypass row security and owns no table.
 */
export async function checkServer(client: pg.ClientBase | pg.Pool): Promise<void> {
  const { rows } = await client.query<Facts>(`
    select current_setting('server_version_num')::int as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
      current_setting('server_encoding') as encoding, current_user as role, rolsuper or rolbypassrls as mighty,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
    from pg_roles where rolname = current_user`);
  const [facts] = rows;
  if (!facts) throw new Error('the current role is always in pg_roles');
  const unsafe = faults.find(({ found }) => found(facts));
  if (unsafe) throw new Halt('database.unsafe', unsafe.say(facts));
}

/** Opens one connection, or halts with the sentence for what is wrong with the address. */
export async function connectTo(url: string, setting: 'DATABASE_URL' | 'MIGRATE_URL'): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new Halt('database.unreachable', `${setting} 不能用：${reason(error)}。`, error);
  }
}

const faults: readonly { found: (facts: Facts) => boolean; say: (facts: Facts) => string }[] = [
  {
    found: ({ version }) => version < oldest * 10_000,
    say: ({ version }) => `数据库是 PostgreSQL ${Math.floor(version / 10_000)}，太旧了；请升级到 ${oldest} 或更新。`,
  },
  {
    found: ({ encoding }) => encoding !== 'UTF8',
    say: ({ encoding }) => `数据库的编码是 ${encoding}；请用 UTF8 编码重新建库（create database … encoding 'UTF8'）。`,
  },
  { found: ({ fsync }) => fsync !== 'on', say: () => unsafeSetting('fsync') },
  { found: ({ commit }) => commit === 'off', say: () => unsafeSetting('synchronous_commit') },
  { found: ({ pages }) => pages !== 'on', say: () => unsafeSetting('full_page_writes') },
  {
    found: ({ mighty }) => mighty,
    say: ({ role }) =>
      `DATABASE_URL 的角色 ${role} 权限太大（超级用户或可绕过行级安全）；请改用运行角色 mulin_runtime，属主角色写在 MIGRATE_URL。`,
  },
  {
    found: ({ owned }) => owned > 0,
    say: ({ role }) =>
      `DATABASE_URL 的角色 ${role} 拥有数据表，只增不改的账就守不住了；请改用运行角色 mulin_runtime，属主角色写在 MIGRATE_URL。`,
  },
];

function unsafeSetting(name: string): string {
  return `数据库关掉了 ${name}，断电会丢失已确认的数据；请在 postgresql.conf 里设 ${name} = on 再启动。`;
}

const reasons: Record<string, string> = {
  ECONNREFUSED: '那里没有数据库在运行，请检查主机和端口',
  ENOTFOUND: '找不到这台主机，请检查主机名',
  EAI_AGAIN: '找不到这台主机，请检查主机名和网络',
  ETIMEDOUT: '连接超时，请检查网络和防火墙',
  ECONNRESET: '连接被对方中断，请检查主机和端口',
  '28P01': '用户名或密码不对',
  '28000': '数据库不允许这个用户从这里连接，请检查用户名和 pg_hba.conf',
  '3D000': '没有这个数据库，请先建库或检查库名',
  '53300': '数据库的连接已满，请调大 max_connections',
  '57P03': '数据库正在启动，请稍等再试',
};

function reason(error: unknown): string {
  const code = error instanceof AggregateError ? codeOf(error.errors[0]) : codeOf(error);
  return reasons[code] ?? `连不上数据库（${code}），请检查地址`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '没有回应';
}
