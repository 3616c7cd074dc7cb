import type { AddressInfo } from 'node:net';
import { askForSecondFrom } from '#features/accounts/second/first-day.ts';
import { whoIs } from '#features/accounts/who-is.ts';
import { tileSource } from '#features/areas/door.ts';
import { spoken } from '#features/matters/spoken.ts';
import { firstRunRoutes } from '#features/setup/routes.ts';
import { refusals as setupRefusals } from '#features/setup/words.ts';
import { dayOf, wallClock } from '#kernel/clock.ts';
import { type County, countiesOf } from '#kernel/county.ts';
import type { Keys } from '#kernel/crypto.ts';
import { openCounty, openPool } from '#kernel/db.ts';
import { createHttp } from '#kernel/http.ts';
import { newPaperCode } from '#kernel/ids.ts';
import { fault, log } from '#kernel/log.ts';
import type { Sender } from '#kernel/outbox.ts';
import { servePages } from '#kernel/pages.ts';
import { feelPulse, type Pulse, reachable } from '#kernel/pulse.ts';
import { onceReached } from '#kernel/reach.ts';
import { expire } from '#kernel/retention.ts';
import { startSweeping } from '#kernel/sweeper.ts';
import { createSystem, type System } from '#kernel/system.ts';
import { features } from './features.ts';
import { furnish, refurnish } from './furnish.ts';

export type ServeOptions = {
  readonly runtimeUrl: string;
  readonly retentionUrl: string | null;
  readonly keys: Keys;
  readonly host: string;
  readonly port: number;
  /** The folder of the built apps. */
  readonly pages: string;
  readonly sender: Sender | null;
  /** The right to make tables, where this process has it: then a first-run page may create the county. */
  readonly ownerUrl: string | null;
  /** Called with the code the first-run page asks for, when no county is there yet. */
  readonly onFirstRun?: (code: string) => void;
  /** Connections to the database, shared by all counties. */
  readonly connections?: number;
};

export type Served = { readonly url: string; systems(): readonly System[]; addCounty(county: County): System; close(): Promise<void> };

const hour = 3_600_000;
/** A county that ran before the second step was asked for has so long to tell its people. */
const toGetReady = { hours: 14 * 24 } as const;

/** Serves every county of the database at one address until closed. */
export async function serveMulin(options: ServeOptions): Promise<Served> {
  const platform = openPool(options.runtimeUrl, 2, 'mulin');
  const known = await onceReached(() => countiesOf(platform));
  const pulse = feelPulse(options.runtimeUrl);
  const { systems, addCounty, close } = runCounties(options, pulse);
  for (const county of known) {
    const { db } = addCounty(county);
    await onceReached(() => refurnish(db, wallClock));
    await onceReached(() => askForSecondFrom(db, dayOf(wallClock().add(toGetReady))));
  }
  const healthy = () => answers(pulse.whileItBeats(() => platform.query('select 1')));
  const http = await createHttp({ features, moreRefusals: setupRefusals, systemOf: (host) => byHost(systems(), host), healthy, spoken });
  const firstRunCode = newPaperCode();
  firstRunRoutes(http, {
    ownerUrl: options.ownerUrl,
    code: firstRunCode,
    county: () => systems()[0],
    addCounty,
    whileReachable: pulse.whileItBeats,
    furnish: async ({ db }) => {
      await furnish(db, wallClock);
      await askForSecondFrom(db, dayOf(wallClock()));
    },
  });
  if (known.length === 0) options.onFirstRun?.(firstRunCode);
  await servePages(http, options.pages, async (host) => {
    const system = byHost(systems(), host);
    return system && (await healthy()) ? await tileSource(system.db) : null; // the console opens while the database is away, too
  });
  await http.listen({ host: options.host, port: options.port });

  return {
    url: `http://${options.host}:${(http.server.address() as AddressInfo).port}`, // listening on TCP, so the address has a port
    systems,
    addCounty,
    async close() {
      await http.close();
      await close();
      await pulse.stop();
      await platform.end();
    },
  };
}

/** The counties at work in this process, with what falls due in them by itself. */
function runCounties(options: ServeOptions, pulse: Pulse) {
  const running = new Map<string, { system: System; stop: () => Promise<unknown> }>();
  const { runtimeUrl, retentionUrl, keys, connections } = options;

  function addCounty(county: County): System {
    const system = createSystem({ county, db: openCounty(runtimeUrl, county.code, connections), keys, features, whoIs });
    const stopSweeping = startSweeping(system, options.sender);
    const stopExpiring = startExpiring(retentionUrl, county);
    running.set(county.code, { system: reachable(system, pulse), stop: () => Promise.all([stopSweeping(), stopExpiring()]) });
    return system;
  }

  return {
    addCounty,
    systems: () => [...running.values()].map(({ system }) => system),
    async close() {
      await Promise.all([...running.values()].map(({ stop }) => stop()));
      await Promise.all([...running.values()].map(({ system }) => system.db.destroy()));
    },
  };
}

/** The county whose host this is; where there is only one, every host is its. */
function byHost(systems: readonly System[], host: string): System | undefined {
  return systems.find(({ county }) => county.host === host) ?? (systems.length === 1 ? systems[0] : undefined);
}

async function answers(asked: Promise<unknown>): Promise<boolean> {
  return await asked.then(
    () => true,
    () => false, // the question is only whether it answers
  );
}

function startExpiring(retentionUrl: string | null, county: County): () => Promise<void> {
  if (retentionUrl === null) return async () => {};
  const db = openCounty(retentionUrl, county.code, 1);
  const run = () => expire(db, features, wallClock()).catch((error) => log.error({ event: 'expire.failed', ...fault(error) }));
  let last = run();
  const timer = setInterval(() => {
    last = run();
  }, hour);
  return async () => {
    clearInterval(timer);
    await last;
    await db.destroy();
  };
}
