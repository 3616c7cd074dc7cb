import type pg from 'pg';
import { wallClock } from '#kernel/clock.ts';
import { countiesOf } from '#kernel/county.ts';
import { openCounty } from '#kernel/db.ts';
import { startEmbedded } from '#kernel/embedded.ts';
import type { Env } from '#kernel/env.ts';
import { Halt } from '#kernel/halt.ts';
import { migrate, pending } from '#kernel/migrate.ts';
import { createRoles } from '#kernel/roles.ts';
import { checkServer, connectTo } from '#kernel/safety.ts';
import { localSecret } from '#kernel/secrets.ts';
import { furnish } from '../src/furnish.ts';

const name = 'mulin';

/** The database to serve. `ownerUrl` is null when nobody gave us the right to change tables. */
export type Database = {
  readonly runtimeUrl: string;
  readonly ownerUrl: string | null;
  readonly retentionUrl: string | null;
  /** Settles when an embedded PostgreSQL was stopped; rejects with a halt when it fell and could not be raised. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

/** Opens the database the settings name: the one at `DATABASE_URL`, else the embedded one of the data folder, started. */
export async function openDatabase(env: Env): Promise<Database> {
  if (env.DATABASE_URL === undefined) return openEmbedded(env.MULIN_DATA);
  return {
    runtimeUrl: env.DATABASE_URL,
    ownerUrl: env.MIGRATE_URL ?? null,
    retentionUrl: env.RETENTION_URL ?? null,
    ended: new Promise(() => {}), // not ours: its end shows in /healthz
    stop: async () => {},
  };
}

/** Brings the tables to the newest form, where we may. @returns how many migrations ran */
export async function bringUpToDate({ ownerUrl }: Database): Promise<number> {
  if (ownerUrl === null) return 0;
  const owner = await connectTo(ownerUrl, 'MIGRATE_URL');
  try {
    const { rowCount } = await owner.query(`select from pg_roles where rolname in ('mulin_runtime', 'mulin_retention')`);
    if (rowCount !== 2)
      throw new Halt('roles.missing', '数据库里还没有角色 mulin_runtime 和 mulin_retention；请按 README 的“上线”一节先建好角色。');
  } finally {
    await owner.end();
  }
  const migrated = await migrate(ownerUrl);
  await furnishAll(ownerUrl);
  return migrated;
}

/** Counties that are there already get what the library has gained since: new methods and versions, new services. What they edited themselves stays. */
async function furnishAll(ownerUrl: string): Promise<void> {
  const owner = await connectTo(ownerUrl, 'MIGRATE_URL');
  const counties = await countiesOf(owner).finally(() => owner.end());
  for (const { code } of counties) {
    const db = openCounty(ownerUrl, code, 1);
    await furnish(db, wallClock).finally(() => db.destroy());
  }
}

/** Halts unless the server is safe and its tables are of this version. @returns whether a county is there already */
export async function checkDatabase({ runtimeUrl }: Database): Promise<boolean> {
  const client = await connectTo(runtimeUrl, 'DATABASE_URL');
  try {
    await checkServer(client);
    await checkTables(client);
    const { rowCount } = await client.query('select from mulin.county limit 1');
    return rowCount !== 0;
  } finally {
    await client.end();
  }
}

async function checkTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ made: boolean }>(`select to_regclass('mulin.migration') is not null as made`);
  const missing = rows[0]?.made ? (await pending(client)).length : undefined;
  if (missing === 0) return;
  const what = missing === undefined ? '数据库里还没有睦邻的表' : `数据库还差 ${missing} 个迁移`;
  throw new Halt('migrations.pending', `${what}；请先备份，再用属主角色运行：MIGRATE_URL=… npm run migrate。`);
}

/** Starts the embedded database of a folder with its roles and Mulin's own database. `superUrl` is that one, as superuser. */
export async function openEmbedded(dataFolder: string): Promise<Database & { superUrl: string; ownerUrl: string }> {
  const { superUrl, ended, stop } = await startEmbedded(dataFolder);
  try {
    const password = (role: string) => localSecret(dataFolder, role);
    const urls = await createRoles(superUrl, name, {
      owner: password('owner'),
      runtime: password('runtime'),
      retention: password('retention'),
    });
    return { superUrl: databaseAt(superUrl), runtimeUrl: urls.runtime, ownerUrl: urls.owner, retentionUrl: urls.retention, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Mulin's database on the server of this address. */
export function databaseAt(address: string): string {
  const url = new URL(address);
  url.pathname = `/${name}`;
  return url.href;
}
