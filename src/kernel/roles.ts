import pg from 'pg';

/** The three roles: the owner migrates, the runtime owns nothing and deletes nothing, retention deletes what has expired. */
export type Passwords = { readonly owner: string; readonly runtime: string; readonly retention: string };
export type Urls = { readonly owner: string; readonly runtime: string; readonly retention: string };

const roles = ['owner', 'runtime', 'retention'] as const;

/** Makes the roles and a database of the owner's, where they do not exist yet; sets their passwords. */
export async function createRoles(superUrl: string, database: string, passwords: Passwords): Promise<Urls> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    for (const role of roles) await ensureRole(client, `mulin_${role}`, passwords[role]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)} owner mulin_owner`);
  } finally {
    await client.end();
  }
  return {
    owner: urlOf(superUrl, database, 'mulin_owner', passwords.owner),
    runtime: urlOf(superUrl, database, 'mulin_runtime', passwords.runtime),
    retention: urlOf(superUrl, database, 'mulin_retention', passwords.retention),
  };
}

async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${role} login password ${client.escapeLiteral(password)}`);
}

function urlOf(superUrl: string, database: string, user: string, password: string): string {
  const url = new URL(superUrl);
  url.username = user;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}
