import { inject } from 'vitest';
import { migrate } from '#kernel/migrate.ts';
import { createRoles } from '#kernel/roles.ts';
import { builtApps } from '../../bin/apps.ts';
import { serveMulin } from '../../src/serve.ts';
import { testKeys as keys } from '../../src/testing/house.ts';
import { dropDatabase, newDatabase } from './demo-copy.ts';
import { type Stage, stageFor } from './stage.ts';

export type NewHouse = { readonly stage: Stage /** What the terminal shows. */; code(): string };

/** Mulin started for the first time without a demo: tables, and nothing in them. */
export async function openNewHouse(): Promise<NewHouse> {
  const superUrl = inject('superUrl');
  const database = newDatabase();
  const urls = await createRoles(superUrl, database, { owner: 'owner', runtime: 'runtime', retention: 'retention' });
  await migrate(urls.owner);
  let shown = '';
  const served = await serveMulin({
    ...{ runtimeUrl: urls.runtime, retentionUrl: urls.retention, ownerUrl: urls.owner, keys },
    ...{ host: '127.0.0.1', port: 0, pages: builtApps, sender: null },
    onFirstRun: (code) => {
      shown = code;
    },
  });
  return { stage: await stageFor(served, () => dropDatabase(database)), code: () => shown };
}
