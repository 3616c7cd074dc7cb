import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '#kernel/embedded.ts';
import { createCounty, migrate } from '#kernel/migrate.ts';
import { createRoles, type Urls } from '#kernel/roles.ts';

/** Lends a freshly migrated database with one empty county, schema `county_1401`, and its superuser's address, and takes it away afterwards. */
export async function withThrowawayDatabase<T>(work: (urls: Urls & { readonly superUrl: string }) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mulin-throwaway-'));
  try {
    const database = await startEmbedded(folder);
    try {
      const urls = await createRoles(database.superUrl, 'mulin', { owner: 'owner', runtime: 'runtime', retention: 'retention' });
      await migrate(urls.owner);
      await createCounty(urls.owner, { code: '1401', name: '太原市', host: null, demo: true });
      return await work({ ...urls, superUrl: databaseOf(database.superUrl) });
    } finally {
      await database.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function databaseOf(superUrl: string): string {
  const url = new URL(superUrl);
  url.pathname = '/mulin';
  return url.href;
}
