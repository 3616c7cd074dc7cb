import { afterAll, beforeAll, expect, test } from 'vitest';
import { layPlaces, type Place, place } from '#features/areas/door.ts';
import { areaTree } from '#features/areas/tree.ts';
import { households } from '#features/people/households.ts';
import { newId } from '#kernel/ids.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { move } from '../changing/move.ts';
import { addPlace } from './add-place.ts';
import { coverage, gridKinds } from './coverage.ts';
import { addPlaceKind, placeKinds, setPlaceKind } from './kinds.ts';
import { followDoor, outOfGrid } from './out-of-grid.ts';

let world: World;
let county: Person;
beforeAll(async () => {
  world = await createWorld();
  county = await world.arrive('county-leader');
});
afterAll(() => world.end());

/** So few homes beside those of a story would be hidden, and with them the next. */
async function nobodyBeside(): Promise<void> {
  const community = idOf(world.places.community);
  await world.owner.updateTable('household').set({ ended_at: world.now().toString() }).where('community_id', '=', community).execute();
}

const idOf = (one: Place): string => one.id ?? '';

/** A community of so many grids, each with micro-grids and one building, whose doors are dealt out over the buildings; a household behind every door. */
async function lay(
  name: string,
  { grids, microGrids = 0, doors, estates = 1 }: { grids: number; microGrids?: number; doors: number; estates?: number },
) {
  const community = place({ kind: 'community', name, parent: world.places.street });
  const around = Array.from({ length: estates }, (_, n) => place({ kind: 'estate', name: `${n + 1}号院`, parent: community }));
  const laid = Array.from({ length: grids }, (_, n) => place({ kind: 'grid', name: `${n + 1}号网格`, parent: community }));
  const micro = Array.from({ length: microGrids }, (_, n) =>
    place({ kind: 'micro-grid', name: `微网格${n + 1}`, parent: at(laid, n % grids) }),
  );
  const buildings = laid.map((grid, n) => ({
    ...place({ kind: 'building', name: `${n + 1}号楼`, parent: at(around, n % estates) }),
    grid_id: idOf(grid),
  }));
  const dwellings = Array.from({ length: doors }, (_, n) =>
    place({ kind: 'dwelling', name: `${n + 1}`, parent: at(buildings, n % grids) }),
  );
  await layPlaces(world.owner, [community, ...around, ...laid, ...micro, ...buildings, ...dwellings]);
  const homes = dwellings.map(({ id, street_id, grid_id }) => ({
    id: newId(),
    dwelling_id: id ?? '',
    street_id: street_id ?? null,
    community_id: idOf(community),
    grid_id: grid_id ?? null,
  }));
  for (let from = 0; from < homes.length; from += 1000)
    await world.owner
      .insertInto('household')
      .values(homes.slice(from, from + 1000))
      .execute();
  return { community, grids: laid, micro, estates: around, dwellings };
}

test('[S0-A5] each of 2,758 households stands in exactly one grid: both lists are empty, and the county is drilled down to the household', async () => {
  const { community, grids } = await lay('学苑社区', { grids: 7, doors: 2758, estates: 2 });
  const secretary = await world.arrive('secretary', { area: community });
  const row = async (area: Place, by: Person, name: string) =>
    (await by.sees(coverage, { area: idOf(area) })).rows.find((one) => one.name === name);
  await nobodyBeside();
  expect(await row(world.places.county, county, '老军营街道')).toMatchObject({ opens: true, none: 0, two: 0 });
  expect(await row(world.places.street, county, '学苑社区')).toMatchObject({ households: 2758, grids: 7, none: 0, two: 0, opens: true });
  const seen = await secretary.sees(coverage, { area: null });
  expect(seen.rows.map(({ households: count }) => count)).toEqual([394, 394, 394, 394, 394, 394, 394]);
  for (const which of ['none', 'two'] as const)
    expect((await secretary.sees(outOfGrid, { community: idOf(community), which })).rows).toEqual([]);
  const page = await secretary.sees(households, { area: idOf(at(grids, 0)) });
  expect(page.rows).toHaveLength(50);
  expect(page.rows.every(({ grid }) => grid === '1号网格')).toBe(true);
});

test('[S0-A2] the tree shows exactly two estates under 学苑社区, and each household belongs to one of them', async () => {
  const community = await world.owner.selectFrom('area').select('id').where('name', '=', '学苑社区').executeTakeFirstOrThrow();
  const secretary = await world.arrive('secretary', { area: { ...world.places.community, id: community.id } });
  const { areas } = await secretary.sees(areaTree, { parent: community.id });
  const estates = areas.filter(({ kind }) => kind === 'estate');
  expect(estates).toHaveLength(2);
  expect(estates.reduce((sum, { households: count }) => sum + (count ?? 0), 0)).toBe(2758);
});

test('[S0-B1] a village has exactly two grids, and every household of it is in one of the two', async () => {
  const { community } = await lay('井玉沟村', { grids: 2, doors: 86 });
  const secretary = await world.arrive('secretary', { area: community });
  const { kinds } = await secretary.sees(placeKinds, {});
  const village = kinds.find(({ name }) => name === '村');
  await secretary.does(setPlaceKind, { area: idOf(community), kind: village?.id ?? '' });
  const { rows } = await secretary.sees(coverage, { area: null });
  expect(rows.map(({ name, households: count }) => [name, count])).toEqual([
    ['1号网格', 43],
    ['2号网格', 43],
  ]);
  expect((await county.sees(coverage, { area: idOf(world.places.street) })).rows.find(({ name }) => name === '井玉沟村')).toMatchObject({
    placeKind: '村',
    grids: 2,
    none: 0,
  });
});

test('[S1-A2] three grids hold fourteen micro-grids, each under one of the three, and no household stands outside', async () => {
  const { community, grids, micro, dwellings } = await lay('滨河北路社区', { grids: 3, microGrids: 14, doors: 90 });
  const secretary = await world.arrive('secretary', { area: community });
  const under = await Promise.all(
    grids.map(async (grid) => (await secretary.sees(areaTree, { parent: idOf(grid) })).areas.filter(({ kind }) => kind === 'micro-grid')),
  );
  expect(under.map(({ length }) => length)).toEqual([5, 5, 4]);
  expect(new Set(under.flat().map(({ id }) => id)).size).toBe(14);
  const outside = async (which: 'none' | 'two' | 'micro') =>
    (await secretary.sees(outOfGrid, { community: idOf(community), which })).rows.map(({ place: door }) => door);
  expect([await outside('none'), (await outside('micro')).length]).toEqual([[], 50]); // a page of ninety: nobody has said which micro-grid yet
  for (const [n, one] of micro.entries()) {
    const doors = dwellings.filter(
      ({ grid_id }, nth) => grid_id === one.grid_id && Math.floor(nth / 3) % (n % 3 === 2 ? 4 : 5) === Math.floor(n / 3),
    );
    await secretary.does(move, { places: doors.map(idOf), to: idOf(one), reason: '划到微网格' });
  }
  expect([await outside('none'), await outside('two'), await outside('micro')]).toEqual([[], [], []]);
  const inEach = await Promise.all(grids.map(async (grid) => (await secretary.sees(coverage, { area: idOf(grid) })).rows));
  expect(inEach.map((rows) => rows.reduce((sum, { households: count }) => sum + (count ?? 0), 0))).toEqual([30, 30, 30]);
  const asked = { parent: idOf(community), base: 'micro-grid', name: '微网格15' } as const;
  expect(await secretary.isRefused(addPlace, asked)).toBe('areas.not_under');
});

test('[S1-B2] a street counts 62 ordinary and 7 dedicated grids, 69 in all', async () => {
  const street = place({ kind: 'street', name: '杜儿坪街道', parent: world.places.county });
  const community = place({ kind: 'community', name: '中心社区', parent: street });
  const grids = Array.from({ length: 69 }, (_, n) => place({ kind: 'grid', name: `${n + 1}网格`, parent: community }));
  await layPlaces(world.owner, [street, community, ...grids]);
  const secretary = await world.arrive('secretary', { area: community });
  const { kinds } = await secretary.sees(placeKinds, {});
  const kindOf = (name: string) => kinds.find((kind) => kind.name === name)?.id ?? '';
  for (const [n, grid] of grids.entries())
    await secretary.does(setPlaceKind, { area: idOf(grid), kind: kindOf(n < 62 ? '普通网格' : '专属网格') });
  expect(await county.sees(gridKinds, { area: idOf(street) })).toEqual({
    total: 69,
    kinds: [
      { name: '普通网格', count: 62 },
      { name: '专属网格', count: 7 },
    ],
  });
  expect(await secretary.isRefused(setPlaceKind, { area: idOf(at(grids, 0)), kind: kindOf('平房') })).toBe('areas.kind_of_another');
});

test('[S2-A7] a community without a grid and a household outside every grid are both seen; once put right each community has one and coverage is whole', async () => {
  const { community, grids, dwellings } = await lay('舒惠社区', { grids: 1, doors: 12 });
  const secretary = await world.arrive('secretary', { area: community });
  const outside = at(dwellings, 0);
  await world.owner.updateTable('area').set({ grid_id: null }).where('id', '=', idOf(outside)).execute();
  await world.owner.updateTable('household').set({ grid_id: null }).where('dwelling_id', '=', idOf(outside)).execute();
  const bare = place({ kind: 'community', name: '新设社区', parent: world.places.street });
  await layPlaces(world.owner, [bare]);
  const named = async (name: string) =>
    (await county.sees(coverage, { area: idOf(world.places.street) })).rows.find((row) => row.name === name);
  expect([await named('舒惠社区'), await named('新设社区')]).toMatchObject([{ grids: 1, none: null }, { grids: 0 }]);
  expect((await secretary.sees(outOfGrid, { community: idOf(community), which: 'none' })).rows).toMatchObject([
    { place: outside.id, inLedger: null, atDoor: null },
  ]);
  await secretary.does(move, { places: [idOf(outside)], to: idOf(at(grids, 0)), reason: '导入时漏了' });
  const head = await world.arrive('secretary', { area: bare });
  await head.does(addPlace, { parent: idOf(bare), base: 'grid', name: '1号网格' });
  await nobodyBeside();
  expect([await named('舒惠社区'), await named('新设社区')]).toMatchObject([
    { grids: 1, households: 12, none: 0, two: 0 },
    { grids: 1, none: 0 },
  ]);
});

test('a household whose ledger says another grid than its door is listed with both, and follows its door', async () => {
  const { community, grids, dwellings } = await lay('交通路社区', { grids: 2, doors: 10 });
  const [secretary, worker] = [
    await world.arrive('secretary', { area: community }),
    await world.arrive('grid-worker', { area: at(grids, 0) }),
  ];
  await world.owner
    .updateTable('household')
    .set({ grid_id: idOf(at(grids, 1)) })
    .where('dwelling_id', '=', idOf(at(dwellings, 0)))
    .execute();
  const listed = async () => (await secretary.sees(outOfGrid, { community: idOf(community), which: 'two' })).rows;
  const [row] = await listed();
  expect(row).toMatchObject({ inLedger: '2号网格', atDoor: '1号网格' });
  expect(await worker.seesNot(outOfGrid, { community: idOf(community), which: 'two' })).toBe('not_found');
  await secretary.does(followDoor, { household: row?.id ?? '' });
  expect(await listed()).toEqual([]);
});

test('houses of one storey outside estates say which grid they are in; a county’s own kind may not be wider than the rules', async () => {
  const [secretary, admin] = [await world.arrive('secretary'), await world.arrive('system-admin')];
  const { kinds } = await secretary.sees(placeKinds, {});
  const house = {
    parent: idOf(world.places.community),
    base: 'dwelling',
    kind: kinds.find(({ name }) => name === '平房')?.id ?? '',
    name: '平房 1 号',
  } as const;
  expect(await secretary.isRefused(addPlace, house)).toBe('areas.needs_grid');
  const { id } = await secretary.does(addPlace, { ...house, grid: idOf(at(world.places.grids, 1)) });
  const laid = await world.owner.selectFrom('area').select(['grid_id', 'estate_id']).where('id', '=', id).executeTakeFirstOrThrow();
  expect(laid).toEqual({ grid_id: at(world.places.grids, 1).id, estate_id: null });
  expect(await secretary.isRefused(addPlace, { ...house, parent: idOf(world.places.otherCommunity) })).toBe('not_found');
  expect(await admin.isRefused(addPlaceKind, { base: 'micro-grid', name: '楼道格', under: ['community'] })).toBe('areas.not_under');
  await admin.does(addPlaceKind, { base: 'micro-grid', name: '楼道格', under: ['grid'] });
  expect(await admin.isRefused(addPlaceKind, { base: 'micro-grid', name: '楼道格', under: ['grid'] })).toBe('areas.kind_known');
});

test('a city that is the county is drilled down by its counties, and its grids are counted by kind in all of them', async () => {
  const city = place({ kind: 'city', name: '太原市' });
  await layPlaces(world.owner, [city]);
  await world.owner
    .updateTable('area')
    .set({ parent_id: idOf(city) })
    .where('id', '=', idOf(world.places.county))
    .execute();
  const leader = await world.arrive('county-leader', { area: city });
  const seen = await leader.sees(coverage, { area: null });
  expect([seen.kind, seen.path.map(({ name }) => name)]).toEqual(['city', ['太原市']]);
  const inCounty = (await leader.sees(coverage, { area: idOf(world.places.county) })).rows;
  const sum = (rows: readonly { grids: number }[]) => rows.reduce((all, { grids }) => all + grids, 0);
  expect(seen.rows).toMatchObject([{ kind: 'county', name: '迎泽区', grids: sum(inCounty), opens: true }]);
  expect((await leader.sees(gridKinds, { area: idOf(city) })).total).toBe(sum(inCounty));
});
