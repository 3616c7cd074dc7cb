import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hangUp } from './db.ts';
import { log } from './log.ts';
import type { System } from './system.ts';

/** Whether the database answers, felt twice a second on a connection of its own. */
export type Pulse = {
  beats(): boolean;
  /** Does the work while the database answers; refuses it, begun or not, once it no longer does. */
  whileItBeats<T>(work: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
};

/** The database is out of reach: nothing more is asked of it until it answers again. */
export class DatabaseAway extends Error {
  /** connection_failure, as PostgreSQL itself would say it. */
  readonly code = '08006';
}

/** Milliseconds. Together they keep under the three seconds within which everybody is told. */
const everyMs = 500;
const patienceMs = 1500;
const againMs = 250;

/**
 * Feels the pulse of a database until stopped. A database that hangs is worse than one that is gone: its questions are never answered and fill
 * every connection, so they are broken off, and the next ones find new connections.
 */
export function feelPulse(url: string): Pulse {
  const underWay = new Set<(error: Error) => void>();
  let beats = true;
  const lost = () => {
    if (!beats) return;
    beats = false;
    log.warn({ event: 'database.away' });
    hangUp(url);
    for (const refuse of underWay) refuse(new DatabaseAway());
  };
  const found = () => {
    if (!beats) log.warn({ event: 'database.back' });
    beats = true;
  };
  const stopped = new AbortController();
  const feeling = beat(url, { lost, found, signal: stopped.signal });
  return {
    beats: () => beats,
    async whileItBeats(work) {
      if (!beats) throw new DatabaseAway();
      const silence = Promise.withResolvers<never>();
      underWay.add(silence.reject);
      return await Promise.race([work(), silence.promise]).finally(() => underWay.delete(silence.reject));
    },
    stop: () => {
      stopped.abort();
      return feeling;
    },
  };
}

/** The same county, in which nothing is begun or waited for while its database is away. */
export function reachable(system: System, { whileItBeats }: Pulse): System {
  return {
    ...system,
    perform: (what, request, asked) => whileItBeats(() => system.perform(what, request, asked)),
    performing: (what, request, asked) => whileItBeats(() => system.performing(what, request, asked)),
    see: (what, request, asked) => whileItBeats(() => system.see(what, request, asked)),
    whoIs: (token) => whileItBeats(() => system.whoIs(token)),
  };
}

type Feeling = { readonly lost: () => void; readonly found: () => void; readonly signal: AbortSignal };

async function beat(url: string, feeling: Feeling): Promise<void> {
  const { signal } = feeling;
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMs, application_name: 'mulin pulse' });
    client.on('error', () => undefined); // the question under way says so
    await feelThrough(client, feeling).catch(feeling.lost);
    if (!signal.aborted) await pause(againMs);
  }
}

/** Asks again and again over one connection, until it breaks or falls silent. */
async function feelThrough(client: pg.Client, { found, signal }: Feeling): Promise<void> {
  try {
    await client.connect();
    while (!signal.aborted) {
      await inTime(client.query('select 1'));
      found();
      await pause(everyMs, undefined, { signal }).catch(() => undefined); // stopped, and the loop ends
    }
    await inTime(client.end());
  } finally {
    client.connection.stream.destroy();
  }
}

/** An answer that is late because this process was busy lies in the socket already: it is read before anybody is told the database is gone. */
async function inTime(answer: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const tooLate = (async () => {
    await pause(patienceMs, undefined, { signal: late.signal });
    await pause(everyMs / 2, undefined, { signal: late.signal });
    throw new DatabaseAway();
  })();
  tooLate.catch(() => undefined); // either the answer came, or it is told below
  try {
    await Promise.race([answer, tooLate]);
  } finally {
    late.abort();
  }
}
