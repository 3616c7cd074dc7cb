import '../bin/node24.ts';
import { sql } from 'kysely';
import { coverage, gridKinds } from '#features/areas/covering/coverage.ts';
import { outOfGrid } from '#features/areas/covering/out-of-grid.ts';
import { gridPage } from '#features/areas/grid-page.ts';
import { households } from '#features/people/households.ts';
import { totals } from '#features/people/totals.ts';
import type { System } from '#kernel/system.ts';
import { runOnce } from '../bin/terminal.ts';
import { asSuperuser, holderOf, percentile, timed, withSystem } from './house.ts';
import { onStartedProduct, type Product } from './started.ts';

/**
 * node bench/places.ts: 350 communities of ten grids each, 300,000 households in 3,500 grids beside the demo. Milliseconds at the server, 50th and 95th percentile, and how much
 * slower a page is than the same page of the demo, asked in the same run.
 */
const communities = 350;
const homes = 86;
const times = 200;

const columns = 'id, kind, parent_id, name, sort_key, street_id, community_id, estate_id, grid_id, building_id, unit_id';
const laying = [
  `insert into area (${columns}) select gen_random_uuid(), 'community', s.id, '测速社区' || n, '测速社区' || n, s.id, null, null, null, null, null
    from (select id from area where kind = 'street' and ended_at is null order by id limit 1) s, generate_series(1, ${communities}) n`,
  `insert into area (${columns}) select gen_random_uuid(), 'grid', c.id, '测速网格' || n, '测速网格' || n, c.street_id, c.id, null, null, null, null
    from area c, generate_series(1, 10) n where c.name like '测速社区%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'building', g.parent_id, g.name || '楼', g.name, g.street_id, g.community_id, null, g.id, null, null
    from area g where g.kind = 'grid' and g.name like '测速网格%'`,
  `insert into area (${columns}) select gen_random_uuid(), 'dwelling', b.id, n::text, lpad(n::text, 6, '0'), b.street_id, b.community_id, null, b.grid_id, b.id, null
    from area b, generate_series(1, ${homes}) n where b.kind = 'building' and b.name like '测速网格%'`,
  `insert into household (id, dwelling_id, street_id, community_id, grid_id)
    select gen_random_uuid(), d.id, d.street_id, d.community_id, d.grid_id from area d join area b on b.id = d.parent_id where d.kind = 'dwelling' and b.name like '测速网格%'`,
];

await runOnce(async (say) => {
  const figures = await onStartedProduct(async (product) => {
    const small = await pages(product, await demoGround(product));
    const began = performance.now();
    const ground = await lay(product);
    const laid = Number(((performance.now() - began) / 1000).toFixed(1));
    return { laid_s: laid, ...(await counted(product)), small, large: await pages(product, ground) };
  });
  say(JSON.stringify(figures, null, 1));
});

type Ground = { readonly city: string; readonly street: string; readonly community: string; readonly grid: string };
type Db = System['db'];

async function demoGround(product: Product): Promise<Ground> {
  return await asSuperuser(product, async (db) => await groundIn(db, sql`a.name = '第三网格'`));
}

async function groundIn(db: Db, which: ReturnType<typeof sql<boolean>>): Promise<Ground> {
  const { rows } = await sql<Ground>`
    select (select id from area where kind = 'city' and ended_at is null limit 1) as city, a.street_id as street, a.community_id as community, a.id as grid
    from area a where a.kind = 'grid' and ${which} order by a.id limit 1`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('no such grid');
  return found;
}

/** Under one street of their own: communities, grids, one building of one unit to a grid, and a household behind every door. */
async function lay(product: Product): Promise<Ground> {
  return await asSuperuser(product, async (db) => {
    await db.connection().execute(async (one) => {
      for (const setting of ['statement_timeout = 0', 'session_replication_role = replica']) await sql.raw(`set ${setting}`).execute(one);
      for (const statement of laying) await sql.raw(statement).execute(one);
      await sql.raw('reset all').execute(one);
    });
    await sql.raw('vacuum analyze area, household, person').execute(db);
    return await groundIn(db, sql`a.name = '测速网格5'`);
  });
}

async function counted(product: Product): Promise<{ grids: number; households: number }> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ grids: number; households: number }>`
      select (select count(*)::int from area where kind = 'grid' and ended_at is null) as grids, (select count(*)::int from household where ended_at is null) as households`.execute(
      db,
    );
    return rows[0] ?? { grids: 0, households: 0 };
  });
}

/** What somebody at the desk of this community, and who leads the county, look at. */
async function pages(product: Product, { city, street, community, grid }: Ground) {
  return await withSystem(product, 4, async (system) => {
    const staff = { token: await holderOf(product, system, 'community-staff', community) };
    const leader = { token: await holderOf(product, system, 'county-leader', city) };
    const asked: Readonly<Record<string, () => Promise<unknown>>> = {
      grid_page: () => system.see(gridPage, { token: null }, { grid }),
      coverage_community: () => system.see(coverage, staff, { area: community }),
      coverage_street: () => system.see(coverage, leader, { area: street }),
      coverage_county: () => system.see(coverage, leader, { area: city }),
      grid_kinds: () => system.see(gridKinds, leader, { area: street }),
      without_grid: () => system.see(outOfGrid, staff, { community, which: 'none' }),
      in_two_grids: () => system.see(outOfGrid, staff, { community, which: 'two' }),
      reconcile_community: () => system.see(totals, staff, { community }),
      households_of_grid: () => system.see(households, staff, { area: grid }),
    };
    const took: Record<string, { p50: number; p95: number }> = {};
    for (const [name, run] of Object.entries(asked)) {
      await timed(5, run); // the first few plan the statement
      const all = await timed(name.startsWith('coverage_') && name !== 'coverage_community' ? times / 10 : times, run);
      took[name] = { p50: percentile(all, 0.5), p95: percentile(all, 0.95) };
    }
    return took;
  });
}
