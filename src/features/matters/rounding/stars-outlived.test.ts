import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expire } from '#kernel/retention.ts';
import { starRound } from '#library/star-round.ts';
import { switchOn } from '../../../testing/methods.ts';
import { castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { matters } from '../feature.ts';
import { roundFigures } from './figures.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await switchOn(world, [starRound]);
});
afterAll(() => world.end());

const days = (many: number) => world.now().add({ hours: many * 24 });

test('a year after the next round was closed nobody can say which home had how many stars, and the figures of the round are what they were', async () => {
  const { chen, filed } = await castOf(world);
  const given = [await filed(), await filed(), await filed()];
  const laid = async (openedAt: string, closedAt: string | null) => {
    const { rows } = await sql<{ id: string }>`
      insert into round (id, series, method_id, method_version, area_id, name, plan, opened_by, opened_at, closed_by, closed_at)
      select gen_random_uuid(), gen_random_uuid(), 'star-round', ${starRound.version}, ${world.places.community.id}, '星级文明户', '三月报名，四月两会审，公示七天。',
        ${chen.account}, ${openedAt}, case when ${closedAt}::text is null then null else ${chen.account}::uuid end, ${closedAt}::timestamptz returning id`.execute(
      world.owner,
    );
    return rows[0]?.id ?? '';
  };
  const first = await laid('2025-03-01T00:00:00Z', '2025-06-01T00:00:00Z');
  for (const [nth, matter] of given.entries())
    await sql`insert into star_given (matter_id, round_id, stars, at) values (${matter}, ${first}, ${nth === 0 ? 4 : 5}, now())`.execute(
      world.owner,
    );
  await sql`insert into star_given (matter_id, round_id, stars, at) values (${given[0]}, ${first}, 3, now() + interval '1 second')`.execute(
    world.owner,
  );
  const next = await laid('2026-03-01T00:00:00Z', world.now().toString());
  await sql`insert into star_given (matter_id, round_id, stars, at) values (${given[0]}, ${next}, 2, now() + interval '2 seconds')`.execute(
    world.owner,
  );

  const cleared = (many: number) =>
    world.owner.transaction().execute(async (tx) => {
      await sql`set local role mulin_retention`.execute(tx);
      await expire(tx, [matters], days(many));
    });
  const named = async () =>
    (await sql<{ round: string }>`select round_id as round from star_given order by stars`.execute(world.owner)).rows.map(
      ({ round }) => round,
    );
  const said = await chen.sees(roundFigures, { round: first });
  expect(said.stars.map(({ count }) => count)).toEqual([2, 0, 1, 0, 0]);

  await cleared(364);
  expect(await named()).toEqual([next, first, first, first, first]);
  await cleared(366);
  expect(await named()).toEqual([next]);
  expect(await chen.sees(roundFigures, { round: first })).toEqual(said);
  await cleared(367);
  expect(await chen.sees(roundFigures, { round: first })).toEqual(said);
  expect((await chen.sees(roundFigures, { round: next })).total).toBe(1);
});
