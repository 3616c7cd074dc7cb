import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepPhoto } from '#features/matters/photo.ts';
import { stamp } from '#kernel/clock.ts';
import type { Asked } from '#kernel/contract.ts';
import type { Person } from '../../../testing/arrive.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { tileSource } from '../door.ts';
import { baseMap, setBaseMap } from './base-map.ts';
import type * as contract from './contract.ts';
import { setBoundary } from './draw.ts';
import { gridPicture } from './grid-picture.ts';
import { gridAt, map } from './look.ts';
import { seePlan, setPlan } from './plan.ts';
import { takeBoundaryBack } from './take-back.ts';

let world: World;
let cast: Cast;
beforeEach(async () => {
  await world?.end();
  world = await createWorld();
  cast = await castOf(world);
});
afterAll(() => world.end());

const reader = { token: null };
const community = () => world.places.community.id;
const grid = (nth: number): string => at(world.places.grids, nth).id;
const box = (x: number, y: number, wide: number, high: number): [number, number][] => [
  [x, y],
  [x + wide, y],
  [x + wide, y + high],
  [x, y + high],
];
const tiles = 'https://tiles.example.cn/vec/{z}/{x}/{y}.png';
const view = { credit: '示例图源 GS(2026)0001号', lon: 112.55, lat: 37.85, zoom: 16 };

async function photoOf(by: Person): Promise<string> {
  const drawing = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } })
    .webp()
    .toBuffer();
  return (await by.does(keepPhoto, { bytes: drawing })).id;
}
async function planOf(by: Person, area: string): Promise<string> {
  return (await by.does(setPlan, { area, photo: await photoOf(by) })).id;
}
async function onTheMap(): Promise<void> {
  await (await world.arrive('system-admin')).does(setBaseMap, { tiles, ...view });
}
type Corners = [number, number][];
type Drawing = { readonly plan: string | null; readonly corners?: Corners; readonly parts?: Corners[][]; readonly instead?: string };
const asked = (area: string, { instead, corners, parts, plan }: Drawing): Asked<typeof contract.setBoundary> => ({
  ...{ area, plan, instead: instead ?? null },
  parts: parts ?? [[corners ?? []]],
});
const drawn = async (area: string, drawing: Drawing) => (await cast.chen.does(setBoundary, asked(area, drawing))).id;
const refused = (area: string, drawing: Drawing, by = cast.chen) => by.isRefused(setBoundary, asked(area, drawing));

test('without a base map grids are drawn on the floor plan of their estate: overlap and gap are said, a spot finds its grid, residents see the picture', async () => {
  const plan = await planOf(cast.chen, world.places.estate.id);
  await drawn(community(), { plan, corners: box(0, 0, 400, 300) });
  await drawn(grid(0), { plan, corners: box(0, 0, 220, 300) });
  await drawn(grid(1), { plan, corners: box(200, 0, 100, 300) });
  const seen = await cast.chen.sees(map, { community: community(), plan });
  expect(seen.plans).toMatchObject([{ id: plan, name: '劲松新景', width: 400, height: 300, drawn: 3 }]);
  expect(seen.misfits).toEqual([
    { kind: 'overlap', names: ['1号网格', '2号网格'], share: 0.2, metres: null },
    { kind: 'gap', names: ['劲松社区'], share: 0.25, metres: null },
  ]);
  const spot = (x: number, y: number) => cast.lin.sees(gridAt, { community: community(), plan, at: [x, y] });
  expect((await spot(100, 100)).grids).toEqual([{ id: grid(0), name: '1号网格' }]);
  expect((await spot(210, 100)).grids.map(({ name }) => name)).toEqual(['1号网格', '2号网格']);
  expect((await spot(350, 100)).grids).toEqual([]);
  const { picture } = await world.system.see(gridPicture, reader, { grid: grid(0) });
  expect(picture).toEqual({
    ...{ plan, where: '劲松新景', width: 400, height: 300 },
    own: { name: '1号网格', parts: [[box(0, 0, 220, 300)]], at: [110, 150] },
    others: [{ name: '2号网格', parts: [[box(200, 0, 100, 300)]], at: [250, 150] }],
  });
  expect((await sharp((await world.system.see(seePlan, reader, { id: plan })).bytes).metadata()).format).toBe('webp');
});

test('with the county’s base map boundaries are degrees, overlaps square metres, and the resident’s picture an outline in metres', async () => {
  await onTheMap();
  const [lon, lat] = [112.55, 37.85];
  await drawn(grid(0), { plan: null, corners: box(lon, lat, 0.01, 0.01) });
  await drawn(grid(1), { plan: null, corners: box(lon + 0.009, lat, 0.01, 0.01) });
  const seen = await cast.chen.sees(map, { community: community(), plan: null });
  const [overlap] = seen.misfits;
  expect(overlap).toMatchObject({ kind: 'overlap', names: ['1号网格', '2号网格'], share: expect.closeTo(0.1, 3) });
  expect(Math.abs((overlap?.metres ?? 0) - 0.1 * 879 * 1106)).toBeLessThan(300);
  expect((await cast.chen.sees(gridAt, { community: community(), plan: null, at: [lon + 0.015, lat + 0.005] })).grids).toMatchObject([
    { name: '2号网格' },
  ]);
  const { picture } = await world.system.see(gridPicture, reader, { grid: grid(1) });
  expect(picture).toMatchObject({ plan: null, where: '劲松社区', others: [{ name: '1号网格' }] });
  expect(Math.round(picture?.width ?? 0)).toBe(Math.round(879 + 2 * 0.35 * 1106));
  const row = await world.owner
    .selectFrom('boundary')
    .select(['shape', 'west', 'north'])
    .where('area_id', '=', grid(0))
    .executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    west: lon,
    north: 37.86,
    shape: { type: 'Polygon', coordinates: [[...box(lon, lat, 0.01, 0.01), [lon, lat]]] },
  });
});

test('what crosses itself, lies flat, reaches over the picture or is no grid is refused; so is drawing over what somebody else has just drawn', async () => {
  const plan = await planOf(cast.chen, world.places.estate.id);
  const fine = { plan, corners: box(0, 0, 100, 100) };
  const crossed: [number, number][] = [
    [0, 0],
    [100, 100],
    [100, 0],
    [0, 100],
  ];
  expect(await refused(grid(0), { plan, corners: crossed })).toBe('areas.boundary_crosses');
  expect(await refused(grid(0), { plan, corners: box(0, 0, 0.5, 0.5) })).toBe('areas.boundary_flat');
  expect(await refused(grid(0), { plan, corners: box(350, 0, 100, 100) })).toBe('areas.boundary_beyond');
  expect(await refused(grid(0), { plan: null, corners: box(112, 37, 1, 1) })).toBe('areas.no_base_map');
  expect(await refused(world.places.estate.id, fine)).toBe('areas.not_drawn');
  const first = await drawn(grid(0), fine);
  expect(await refused(grid(0), fine)).toBe('areas.boundary_newer');
  const both = await Promise.all([1, 2].map((nth) => refused(grid(0), { ...fine, corners: box(0, 0, nth * 50, 50), instead: first })));
  expect(both.sort()).toEqual(['allowed', 'areas.boundary_newer']);
});

test('a drawing taken back leaves the one before, and the first leaves none; a new floor plan ends what was drawn on the old one', async () => {
  const plan = await planOf(cast.chen, world.places.estate.id);
  const first = await drawn(grid(0), { plan, corners: box(0, 0, 100, 100) });
  const second = await drawn(grid(0), { plan, corners: box(0, 0, 200, 100), instead: first });
  const widest = async () => {
    const { places } = await cast.chen.sees(map, { community: community(), plan });
    const found = places.find(({ area }) => area === grid(0))?.boundary;
    return found ? [Math.max(...found.parts.flat(2).map(([x]) => x)), found.canBack] : null;
  };
  expect(await widest()).toEqual([200, true]);
  await cast.chen.does(takeBoundaryBack, { boundary: second });
  expect(await widest()).toEqual([100, false]);
  expect(await cast.chen.isRefused(takeBoundaryBack, { boundary: second })).toBe('areas.boundary_gone');
  await cast.chen.does(takeBoundaryBack, { boundary: first });
  expect(await widest()).toBeNull();
  await drawn(grid(0), { plan, corners: box(0, 0, 100, 100) });
  const next = await planOf(cast.chen, world.places.estate.id);
  expect((await cast.chen.sees(map, { community: community(), plan: next })).plans).toMatchObject([{ id: next, drawn: 0 }]);
  expect((await world.system.see(gridPicture, reader, { grid: grid(0) })).picture).toBeNull();
  await expect(world.system.see(seePlan, reader, { id: plan })).rejects.toThrow('not_found');
  expect(await refused(grid(0), { plan, corners: box(0, 0, 100, 100) })).toBe('areas.plan_gone');
});

test('whoever draws on a floor plan while another is being hung up waits, and is told that theirs is gone', async () => {
  const plan = await planOf(cast.chen, world.places.estate.id);
  const hanging = await world.owner.startTransaction().execute();
  await hanging
    .updateTable('floor_plan')
    .set({ ended_at: stamp(world.now()) })
    .where('id', '=', plan)
    .execute();
  const came: string[] = [];
  const drawing = refused(grid(0), { plan, corners: box(0, 0, 100, 100) }).then((refusal) => came.push(refusal));
  while (came.length === 0 && (await world.waiting()) === 0) await pause(5);
  await hanging.commit().execute();
  await drawing;
  expect(came).toEqual(['areas.plan_gone']);
});

test('a community is drawn by its own secretary and read by its own staff; its plan hangs on it or its estates', async () => {
  const plan = await planOf(cast.chen, community());
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  const fine = { plan, corners: box(0, 0, 100, 100) };
  expect(await refused(grid(0), fine, far)).toBe('not_found');
  expect(await refused(world.places.otherGrid.id, fine, far)).toBe('areas.plan_gone');
  expect(await far.seesNot(map, { community: community(), plan })).toBe('not_found');
  expect(await far.seesNot(gridAt, { community: community(), plan, at: [1, 1] })).toBe('not_found');
  const boundary = await drawn(grid(0), fine);
  expect(await far.isRefused(takeBoundaryBack, { boundary })).toBe('not_found');
  expect(await far.isRefused(setPlan, { area: world.places.estate.id, photo: await photoOf(far) })).toBe('not_found');
  expect(await cast.chen.isRefused(setPlan, { area: grid(0), photo: await photoOf(cast.chen) })).toBe('areas.no_plan_here');
  expect(await cast.chen.isRefused(setPlan, { area: community(), photo: await photoOf(far) })).toBe('matters.photo_gone');
});

test('the county’s administrator chooses the base map, with its source; browsers may load it from there and nowhere else', async () => {
  const admin = await world.arrive('system-admin');
  expect(await tileSource(world.owner)).toBeNull();
  expect(await admin.isRefused(setBaseMap, { ...view, tiles: 'http://tiles.example.cn/{z}/{x}/{y}' })).toBe('areas.tiles_wrong');
  expect(await admin.isRefused(setBaseMap, { ...view, tiles, credit: null })).toBe('areas.tiles_credit');
  await admin.does(setBaseMap, { tiles, ...view });
  expect(await tileSource(world.owner)).toBe('https://tiles.example.cn/vec/');
  world.pass({ minutes: 1 });
  await admin.does(setBaseMap, { ...view, tiles: null, credit: null });
  expect([await tileSource(world.owner), (await cast.chen.sees(baseMap, {})).base?.tiles]).toEqual([null, null]);
  expect(await cast.chen.isRefused(setBaseMap, { tiles, ...view })).toBe('not_allowed');
});
