import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { inject } from 'vitest';
import { whoIs } from '#features/accounts/who-is.ts';
import type { Feature } from '#kernel/action.ts';
import { createKeys } from '#kernel/crypto.ts';
import { openCounty } from '#kernel/db.ts';
import type { DB } from '#kernel/db-types.ts';
import { sweepOnce } from '#kernel/sweeper.ts';
import { createSystem } from '#kernel/system.ts';
import { features as allFeatures } from '../features.ts';
import { urlOf } from './urls.ts';

/** The master key of every test database. */
export const testKeys = createKeys(Buffer.alloc(32, 7));

/**
 * A county of its own for one test file: a copy of a template on a real PostgreSQL, with a clock the test sets. Files share a process, so that the
 * code is read once; what a process keeps of a county it keeps by the county's code, so each has a code of its own.
 */
export async function openHouse(template: string, start: Temporal.Instant, features: readonly Feature[] = allFeatures) {
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const superUrl = inject('superUrl');
  await onServer(superUrl, (server) => server.query(`create database ${database} template ${template} strategy file_copy`));
  const db = openCounty(urlOf(superUrl, database, 'mulin_runtime', 'runtime'), '1401', 8);
  const owner = openCounty(urlOf(superUrl, database), '1401', 4);
  let now = start;
  const county = { code: database, name: '太原市', host: null, demo: true };
  const system = createSystem({ county, db, keys: testKeys, features, whoIs, clock: () => now });

  return {
    system,
    /** Sees and changes everything: for what a test must look at or set up behind the door. */
    owner,
    now: () => now,
    /** Lets time pass; what falls due happens when the test sweeps. */
    pass: (time: Temporal.DurationLike) => {
      now = now.add(time);
    },
    /** Does all that is due now. */
    async sweep(): Promise<void> {
      for (const due of features.flatMap((feature) => feature.sweeps ?? [])) {
        while ((await sweepOnce(system, due)) > 0) {} // until none is left
      }
    },
    /** How many statements wait for a lock somebody else holds. */
    waiting: () => waiting(owner),
    overlapping: <A, B>(table: keyof DB & string, first: () => Promise<A>, second: () => Promise<B>) =>
      overlap(owner, table, first, second),
    async end(): Promise<void> {
      await db.destroy();
      await owner.destroy();
      await onServer(superUrl, (server) => server.query(`drop database ${database} with (force)`));
    },
  };
}

export async function onServer(superUrl: string, work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: superUrl });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}

/** Makes two requests truly meet: neither can write to the table before both are under way. */
async function overlap<A, B>(owner: Kysely<DB>, table: string, first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> {
  const gate = await owner.startTransaction().execute();
  await sql`lock table ${sql.table(table)} in share row exclusive mode`.execute(gate);
  const both = Promise.all([first(), second()]);
  while ((await waiting(owner)) < 2) await pause(5);
  await gate.commit().execute();
  return both;
}

async function waiting(owner: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
  return rows[0]?.n ?? 0;
}
