import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { onServer } from '../../src/testing/house.ts';
import { ensureJinsong, jinsongTemplate } from '../../src/testing/jinsong.ts';
import { urlOf } from '../../src/testing/urls.ts';

export type Copy = {
  readonly runtimeUrl: string;
  readonly retentionUrl: string;
  /** Sees and changes everything: for what a journey must set up behind the door. */
  readonly ownerUrl: string;
  remove(): Promise<void>;
};

/** A demo county of one's own: the one the whole run made once, copied. */
export async function copyDemo(): Promise<Copy> {
  const superUrl = inject('superUrl');
  const database = newDatabase();
  await onServer(superUrl, async (server) => {
    await ensureJinsong(server);
    await server.query(`create database ${database} template ${jinsongTemplate} strategy file_copy`);
  });
  return {
    runtimeUrl: urlOf(superUrl, database, 'mulin_runtime', 'runtime'),
    retentionUrl: urlOf(superUrl, database, 'mulin_retention', 'retention'),
    ownerUrl: urlOf(superUrl, database),
    remove: () => dropDatabase(database),
  };
}

export function newDatabase(): string {
  return `journey_${randomUUID().replaceAll('-', '')}`;
}

export async function dropDatabase(database: string): Promise<void> {
  await onServer(inject('superUrl'), (server) => server.query(`drop database ${database} with (force)`));
}
