import { sql } from 'kysely';
import { layFigures } from '#features/figures/methods/lay.ts';
import { method } from '#features/figures/methods/method.ts';
import { methods } from '#features/figures/methods/overview.ts';
import { dayOf, wallClock } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import type { System } from '#kernel/system.ts';
import { asSuperuser, percentile, sessionOf, timed, withSystem } from './house.ts';
import type { Ground } from './million.ts';
import type { Product } from './started.ts';

/**
 * The figures of methods over a year of a county laid by `layMatters`: how long the sums take to be laid, in seconds, and the pages of a county, a street and a
 * community, in milliseconds at the server: the 50th and the 95th percentile.
 */
export async function figureTimes(product: Product, ground: Ground, times: number) {
  return await withSystem(product, 4, async (system) => {
    const began = performance.now();
    await layAll(product, system);
    const laid = Number(((performance.now() - began) / 1000).toFixed(1));
    const { token, county } = await leaderOf(product, system);
    const today = dayOf(wallClock());
    const until = today.slice(0, 7);
    const from = `${Number(today.slice(0, 4)) - 1}-${today.slice(5, 7)}`;
    const pages: Record<string, { p50: number; p95: number }> = {};
    for (const [level, area] of Object.entries({ county, street: ground.street, community: ground.community })) {
      pages[`${level}_methods`] = await percentiles(times, () => system.see(methods, { token }, { area, from, until }));
      pages[`${level}_method`] = await percentiles(times, () =>
        system.see(method, { token }, { area, from, until, method: 'three-orders' }),
      );
    }
    return { figures_laid_s: laid, figures_ms: pages };
  });
}

/** Until nothing is left to be laid, by this process or the started one. */
async function layAll(product: Product, system: System): Promise<void> {
  await asSuperuser(product, (db) => sql`update method_month_laid set laid_until = (select min(opened_at)::date from matter)`.execute(db));
  const behind = async () => {
    const { rows } = await sql`select from method_month_laid where laid_until >= ${dayOf(wallClock())}::date`.execute(system.db);
    return rows.length === 0;
  };
  while (await behind()) await system.asClock((context) => layFigures.run(context));
}

async function percentiles(times: number, run: () => Promise<unknown>): Promise<{ p50: number; p95: number }> {
  await timed(5, run); // the first few plan the statement
  const took = await timed(times, run);
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

async function leaderOf(product: Product, system: System): Promise<{ token: string; county: string }> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ account: string; person: string }>`
      select b.account_id as account, b.person_id as person from binding b where b.scope = 'self' and b.until is null
        and not exists (select from post p where p.person_id = b.person_id) limit 1`.execute(db);
    const { account, person } = rows[0] ?? { account: '', person: '' };
    const county = await sql<{ id: string }>`select id from area where kind = 'city' and ended_at is null limit 1`.execute(db);
    const area = county.rows[0]?.id ?? '';
    const post = { id: newId(), kind: 'county-leader', person_id: person, area_id: area, community_id: null, called: '测速' };
    await db
      .insertInto('post')
      .values({ ...post, since: dayOf(wallClock()) })
      .execute();
    return { token: await sessionOf(db, system, account), county: area };
  });
}
