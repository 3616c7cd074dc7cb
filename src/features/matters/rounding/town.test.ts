import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { stamp } from '#kernel/clock.ts';
import { starRound } from '#library/star-round.ts';
import type { Person } from '../../../testing/arrive.ts';
import { switchOn } from '../../../testing/methods.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { closeRound } from './close-round.ts';
import { roundFigures } from './figures.ts';
import { openRound } from './open-round.ts';
import { rounds } from './rounds.ts';

let world: World;
let town: Person;
let villages: Place[];
let round: string;
beforeAll(async () => {
  world = await createWorld();
  const street = place({ kind: 'street', name: '阳曲镇', parent: world.places.county });
  villages = Array.from({ length: 13 }, (_, nth) => place({ kind: 'community', name: `${nth + 1}号村`, parent: street }));
  await layPlaces(world.owner, [street, ...villages]);
  for (const village of villages) await switchOn(world, [starRound], village.id);
  town = await world.arrive('street-leader', { name: '高建平', area: street });
});
afterAll(() => world.end());

const figures = () => town.sees(roundFigures, { round });

test('[S1-C5] 建档立册: a round of the town opens thirteen registers, one for each village', async () => {
  const asked = { method: 'star-round', name: '阳曲镇星级文明户', plan: '镇村一起抓，农户自己报，两会审，公示晒，两委定。' };
  round = (await town.does(openRound, { ...asked, communities: villages.map(({ id }) => id) })).id;
  const registers = (await town.sees(rounds, {})).rounds;
  expect([registers.length, new Set(registers.map(({ community }) => community)).size]).toEqual([13, 13]);
});

test('[S1-C12] [S1-C23] 3359 households, 3024 asked: 90.0 %; 217+352+405+48+36 = 1058 with stars: 31.5 %, and one household more changes it', async () => {
  await laysDown(3359);
  await asksFor(3024, [217, 352, 405, 48, 36]);
  const { households, asked, participation, stars, total, share } = await figures();
  expect([households, asked, participation, total, share]).toEqual([3359, 3024, '90.0', 1058, '31.5']);
  expect(stars).toEqual([
    { stars: 5, count: 217 },
    { stars: 4, count: 352 },
    { stars: 3, count: 405 },
    { stars: 2, count: 48 },
    { stars: 1, count: 36 },
  ]);
  await givesStars(1, 5, 2000);
  const after = await figures();
  expect([after.stars[0]?.count, after.total, after.share]).toEqual([218, 1059, '31.5']);
  await givesStars(4, 1, 2001);
  expect((await figures()).share).toBe('31.6');
});

test('what the street is told of few households cannot be reckoned back from the sum: not one hidden number beside it, and not all of a small sum', async () => {
  const counts = async () => (await figures()).stars.map(({ count }) => count);
  const before = await world.owner.selectFrom('star_given').selectAll().execute();
  await world.owner.deleteFrom('star_given').execute();
  const said = async (given: readonly number[]) => {
    let from = 0;
    for (const [nth, many] of given.entries()) {
      await givesStars(many, 5 - nth, from);
      from += many;
    }
    const told = [(await figures()).total, ...(await counts())];
    await world.owner.deleteFrom('star_given').execute();
    return told;
  };
  expect(await said([20, 9, 3, 0, 0])).toEqual([32, 20, null, null, 0, 0]);
  expect(await said([0, 2, 0, 0, 0])).toEqual([2, null, null, null, null, null]);
  await world.owner.insertInto('star_given').values(before).execute();
});

test('[S1-C22] with twelve villages done the board says 12 of 13 and which is missing; then all are', async () => {
  const registers = (await town.sees(rounds, {})).rounds.toSorted((one, other) => one.community.localeCompare(other.community));
  for (const { id } of registers.slice(1)) await closes(id);
  const last = registers[0];
  expect(await figures()).toMatchObject({ communities: 13, done: 12, missing: [last?.community] });
  await closes(last?.id ?? '');
  expect(await figures()).toMatchObject({ communities: 13, done: 13, missing: [] });
});

/** Behind the door: so many households in the first village. */
async function laysDown(count: number): Promise<void> {
  const [village] = villages;
  await sql`with homes as (insert into area (id, kind, name, parent_id, sort_key, street_id, community_id)
      select gen_random_uuid(), 'dwelling', n::text, ${village?.id}::uuid, n::text, ${village?.street_id}::uuid, ${village?.id}::uuid from generate_series(1, ${count}::int) n returning id)
    insert into household (id, dwelling_id, street_id, community_id) select gen_random_uuid(), id, ${village?.street_id}::uuid, ${village?.id}::uuid from homes`.execute(
    world.owner,
  );
}

/** Behind the door: so many of them have asked, and so many were given five, four, three, two, one stars. */
async function asksFor(count: number, given: readonly number[]): Promise<void> {
  await sql`insert into matter (id, number, method_id, method_version, subject, channel, place_id, street_id, community_id, step, doing, state, seq, opened_at, round_id, opener_account)
    select gen_random_uuid(), 'r' || row_number() over (order by h.id), 'star-round', 1, '我家报星', 'online', h.dwelling_id, h.street_id, h.community_id, 'decide', 'meet', '{}', 1,
      ${stamp(world.now())}::timestamptz, ${round}::uuid, ${town.account}::uuid from household h where h.community_id = ${villages[0]?.id}::uuid order by h.id limit ${count}`.execute(
    world.owner,
  );
  let from = 0;
  for (const [nth, many] of given.entries()) {
    await givesStars(many, 5 - nth, from);
    from += many;
  }
}

async function givesStars(count: number, stars: number, from: number): Promise<void> {
  await sql`insert into star_given (matter_id, round_id, stars, at) select id, round_id, ${stars}, ${stamp(world.now())}::timestamptz from matter
    where round_id = ${round} order by id offset ${from} limit ${count}`.execute(world.owner);
}

async function closes(id: string): Promise<void> {
  await world.owner
    .updateTable('matter')
    .set({ step: null, doing: null, ended_at: stamp(world.now()), outcome: 'explained' })
    .where('round_id', '=', id)
    .execute();
  await town.does(closeRound, { round: id });
}
