import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { merge } from '#features/areas/changing/merge.ts';
import { move } from '#features/areas/changing/move.ts';
import { split } from '#features/areas/changing/split.ts';
import { undoChange } from '#features/areas/changing/undo.ts';
import { followDoor } from '#features/areas/covering/out-of-grid.ts';
import { residents } from '#features/imports/kinds/residents.ts';
import { undo } from '#features/imports/undo.ts';
import { importWork } from '#features/imports/work.ts';
import type { Context } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';
import { expire } from '#kernel/retention.ts';
import type { Person } from '../../../testing/arrive.ts';
import { csvOf, deskOf } from '../../../testing/handing-in.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { people } from '../feature.ts';
import { moveHome, moveIn, moveOut } from '../moving/move.ts';
import { countHouseholds } from './count.ts';
import { householdSums } from './sums.ts';
import { homesChanged } from './touch.ts';

let world: World;
let secretary: Person;
let community: string;
beforeAll(async () => {
  world = await createWorld();
  community = world.places.community.id;
  secretary = await world.arrive('secretary');
  await sql`update session set expires_at = '2099-01-01'`.execute(world.owner); // these people go on for weeks
});
afterAll(() => world.end());

const count = () => world.system.asClock((context) => countHouseholds.run(context));
const everywhere = sql`select id as part, id as community from area where kind = 'community'`;

/** What the sums say of each community, and what the ledger itself says; and how many communities are read off the sums. */
async function both() {
  const sums = await householdSums(world.owner, everywhere);
  const { rows } = await sql<{ id: string; households: number; none: number; two: number }>`
    select h.community_id as id, count(*)::int as households, count(*) filter (where h.grid_id is null)::int as none,
      count(*) filter (where h.grid_id is not null and (d.grid_id is null or d.grid_id <> h.grid_id))::int as two
    from household h join area d on d.id = h.dwelling_id where h.ended_at is null group by 1`.execute(world.owner);
  const some = [...sums].filter(([, { households }]) => households > 0);
  return { sums: new Map(some), ledger: new Map(rows.map(({ id, ...sum }) => [id, sum])) };
}

const oneOf = async (rows: ReturnType<typeof sql<{ id: string }>>, nth: number): Promise<string> => {
  const found = (await rows.execute(world.owner)).rows;
  return found[nth % Math.max(found.length, 1)]?.id ?? newId();
};
const someDoor = (nth: number) => at(world.places.dwellings, nth % 8).id; // the first eight stand in the community
const someone = (nth: number) =>
  oneOf(sql`select id from person where household_id is not null and ended_at is null and community_id = ${community} order by id`, nth);
const someGrid = (nth: number) =>
  oneOf(sql`select id from area where kind = 'grid' and community_id = ${community} and ended_at is null order by id`, nth);
/** A unit or dwelling of the ground, of this grid where one is named. */
const someUnit = (nth: number, grid?: string) =>
  oneOf(
    sql`select id from area where kind in ('unit', 'dwelling') and community_id = ${community} and ended_at is null and (${grid ?? null}::uuid is null or grid_id = ${grid ?? null}) order by id`,
    nth,
  );

/** A household the ledger says another grid of than its door, as a file of former years may have left it. */
async function goesAstray(nth: number): Promise<void> {
  const [household, grid] = [
    await oneOf(sql`select id from household where community_id = ${community} and ended_at is null order by id`, nth),
    nth % 3 === 0 ? null : await someGrid(nth),
  ];
  await world.owner.transaction().execute(async (tx) => {
    await tx.updateTable('household').set({ grid_id: grid, micro_grid_id: null }).where('id', '=', household).execute();
    await homesChanged({ db: tx, now: world.now() }, [community]);
  });
}

const batches: string[] = [];
/** Files only: all else that is done by itself has no part in this. */
async function workOnFiles(): Promise<void> {
  while ((await world.system.asClock((context) => importWork.run(context))) > 0) {} // until none is left
}
async function handsIn(nth: number): Promise<void> {
  const row = (room: string) => ({ estate: '劲松新景', building: '1', unit: '1', room, relation: '户主', name: '王大山' });
  const rooms = [`${(nth % 9) + 3}01`, `${(nth % 7) + 3}02`];
  const { id } = await deskOf({ sweep: workOnFiles }, secretary, community).takenOver('residents', csvOf(residents, rooms.map(row)));
  batches.push(id);
}

const reason = '网格太大，一个人走不过来';
const deeds: Readonly<Record<string, (nth: number) => Promise<unknown>>> = {
  in: (nth) => secretary.isRefused(moveIn, { dwelling: someDoor(nth), name: '周大海', relation: '户主', onDay: dayOf(world.now()) }),
  home: async (nth) =>
    secretary.isRefused(moveHome, { persons: [await someone(nth)], dwelling: someDoor(nth + 3), onDay: dayOf(world.now()) }),
  out: async (nth) => secretary.isRefused(moveOut, { person: await someone(nth), why: 'moved-out', onDay: dayOf(world.now()) }),
  split: async (nth) => {
    const area = await someGrid(nth);
    return secretary.isRefused(split, { area, name: `${newId()}网格`.slice(24), places: [await someUnit(nth, area)], reason });
  },
  merge: async (nth) => secretary.isRefused(merge, { area: await someGrid(nth), into: await someGrid(nth + 1), reason }),
  move: async (nth) => secretary.isRefused(move, { places: [await someUnit(nth)], to: await someGrid(nth), reason }),
  undo: async () => secretary.isRefused(undoChange, { change: await oneOf(sql`select id from area_change order by id desc limit 1`, 0) }),
  astray: goesAstray,
  follow: async (nth) =>
    secretary.isRefused(followDoor, {
      household: await oneOf(
        sql`select h.id from household h join area d on d.id = h.dwelling_id where d.grid_id is distinct from h.grid_id and h.ended_at is null order by h.id`,
        nth,
      ),
    }),
  hand: handsIn,
  takeBack: async (nth) => secretary.isRefused(undo, { batch: batches[nth % Math.max(batches.length, 1)] ?? newId() }),
  day: async () => world.pass({ hours: 25 }),
};

test('whoever moves in, out or elsewhere, and whatever becomes of grids and files: the sums say at every moment what counting the ledger says', async () => {
  for (let nth = 0; nth < 6; nth += 1) await deeds['in']?.(nth);
  const life = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(40), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 25, maxLength: 40 }), async (lives) => {
      for (const [what, nth, counted] of lives) {
        if (counted) await count();
        await deeds[what]?.(nth);
        const { sums, ledger } = await both();
        expect(sums, `after ${what} ${nth}`).toEqual(ledger);
      }
    }),
    { numRuns: 4, seed: 20261128 },
  );
}, 180_000);

test('the households of a file are counted from the moment it is taken over, and no more from the moment it is taken back', async () => {
  const households = async () => (await both()).sums.get(community)?.households ?? 0;
  while ((await count()) > 0) {} // until none is left
  const before = await households();
  const row = (room: string) => ({ estate: '劲松新景', building: '2', unit: '2', room, relation: '户主', name: '王大山' });
  const desk = deskOf({ sweep: workOnFiles }, secretary, community);
  const { id: batch } = await desk.takenOver('residents', csvOf(residents, ['1901', '1902', '1903'].map(row)));
  expect(await households()).toBe(before + 3);
  while ((await count()) > 0) {} // until none is left
  await secretary.does(undo, { batch });
  expect(await households()).toBe(before);
});

test('a household in no grid that a secretary gives one is counted in none from that moment on, and again when it is taken back', async () => {
  await deeds['in']?.(5);
  await world.owner.updateTable('area').set({ grid_id: null, micro_grid_id: null }).where('id', '=', someDoor(5)).execute();
  await world.owner.updateTable('household').set({ grid_id: null, micro_grid_id: null }).where('dwelling_id', '=', someDoor(5)).execute();
  world.pass({ hours: 25 });
  const none = async () => {
    while ((await count()) > 0) {} // until none is left
    return (await both()).sums.get(community)?.none ?? 0;
  };
  const before = await none();
  const { id: change } = await secretary.does(move, { places: [someDoor(5)], to: await someGrid(0), reason: '导入时漏了' });
  expect((await both()).sums.get(community)?.none).toBe(before - 1);
  expect(await none()).toBe(before - 1);
  await secretary.does(undoChange, { change });
  expect((await both()).sums.get(community)?.none).toBe(before);
});

/** Somebody has begun to live behind a door, and it is not written down for good yet. */
async function beginsToLive(nth: number): Promise<{ tx: Tx; commit(): Promise<void> }> {
  const tx = await world.owner.startTransaction().execute();
  const { id: dwelling_id, street_id = null, grid_id = null, micro_grid_id = null } = at(world.places.dwellings, nth);
  await tx
    .insertInto('household')
    .values({ id: newId(), dwelling_id, street_id, community_id: world.places.otherCommunity.id, grid_id, micro_grid_id })
    .execute();
  await homesChanged({ db: tx, now: world.now() }, [world.places.otherCommunity.id]);
  return { tx, commit: () => tx.commit().execute() };
}
const told = async () => (await householdSums(world.owner, everywhere)).get(world.places.otherCommunity.id)?.households ?? 0;

test('what is not committed while the sums are counted is counted in the ledger until they are counted again', async () => {
  while ((await count()) > 0) {} // until none is left
  const before = await told();
  const living = await beginsToLive(8);
  world.pass({ hours: 25 });
  await count();
  expect(await told()).toBe(before);
  await living.commit();
  expect(await told()).toBe(before + 1);
  while ((await count()) > 0) {} // until none is left
  expect(await told()).toBe(before + 1);
});

test('of two who count at once one counts; an older count is never written over a newer one, and what was counted is told from the sums', async () => {
  await (await beginsToLive(9)).commit();
  const now = await told();
  let counted = 0;
  const [go, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const first = world.system.asClock(async (context: Context) => {
    counted += await countHouseholds.run(context);
    go.resolve();
    await gate.promise;
  });
  await go.promise;
  expect([counted, await count()]).toEqual([1, 0]);
  expect(await told()).toBe(now);
  gate.resolve();
  await first;
  await world.owner
    .updateTable('household_sum')
    .set({ households: 70 })
    .where('community_id', '=', world.places.otherCommunity.id)
    .execute();
  expect(await told()).toBeGreaterThanOrEqual(70);
  world.pass({ hours: 25 });
  while ((await count()) > 0) {} // until none is left
  expect(await told()).toBe(now);
});

test('that something was counted is forgotten after a day, and nothing is told otherwise', async () => {
  await (await beginsToLive(10)).commit();
  const now = await told();
  await expire(world.owner, [people], world.now());
  expect((await sql`select from household_touched where counted_at is null`.execute(world.owner)).rows).toHaveLength(1);
  while ((await count()) > 0) {} // until none is left
  world.pass({ hours: 25 });
  await expire(world.owner, [people], world.now());
  expect([(await sql`select from household_touched`.execute(world.owner)).rows, await told()]).toEqual([[], now]);
});
