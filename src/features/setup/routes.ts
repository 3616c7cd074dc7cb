import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { divisionName, divisionsUnder } from '#features/areas/door.ts';
import { wallClock } from '#kernel/clock.ts';
import type { County } from '#kernel/county.ts';
import { createCounty } from '#kernel/migrate.ts';
import { refuse } from '#kernel/refusal.ts';
import type { System } from '#kernel/system.ts';
import { fillCounty } from './begin.ts';
import { beginCounty, divisions, setupState } from './contract.ts';

export type FirstRun = {
  /** Null where this process may not make tables. */
  readonly ownerUrl: string | null;
  /** Shown in the terminal, and nowhere else. */
  readonly code: string;
  /** The county made so far; it may have been interrupted before it had an administrator. */
  county(): System | undefined;
  addCounty(county: County): System;
  /** Asks the database, or refuses while it is away. */
  whileReachable<T>(ask: () => Promise<T>): Promise<T>;
  /** What every new county is given. */
  furnish(system: System): Promise<void>;
};

/** The three addresses of the first run. They stand beside the features: there is no county yet whose people could be asked. */
export function firstRunRoutes(http: FastifyInstance, run: FirstRun): void {
  http.post(`/api/${setupState.name}`, async () => ({ needed: !(await isReady(run)), possible: run.ownerUrl !== null }));
  http.post(`/api/${divisions.name}`, (request) => ({ divisions: divisionsUnder(divisions.input.parse(request.body ?? {}).under) }));
  let making: Promise<void> = Promise.resolve();
  http.post(`/api/${beginCounty.name}`, { config: { rateLimit: { max: 10, timeWindow: '10 minutes' } } }, async (request) => {
    const asked = beginCounty.input.parse(request.body ?? {});
    const turn = making.then(() => begin(run, asked));
    making = turn.catch(() => undefined); // whoever asked is told; the next one may still try
    await turn;
    return {};
  });
}

type Asked = ReturnType<typeof beginCounty.input.parse>;

async function begin(run: FirstRun, asked: Asked): Promise<void> {
  if (await isReady(run)) refuse('setup.done');
  if (!same(asked.code, run.code)) refuse('setup.wrong_code');
  const system = run.county() ?? (await makeCounty(run, asked.division));
  if (system.county.code !== asked.division) refuse('setup.other_begun', { county: system.county.name });
  await run.furnish(system);
  await fillCounty(system.db, system.keys, wallClock(), asked);
}

async function makeCounty({ ownerUrl, addCounty }: FirstRun, code: string): Promise<System> {
  const county: County = { code, name: divisionName(code) ?? refuse('setup.unknown_division'), host: null, demo: false };
  await createCounty(ownerUrl ?? refuse('setup.impossible'), county);
  return addCounty(county);
}

/** A county is ready once it has an administrator. */
async function isReady({ county, whileReachable }: FirstRun): Promise<boolean> {
  const made = county();
  if (!made) return false;
  if (made.county.demo) return true;
  const found = await whileReachable(() =>
    made.db.selectFrom('post').select('id').where('kind', '=', 'system-admin').limit(1).executeTakeFirst(),
  );
  return found !== undefined;
}

function same(typed: string, code: string): boolean {
  const [one, other] = [Buffer.from(typed.toUpperCase()), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
