import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { wallClock } from '#kernel/clock.ts';
import { openCounty } from '#kernel/db.ts';
import { startEmbedded } from '#kernel/embedded.ts';
import { createCounty, migrate } from '#kernel/migrate.ts';
import { createRoles } from '#kernel/roles.ts';
import { furnish } from '../furnish.ts';
import { urlOf } from './urls.ts';

const passwords = { owner: 'owner', runtime: 'runtime', retention: 'retention' };

/** One PostgreSQL for a whole test run, with a migrated template. It forgets on a crash: here, and only here, that is fine. */
export default async function start(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user
  const database = await startEmbedded(folder);
  await forgetful(database.superUrl);
  const { owner } = await createRoles(database.superUrl, 'template_empty', passwords);
  await migrate(owner);
  await createCounty(owner, { code: '1401', name: '太原市', host: null, demo: true });
  const db = openCounty(urlOf(database.superUrl, 'template_empty'), '1401', 1);
  await furnish(db, wallClock);
  await db.destroy();
  project.provide('superUrl', database.superUrl);
  return async () => {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function forgetful(superUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) await client.query(`alter system set ${setting} = off`);
  await client.query('alter system set autovacuum = off');
  await client.query('select pg_reload_conf()');
  await client.end();
}

declare module 'vitest' {
  interface ProvidedContext {
    superUrl: string;
  }
}
