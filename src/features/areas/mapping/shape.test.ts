import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAlong, together, without } from './clip.ts';
import { misfitsOf } from './misfits.ts';
import { covers, type Part, type Parts, partsOf, shapeOf, sizeOf, spotInside } from './parts.ts';
import { areaOf, boxAround, type Corner, inMetres, isSimple, type Ring } from './shape.ts';
import { tilesFrom } from './tiles.ts';

const square = (x: number, y: number, side = 10): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const drawn = (name: string, ...parts: Ring[]) => ({ name, parts: parts.map((ring) => [ring]) });

test('a spot lies in one of two squares that share a side, never in both, and in none outside', () => {
  const coordinate = fc.double({ min: -5, max: 25, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const lies = [square(0, 0), square(10, 0)].filter((ring) => covers([[ring]], [x, y])).length;
      const inBoth = x > 0 && x < 20 && y > 0 && y < 10;
      const outside = x < 0 || x > 20 || y < 0 || y > 10;
      expect(lies).toBeLessThanOrEqual(1);
      if (inBoth) expect(lies).toBe(1);
      if (outside) expect(lies).toBe(0);
    }),
  );
});

test('the inside of a bay is not inside', () => {
  const bay: Ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [6, 10],
    [6, 4],
    [4, 4],
    [4, 10],
    [0, 10],
  ];
  const inside = (spot: Corner) => covers([[bay]], spot);
  expect([inside([5, 8]), inside([5, 2]), inside([2, 8])]).toEqual([false, true, true]);
  expect([areaOf(bay), boxAround(bay)]).toEqual([88, { west: 0, south: 0, east: 10, north: 10 }]);
});

/** Grids over one square of thirty: one around another, one in two parts, one that fills what is left. */
const around: Parts = [[square(0, 0, 20), square(5, 5, 5)]];
const within: Parts = [[square(5, 5, 5)]];
const inTwo: Parts = [[square(20, 0)], [square(0, 20)]];
const rest: Parts = without([[square(0, 0, 30)]], together([around, within, inTwo]));

test('a spot lies in exactly one of grids that fill their ground, however they lie around each other and apart', () => {
  const coordinate = fc.oneof(fc.double({ min: -5, max: 35, noNaN: true }), fc.integer({ min: -5, max: 35 }));
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const lies = [around, within, inTwo, rest].filter((grid) => covers(grid, [x, y])).length;
      const [isInside, isOutside] = [x > 0 && x < 30 && y > 0 && y < 30, x < 0 || x > 30 || y < 0 || y > 30];
      expect(lies).toBeLessThanOrEqual(1);
      if (isInside) expect(lies).toBe(1);
      if (isOutside) expect(lies).toBe(0);
    }),
  );
  expect([around, within, inTwo, rest].map(sizeOf)).toEqual([375, 25, 200, 300]);
  expect([covers(around, [7, 7]), covers(around, [2, 2]), covers(inTwo, [25, 5]), covers(inTwo, [15, 15])]).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('what a spot says of random parts with random holes is what counting them one by one says', () => {
  const ring = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 2, max: 9 }));
  const upTo = (max: number) => fc.oneof(fc.double({ min: 0, max, noNaN: true }), fc.integer({ min: 0, max }));
  const spot = fc.tuple(upTo(60), upTo(30));
  fc.assert(
    fc.property(fc.array(ring, { minLength: 1, maxLength: 2 }), spot, (rings, [x, y]) => {
      // Each part stands in a field of its own, thirty wide; its hole is the middle third.
      const parts: Part[] = rings.map(([left, top, side], nth) => [
        square(left + 30 * nth, top, side),
        square(left + 30 * nth + side / 3, top + side / 3, side / 3),
      ]);
      // A side belongs to the square it begins, never to the one it ends.
      const isIn = ([corner = [0, 0]]: Ring, side: number) =>
        x >= corner[0] && x < corner[0] + side && y >= corner[1] && y < corner[1] + side;
      const counted = parts.some(([outer = [], hole = []], nth) => {
        const side = rings[nth]?.[2] ?? 0;
        return isIn(outer, side) && !isIn(hole, side / 3);
      });
      expect(covers(parts, [x, y])).toBe(counted);
      expect(partsOf(shapeOf(parts))).toEqual(parts);
    }),
    { examples: [[[[0, 0, 2]], [0, 0]]] },
  );
});

test('a name is written on the grid itself, not in what is cut out of it', () => {
  for (const grid of [around, within, inTwo, rest]) expect(covers(grid, spotInside(grid))).toBe(true);
  expect(covers([[square(0, 0, 20), square(2, 2, 16)]], spotInside([[square(0, 0, 20), square(2, 2, 16)]]))).toBe(true);
});

test('two that shared a side become one ring; two apart stay two parts; a line through both cuts each', () => {
  expect(together([[[square(0, 0)]], [[square(10, 0)]]])).toHaveLength(1);
  expect(together([[[square(0, 0)]], [[square(20, 0)]]])).toHaveLength(2);
  const halves = (line: readonly Corner[]) => (cutAlong([[square(0, 0)], [square(20, 0)]], line) ?? []).map(sizeOf);
  expect(
    halves([
      [-1, 5],
      [31, 5],
    ]),
  ).toEqual([100, 100]);
  // Its ends go on as far as they must; a bent one is followed.
  expect(
    halves([
      [4, 5],
      [6, 5],
    ]),
  ).toEqual([100, 100]);
  expect(
    halves([
      [5, -2],
      [5, 5],
      [12, 5],
    ]).toSorted((one, other) => one - other),
  ).toEqual([75, 125]);
  expect(
    cutAlong(
      [[square(0, 0)]],
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ],
    ),
  ).toBeNull();
});

test('a ring that crosses itself, touches itself, folds back or stands still is not simple; however it is turned', () => {
  const crossed: Ring = [
    [0, 0],
    [10, 10],
    [10, 0],
    [0, 10],
  ];
  const touching: Ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [5, 0],
    [0, 10],
  ];
  const folded: Ring = [
    [0, 0],
    [10, 0],
    [5, 0],
    [5, 10],
  ];
  const still: Ring = [
    [0, 0],
    [10, 0],
    [10, 0],
    [5, 10],
  ];
  const turned = (ring: Ring) => ring.map((_, nth) => [...ring.slice(nth), ...ring.slice(0, nth)]);
  for (const ring of [crossed, touching, folded, still]) expect(turned(ring).map(isSimple)).toEqual(ring.map(() => false));
  for (const ring of [
    square(0, 0),
    [
      [0, 0],
      [9, 1],
      [3, 8],
    ] satisfies Corner[],
  ])
    expect(turned(ring).every(isSimple)).toBe(true);
});

test('siblings are told where two have the same ground, where none has it, and who reaches out; a trembling hand is not', () => {
  const around = drawn('社区', square(0, 0, 20));
  const four = [drawn('东', square(10, 0)), drawn('西', square(0, 0)), drawn('南', square(0, 10)), drawn('北', square(10, 10))];
  expect(misfitsOf(four, around)).toEqual([]);
  expect(misfitsOf(four.slice(0, 3), around)).toMatchObject([{ kind: 'gap', names: ['社区'], area: 100, share: 0.25 }]);
  expect(misfitsOf([drawn('东', square(8, 0)), ...four.slice(1)], around)).toMatchObject([
    { kind: 'overlap', names: ['东', '西'], area: 20, share: 0.2 },
    { kind: 'gap', area: 20, share: 0.05 },
  ]);
  expect(misfitsOf([drawn('东', square(12, 0)), ...four.slice(1)], around)).toMatchObject([
    { kind: 'gap', area: 20 },
    { kind: 'outside', names: ['东', '社区'], area: 20, share: 0.2 },
  ]);
  expect(misfitsOf([drawn('东', square(9.99, 0)), ...four.slice(1)], around)).toEqual([]);
});

test('without what is around them, gaps are the holes between them', () => {
  const ring = [0, 10, 20].flatMap((x) => [0, 10, 20].map((y) => [x, y] as const)).filter(([x, y]) => x !== 10 || y !== 10);
  expect(
    misfitsOf(
      ring.map(([x, y]) => drawn(`${x} ${y}`, square(x, y))),
      null,
    ),
  ).toMatchObject([{ kind: 'gap', names: [], area: 100, share: 1 / 8 }]);
  expect(misfitsOf([], null)).toEqual([]);
});

test('a hole is a gap until another grid fills it, and ground of two where that one reaches further', () => {
  const holed = { name: '环', parts: around };
  expect(misfitsOf([holed], null)).toMatchObject([{ kind: 'gap', names: [], area: 25 }]);
  expect(misfitsOf([holed, drawn('心', square(5, 5, 5))], null)).toEqual([]);
  expect(misfitsOf([holed, drawn('心', square(5, 5, 6))], drawn('社区', square(0, 0, 20)))).toMatchObject([
    { kind: 'overlap', names: ['环', '心'], area: 11 },
  ]);
  expect(misfitsOf([{ name: '两块', parts: inTwo }, drawn('南', square(0, 20))], null)).toMatchObject([
    { kind: 'overlap', area: 100, share: 1 },
  ]);
});

test('a hundredth of a degree at Taiyuan is 1,106 m to the north and 880 m to the east', () => {
  const [x, y] = inMetres([112.55, 37.85])([112.56, 37.86]);
  expect([Math.round(x), Math.round(y)]).toEqual([879, -1106]);
});

test('tiles are allowed from exactly their address, and none that could widen the policy', () => {
  expect(tilesFrom('https://tiles.example.cn/vec/{z}/{x}/{y}.png')).toBe('https://tiles.example.cn/vec/');
  expect(tilesFrom('https://t0.example.gov.cn:8443/vec_w/wmts?T=vec&x={x}&y={y}&l={z}&tk=1')).toBe(
    'https://t0.example.gov.cn:8443/vec_w/wmts',
  );
  for (const wrong of [
    'http://tiles.example.cn/{z}/{x}/{y}',
    'https://tiles.example.cn/{z}/{x}',
    'https://{z}.example.cn/{x}/{y}',
    'https://*.example.cn/{z}/{x}/{y}',
    "https://a.example.cn/{z}/{x}/{y}; script-src 'unsafe-inline'",
    'https://a.example.cn/{z}/{x}/{y},*',
    'https://you@a.example.cn/{z}/{x}/{y}',
    'javascript:{z}{x}{y}',
  ])
    expect(tilesFrom(wrong)).toBeNull();
});
