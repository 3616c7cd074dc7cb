import sharp from 'sharp';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { keepPhoto } from '#features/matters/photo.ts';
import { at } from '../../../testing/neighbourhood.ts';
import { type Cast, castOf } from '../../../testing/orders.ts';
import { createWorld, type World } from '../../../testing/world.ts';
import { merge } from '../changing/merge.ts';
import { rename } from '../changing/rename.ts';
import { split } from '../changing/split.ts';
import { undoChange } from '../changing/undo.ts';
import { cutBoundary, previewCut } from './cut.ts';
import { setBoundary } from './draw.ts';
import { gridPicture } from './grid-picture.ts';
import { gridAt, map } from './look.ts';
import { sizeOf } from './parts.ts';
import { setPlan } from './plan.ts';
import { takeBoundaryBack } from './take-back.ts';

let world: World;
let cast: Cast;
let plan: string;
beforeEach(async () => {
  await world?.end();
  world = await createWorld();
  cast = await castOf(world);
  const drawing = sharp({ create: { width: 400, height: 300, channels: 3, background: 'white' } });
  const { id: photo } = await cast.chen.does(keepPhoto, { bytes: await drawing.webp().toBuffer() });
  plan = (await cast.chen.does(setPlan, { area: world.places.estate.id, photo })).id;
});
afterAll(() => world.end());

type Ring = [number, number][];
const community = () => world.places.community.id;
const grid = (nth: number): string => at(world.places.grids, nth).id;
const box = (x: number, y: number, wide: number, high: number): Ring => [
  [x, y],
  [x + wide, y],
  [x + wide, y + high],
  [x, y + high],
];
const draws = async (area: string, parts: Ring[][], instead: string | null = null) =>
  (await cast.chen.does(setBoundary, { area, plan, parts, instead })).id;
const refused = (parts: Ring[][]) => cast.chen.isRefused(setBoundary, { area: grid(0), plan, parts, instead: null });
const seen = () => cast.chen.sees(map, { community: community(), plan });
const placed = async (name: string) => (await seen()).places.find((place) => place.name === name && place.kind === 'grid');
const sizes = async () => {
  const { places } = await seen();
  return Object.fromEntries(
    places.flatMap(({ name, kind, boundary }) => (boundary && kind === 'grid' ? [[name, sizeOf(boundary.parts)]] : [])),
  );
};
const gridsAt = async (x: number, y: number) =>
  (await cast.lin.sees(gridAt, { community: community(), plan, at: [x, y] })).grids.map(({ name }) => name);
const reason = '两格并成一格';
const merged = async () => {
  await cast.chen.does(rename, { area: at(world.places.microGrids, 0).id, name: '东微网格', reason });
  world.pass({ minutes: 1 });
  return (await cast.chen.does(merge, { area: grid(0), into: grid(1), reason })).id;
};

test('a grid around another, and one in two parts: each spot finds its own, the hole is no gap once it is filled, and the resident’s picture names each on its own ground', async () => {
  const around = await draws(grid(0), [[box(0, 0, 200, 200), box(50, 50, 100, 100)]]);
  expect((await seen()).misfits).toMatchObject([{ kind: 'gap', names: [] }]);
  await draws(grid(1), [[box(50, 50, 100, 100)], [box(300, 0, 100, 100)]]);
  expect((await seen()).misfits).toEqual([]);
  expect([await gridsAt(10, 10), await gridsAt(100, 100), await gridsAt(350, 50), await gridsAt(250, 50)]).toEqual([
    ['1号网格'],
    ['2号网格'],
    ['2号网格'],
    [],
  ]);
  const { picture } = await world.system.see(gridPicture, { token: null }, { grid: grid(0) });
  expect([picture?.own.parts.flat().length, picture?.others[0]?.parts.length]).toEqual([2, 2]);
  expect(await gridsAt(...(picture?.own.at ?? [0, 0]))).toEqual(['1号网格']);
  await draws(grid(0), [[box(0, 0, 200, 200)]], around);
  expect((await seen()).misfits).toMatchObject([{ kind: 'overlap', names: ['1号网格', '2号网格'], share: 0.5 }]);
});

test('what is cut out beyond its part, cut out twice, all of it, or drawn over itself is refused', async () => {
  const whole = box(0, 0, 200, 200);
  for (const hole of [box(150, 150, 100, 100), box(250, 250, 20, 20), whole])
    expect([hole, await refused([[whole, hole]])]).toEqual([hole, 'areas.hole_outside']);
  expect(await refused([[whole, box(10, 10, 50, 50), box(40, 40, 50, 50)]])).toBe('areas.hole_outside');
  expect(await refused([[whole], [box(100, 100, 200, 100)]])).toBe('areas.parts_overlap');
  expect(await refused([[whole], [box(350, 0, 100, 100)]])).toBe('areas.boundary_beyond');
  expect(await refused([[whole, box(10, 10, 0.5, 0.5)]])).toBe('areas.boundary_flat');
  expect(await refused([[whole, box(10, 10, 50, 50)], [box(10, 10, 50, 50)]])).toBe('allowed');
});

test('a grid that went into another brings its outline: one ring where they met; taken back, each has its own again, whatever was drawn since', async () => {
  await draws(grid(0), [[box(0, 0, 200, 300)]]);
  await draws(grid(1), [[box(200, 0, 200, 300)]]);
  const change = await merged();
  const { boundary } = (await placed('2号网格')) ?? {};
  expect([await sizes(), boundary?.parts.length, boundary?.parts.flat().length]).toEqual([{ '2号网格': 400 * 300 }, 1, 1]);
  expect([await gridsAt(10, 10), await gridsAt(300, 10)]).toEqual([['2号网格'], ['2号网格']]);
  expect((await seen()).plans).toMatchObject([{ drawn: 1 }]);
  world.pass({ minutes: 2 });
  await world.sweep();
  expect(await sizes()).toEqual({ '2号网格': 400 * 300 });
  await draws(grid(1), [[box(0, 0, 390, 290)]], boundary?.id ?? null);
  await cast.chen.does(undoChange, { change });
  expect(await sizes()).toEqual({ '1号网格': 200 * 300, '2号网格': 200 * 300 });
  expect((await seen()).misfits).toEqual([]);
});

test('two that lie apart become one in two parts; one that was not drawn takes over what there is; its own outline before stays behind the new one', async () => {
  await draws(grid(0), [[box(0, 0, 100, 100)]]);
  const change = await merged();
  expect(await sizes()).toEqual({ '2号网格': 100 * 100 });
  await cast.chen.does(undoChange, { change });
  expect(await sizes()).toEqual({ '1号网格': 100 * 100 });
  await draws(grid(1), [[box(200, 0, 100, 100)]]);
  world.pass({ minutes: 1 });
  await cast.chen.does(merge, { area: grid(0), into: grid(1), reason });
  const { boundary } = (await placed('2号网格')) ?? {};
  expect([boundary?.parts.length, boundary?.canBack]).toEqual([2, true]);
  await cast.chen.does(takeBoundaryBack, { boundary: boundary?.id ?? '' });
  expect(await sizes()).toEqual({ '2号网格': 100 * 100 });
});

test('a merge is taken back after its outline was taken back drawing by drawing: what stood before it stands again, once', async () => {
  await draws(grid(0), [[box(0, 0, 100, 300)]]);
  const first = await draws(grid(1), [[box(100, 0, 100, 300)]]);
  await draws(grid(1), [[box(100, 0, 150, 300)]], first);
  const change = await merged();
  const standing = async () => (await placed('2号网格'))?.boundary?.id ?? '';
  await cast.chen.does(takeBoundaryBack, { boundary: await standing() });
  await cast.chen.does(takeBoundaryBack, { boundary: await standing() });
  expect(await sizes()).toEqual({ '2号网格': 100 * 300 });
  await cast.chen.does(undoChange, { change });
  expect(await sizes()).toEqual({ '1号网格': 100 * 300, '2号网格': 150 * 300 });
});

test('after a split a line through the old outline draws both; taken back, the old one stands whole', async () => {
  const old = await draws(grid(0), [[box(0, 0, 200, 200)]]);
  world.pass({ minutes: 1 });
  const { id: change } = await cast.chen.does(split, { area: grid(0), name: '3号网格', places: [at(world.places.units, 1).id], reason });
  const begun = await placed('3号网格');
  expect([begun?.boundary, begun?.cutFrom]).toEqual([null, { boundary: old, area: grid(0), name: '1号网格' }]);
  const cut = {
    boundary: old,
    to: begun?.area ?? '',
    line: [
      [150, -10],
      [150, 250],
    ] as Ring,
  };
  const { sides } = await cast.chen.sees(previewCut, cut);
  expect(sides.map(sizeOf).toSorted((one, other) => one - other)).toEqual([50 * 200, 150 * 200]);
  const smaller = sizeOf(sides[0]) < sizeOf(sides[1]) ? 'first' : 'second';

  expect(
    await cast.chen.isRefused(cutBoundary, {
      ...cut,
      side: 'first',
      line: [
        [300, 0],
        [300, 200],
      ],
    }),
  ).toBe('areas.cut_misses');
  expect(
    await cast.chen.isRefused(cutBoundary, {
      ...cut,
      side: 'first',
      line: [
        [0, 0],
        [200, 200],
        [200, 0],
        [0, 200],
      ],
    }),
  ).toBe('areas.cut_crosses');
  expect(await cast.chen.isRefused(cutBoundary, { ...cut, side: 'first', to: grid(1) })).toBe('areas.boundary_gone');
  const far = await world.arrive('secretary', { area: world.places.otherCommunity });
  expect([await far.isRefused(cutBoundary, { ...cut, side: 'first' }), await far.seesNot(previewCut, cut)]).toEqual([
    'not_found',
    'not_found',
  ]);
  expect(await cast.lin.isRefused(cutBoundary, { ...cut, side: 'first' })).toBe('not_allowed');

  await cast.chen.does(cutBoundary, { ...cut, side: smaller });
  expect(await sizes()).toEqual({ '1号网格': 150 * 200, '3号网格': 50 * 200 });
  expect([await gridsAt(10, 10), await gridsAt(180, 10), (await placed('3号网格'))?.cutFrom, (await seen()).misfits]).toEqual([
    ['1号网格'],
    ['3号网格'],
    null,
    [],
  ]);
  expect(await cast.chen.isRefused(cutBoundary, { ...cut, side: smaller })).toBe('areas.boundary_gone');
  await cast.chen.does(undoChange, { change });
  expect(await sizes()).toEqual({ '1号网格': 200 * 200 });
  expect((await seen()).plans).toMatchObject([{ drawn: 1 }]);
});

test('of an outline parted by a line neither half goes back alone: both do, and it is whole again; a half drawn anew since goes back first', async () => {
  const old = await draws(grid(0), [[box(0, 0, 200, 200)]]);
  world.pass({ minutes: 1 });
  await cast.chen.does(split, { area: grid(0), name: '3号网格', places: [at(world.places.units, 1).id], reason });
  const to = (await placed('3号网格'))?.area ?? '';
  const line: Ring = [
    [150, -10],
    [150, 250],
  ];
  const standing = async (name: string) => (await placed(name))?.boundary?.id ?? '';
  const back = async (name: string) => cast.chen.isRefused(takeBoundaryBack, { boundary: await standing(name) });
  for (const name of ['1号网格', '3号网格']) {
    await cast.chen.does(cutBoundary, { boundary: old, to, line, side: 'first' });
    expect((await placed(name))?.boundary?.half).toBe(name === '1号网格' ? '3号网格' : '1号网格');
    expect([await back(name), await sizes(), (await seen()).misfits]).toEqual(['allowed', { '1号网格': 200 * 200 }, []]);
  }
  await cast.chen.does(cutBoundary, { boundary: old, to, line, side: 'first' });
  await draws(to, [[box(160, 0, 40, 200)]], await standing('3号网格'));
  expect([await back('1号网格'), (await placed('1号网格'))?.boundary?.half]).toEqual(['areas.cut_drawn_since', null]);
  expect([await back('3号网格'), await back('1号网格'), await sizes()]).toEqual(['allowed', 'allowed', { '1号网格': 200 * 200 }]);
});
