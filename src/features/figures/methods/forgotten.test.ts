import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ratingReport } from '#features/matters/reports.ts';
import { fill, rate } from '#features/matters/verbs.ts';
import { expire } from '#kernel/retention.ts';
import { features } from '../../../features.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { columns, counts, factsOf } from './facts.ts';
import { layFigures } from './lay.ts';

let world: World;
let cast: Cast;
beforeAll(async () => {
  world = await createWorld();
  cast = await castOf(world);
  await sql`update session set expires_at = '2099-01-01'`.execute(world.owner); // these people go on for years
});
afterAll(() => world.end());

/** What is counted of each cell. */
const asCounted = async (by: 'community_id' | 'grid_id' = 'community_id') =>
  (
    await sql`select part, method_id, method_version, month, ${columns('c', counts)} from (${factsOf(sql`true`, sql.ref(`m.${by}`))}) c order by 1, 2, 3, 4`.execute(
      world.owner,
    )
  ).rows;
const asLaid = async () =>
  (
    await sql`select community_id as part, method_id, method_version, month, ${columns('c', counts)} from method_month c where opened > 0 order by 1, 2, 3, 4`.execute(
      world.owner,
    )
  ).rows;
const report = async () => (await cast.wang.sees(ratingReport, { community: world.places.community.id })).leaves;

/** Lays the sums, every cell counted anew. */
async function lay(): Promise<void> {
  world.pass({ minutes: 2 });
  await sql`update method_month_laid set seen_until = '2000-01-01'`.execute(world.owner);
  while ((await world.system.asClock((context) => layFigures.run(context))) > 0) {} // until all months are laid
}

/** The round of the one role that may delete. */
const forget = () =>
  world.owner.transaction().execute(async (tx) => {
    await sql`set local role mulin_retention`.execute(tx);
    await expire(tx, features, world.now());
  });

test('a year that is over keeps its figures when its matters are forgotten, however often it is counted again; nothing leads from a star to a matter', async () => {
  for (const [stars, trips] of [
    [5, 1],
    [4, 2],
    [3, 0],
    [5, 3],
    [2, 1],
    [1, 4],
    [4, 2],
  ] as const) {
    const matter = await cast.taken();
    await cast.zhou.does(fill, { matter, step: 'work', outcome: 'done', answers: { did: '换了灯泡' } });
    await cast.wang.does(rate, { matter, step: 'confirm', solved: true, stars, quick: 5, fixed: stars, trips });
    world.pass({ minutes: 1 });
  }
  await cast.filed(); // it goes on, so it is not forgotten
  world.pass({ hours: 24 * 40 });
  await lay();
  const before = { counted: await asCounted(), byGrid: await asCounted('grid_id'), report: await report() };
  expect(before.counted).toMatchObject([{ opened: 8, rated: 7, placed: 5, pleased: 3, stars: 19, trips: 13 }]);
  expect(await asLaid()).toEqual(before.counted);
  expect(before.report.find(({ leaf }) => leaf === 'stair-light')).toMatchObject({ count: 5, average: 3.8 });

  world.pass({ hours: 24 * 3 * 366 });
  await forget();
  await lay();

  expect(await sql`select from rating`.execute(world.owner).then(({ rows }) => rows)).toEqual([]);
  expect({ counted: await asCounted(), byGrid: await asCounted('grid_id'), report: await report() }).toEqual(before);
  expect(await asLaid()).toEqual(before.counted);
  const said = await sql`select from effort_said where reason is not null or account_id is not null`.execute(world.owner);
  expect(said.rows).toEqual([]);
  const kept = await sql<Record<string, unknown>>`select * from rating_kept`.execute(world.owner);
  const ids = await sql<{ id: string }>`select id::text from matter union all select id::text from rating`.execute(world.owner);
  for (const { id } of ids.rows) expect(JSON.stringify(kept.rows)).not.toContain(id);
});
