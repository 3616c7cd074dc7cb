import type { AddressInfo } from 'node:net';
import { whoIs } from '#features/accounts/who-is.ts';
import { firstRunRoutes } from '#features/setup/routes.ts';
import { refusals as setupRefusals } from '#features/setup/words.ts';
import { wallClock } from '#kernel/clock.ts';
import { type County, countiesOf } from '#kernel/county.ts';
import type { Keys } from '#kernel/crypto.ts';
import { openCounty, openPool } from '#kernel/db.ts';
import { createHttp } from '#kernel/http.ts';
import { newPaperCode } from '#kernel/ids.ts';
import { fault, log } from '#kernel/log.ts';
import type { Sender } from '#kernel/outbox.ts';
import { servePages } from '#kernel/pages.ts';
import { expire } from '#kernel/retention.ts';
import { startSweeping } from '#kernel/sweeper.ts';
import { createSystem, type System } from '#kernel/system.ts';
import { features } from './features.ts';
import { furnish } from './furnish.ts';

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

/** Serves every county of the database at one address until closed. */
export async function serveMulin(options: ServeOptions): Promise<Served> {
  const platform = openPool(options.runtimeUrl, 2, 'mulin');
  const running = new Map<string, { system: System; stop: () => Promise<void> }>();

  function addCounty(county: County): System {
    const system = createSystem({
      county,
      db: openCounty(options.runtimeUrl, county.code, options.connections),
      keys: options.keys,
      features,
      whoIs,
    });
    const stopSweeping = startSweeping(system, options.sender);
    const stopExpiring = startExpiring(options.retentionUrl, county);
    running.set(county.code, { system, stop: async () => void (await Promise.all([stopSweeping(), stopExpiring()])) });
    return system;
  }

  for (const county of await countiesOf(platform)) addCounty(county);
  const systemOf = (host: string) =>
    byHost(
      [...running.values()].map(({ system }) => system),
      host,
    );
  const http = await createHttp({ features, moreRefusals: setupRefusals, systemOf, healthy: () => answers(platform) });
  const firstRunCode = newPaperCode();
  firstRunRoutes(http, {
    ownerUrl: options.ownerUrl,
    code: firstRunCode,
    county: () => [...running.values()][0]?.system,
    addCounty,
    furnish: ({ db }) => furnish(db, wallClock),
  });
  if (running.size === 0) options.onFirstRun?.(firstRunCode);
  await servePages(http, options.pages);
  await http.listen({ host: options.host, port: options.port });

  return {
    url: `http://${options.host}:${(http.server.address() as AddressInfo).port}`, // listening on TCP, so the address has a port
    systems: () => [...running.values()].map(({ system }) => system),
    addCounty,
    async close() {
      await http.close();
      await Promise.all([...running.values()].map(({ stop }) => stop()));
      await Promise.all([...running.values()].map(({ system }) => system.db.destroy()));
      await platform.end();
    },
  };
}

/** The county whose host this is; where there is only one, every host is its. */
function byHost(systems: readonly System[], host: string): System | undefined {
  return systems.find(({ county }) => county.host === host) ?? (systems.length === 1 ? systems[0] : undefined);
}

async function answers(platform: ReturnType<typeof openPool>): Promise<boolean> {
  return await platform.query('select 1').then(
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
