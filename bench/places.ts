import '../bin/node24.ts';
import { sql } from 'kysely';
import { coverage, gridKinds } from '#features/areas/covering/coverage.ts';
import { outOfGrid } from '#features/areas/covering/out-of-grid.ts';
import { gridPage } from '#features/areas/grid-page.ts';
import { map } from '#features/areas/mapping/look.ts';
import { areaTree } from '#features/areas/tree.ts';
import { households } from '#features/people/households.ts';
import { partsOf } from '#features/people/parts.ts';
import { totals } from '#features/people/totals.ts';
import type { System } from '#kernel/system.ts';
import { countAll, layCounty } from './county.ts';
import { asSuperuser, holderOf, percentile, timed, withSystem } from './house.ts';
import { permissionTimes } from './permission.ts';
import { onStartedProduct, type Product } from './started.ts';

/**
 * node bench/places.ts: a million persons in 302,898 households, 350 communities and 3,500 grids beside the demo. Milliseconds at the server, 50th and 95th percentile, of the same pages in the
 * demo's community and in the county's largest, with the bar each has to keep; seconds to reconcile all communities of the county at once; what a check of rights costs. `--json` prints one line.
 */
const times = 100;
/** So many communities are also asked about one by one, as somebody at a desk does. */
const sampled = 5;
const bars = { page_ms: 30, reconcile_s: 2, permission_ms: 0.1 } as const;

type Ground = {
  readonly city: string;
  readonly county: string;
  readonly street: string;
  readonly community: string;
  readonly grid: string;
};
type Db = System['db'];
type Sight = { readonly system: System; readonly staff: { token: string }; readonly leader: { token: string }; readonly ground: Ground };

const figures = await onStartedProduct(async (product) => {
  const small = await looking(product, await groundIn(product, '第三网格'), pages);
  const laid_s = await seconds(() => withSystem(product, 1, ({ keys }) => asSuperuser(product, (db) => layCounty(db, keys))));
  await asSuperuser(product, drawBoundaries);
  const counted_s = await seconds(() => withSystem(product, 1, countAll));
  const large = await looking(product, await groundIn(product, '测速网格1-1'), async (sight) => ({
    ...{ ms: await pages(sight), reconcile_county_s: await reconciled(sight) },
    permission_ms: await permissionTimes(sight.system, { token: sight.staff.token, place: sight.ground.grid }),
  }));
  return { bars, laid_s, counted_s, ...(await counts(product)), small_ms: small, ...large };
});
process.stdout.write(`${JSON.stringify(figures, null, process.argv.includes('--json') ? undefined : 1)}\n`);

/** The places around a grid of this name. */
async function groundIn(product: Product, grid: string): Promise<Ground> {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<Ground>`
      select (select id from area where kind = 'city' and ended_at is null limit 1) as city, (select parent_id from area where id = a.street_id) as county,
        a.street_id as street, a.community_id as community, a.id as grid
      from area a where a.kind = 'grid' and a.name = ${grid} order by a.id limit 1`.execute(db);
    const [found] = rows;
    if (!found) throw new Error(`no grid ${grid}`);
    return found;
  });
}

/** Whoever works at the desk of this community and whoever leads the city look at its ground. */
async function looking<T>(product: Product, ground: Ground, look: (sight: Sight) => Promise<T>): Promise<T> {
  return await withSystem(product, 4, async (system) => {
    const staff = { token: await holderOf(product, system, 'community-staff', ground.community) };
    const leader = { token: await holderOf(product, system, 'county-leader', ground.city) };
    return await look({ system, staff, leader, ground });
  });
}

async function pages({ system, staff, leader, ground: { city, county, street, community, grid } }: Sight) {
  const asked: Readonly<Record<string, () => Promise<unknown>>> = {
    grid_page: () => system.see(gridPage, { token: null }, { grid }),
    coverage_community: () => system.see(coverage, staff, { area: community }),
    coverage_street: () => system.see(coverage, leader, { area: street }),
    coverage_county: () => system.see(coverage, leader, { area: county }),
    coverage_city: () => system.see(coverage, leader, { area: city }),
    grid_kinds: () => system.see(gridKinds, leader, { area: county }),
    tree_street: () => system.see(areaTree, leader, { parent: street }),
    tree_community: () => system.see(areaTree, staff, { parent: community }),
    without_grid: () => system.see(outOfGrid, staff, { community, which: 'none' }),
    in_two_grids: () => system.see(outOfGrid, staff, { community, which: 'two' }),
    map: () => system.see(map, staff, { community, plan: null }),
    reconcile_community: () => system.see(totals, staff, { community }),
    households_of_grid: () => system.see(households, staff, { area: grid }),
  };
  const took: Record<string, { p50: number; p95: number }> = {};
  for (const [name, run] of Object.entries(asked)) {
    await timed(6, run); // the first few plan the statement
    const all = await timed(times, run);
    took[name] = { p50: percentile(all, 0.5), p95: percentile(all, 0.95) };
  }
  return took;
}

/** In every community the grids and what stands in none are counted out of the ledger, all of them in one statement, and add up to what the county is told; of some of them what a leader reads is held against it. @returns seconds */
async function reconciled({ system, leader, ground: { county } }: Sight): Promise<number> {
  const { rows: communities } = await sql<{ id: string }>`
    select c.id from area s join area c on c.parent_id = s.id and c.kind = 'community' and c.ended_at is null where s.parent_id = ${county} and s.kind = 'street' order by c.name desc`.execute(
    system.db,
  );
  const took = await seconds(async () => {
    const parts = await partsOf(
      system.db,
      communities.map(({ id }) => id),
    );
    const { rows } = await system.see(coverage, leader, { area: county });
    const told = rows.reduce((sum, { households: here }) => sum + (here ?? 0), 0);
    const whole = parts.reduce((sum, { households: here }) => sum + here, 0);
    if (told !== whole) throw new Error(`the communities have ${whole} households, the county is told ${told}`);
  });
  for (const { id } of communities.slice(0, sampled)) {
    const [read, parts] = [await system.see(totals, leader, { community: id }), await partsOf(system.db, [id])];
    const counted = parts.reduce((sum, { households: here }) => sum + here, 0);
    if (read.households !== counted) throw new Error(`community ${id} has ${counted} households, its leader reads ${read.households}`);
  }
  return took;
}

/** The largest community and its ten grids on the map, sixty corners each. */
async function drawBoundaries(db: Db): Promise<void> {
  await sql`
    with drawn as (select a.id, a.community_id as community, row_number() over (order by a.sort_key) - 1 as n from area a where a.kind = 'grid' and a.name like '测速网格1-%' and a.ended_at is null and not exists (select from boundary b where b.area_id = a.id)
        union all select c.id, c.id, null from area c where c.name = '测速社区1' and not exists (select from boundary b where b.area_id = c.id)),
      box as (select *, 112.5 + coalesce(n % 5, 0) * 0.004 as west, 37.8 + coalesce(n / 5, 0) * 0.004 as south, case when n is null then 0.02 else 0.004 end as wide, case when n is null then 0.008 else 0.004 end as high from drawn),
      ring as (select b.id, jsonb_agg(jsonb_build_array(west + wide * case k / 15 when 0 then k % 15 / 15.0 when 1 then 1 when 2 then 1 - k % 15 / 15.0 else 0 end,
          south + high * case k / 15 when 0 then 0 when 1 then k % 15 / 15.0 when 2 then 1 when 3 then 1 - k % 15 / 15.0 else 0 end) order by k) as corners
        from box b, generate_series(0, 60) k group by b.id)
    insert into boundary (id, area_id, community_id, shape, west, south, east, north, by_account, at)
    select uuidv7(), b.id, b.community, jsonb_build_object('type', 'Polygon', 'coordinates', jsonb_build_array(r.corners)), west, south, west + wide, south + high,
      (select id from account limit 1), now() from box b join ring r on r.id = b.id`.execute(db);
}

async function counts(product: Product) {
  return await asSuperuser(product, async (db) => {
    const { rows } = await sql<{ grids: number; households: number; persons: number }>`
      select (select count(*)::int from area where kind = 'grid' and ended_at is null) as grids, (select count(*)::int from household where ended_at is null) as households,
        (select count(*)::int from person where ended_at is null) as persons`.execute(db);
    return rows[0];
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return Number(((performance.now() - began) / 1000).toFixed(2));
}
