import fc from 'fast-check';
import { expect, test } from 'vitest';
import { misfitsOf } from './misfits.ts';
import { areaOf, boxAround, type Corner, contains, inMetres, isSimple, type Ring } from './shape.ts';
import { tilesFrom } from './tiles.ts';

const square = (x: number, y: number, side = 10): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const drawn = (name: string, ring: Ring) => ({ name, ring });

test('a spot lies in one of two squares that share a side, never in both, and in none outside', () => {
  const coordinate = fc.double({ min: -5, max: 25, noNaN: true });
  fc.assert(
    fc.property(coordinate, coordinate, (x, y) => {
      const lies = [square(0, 0), square(10, 0)].filter((ring) => contains(ring, [x, y])).length;
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
  expect([contains(bay, [5, 8]), contains(bay, [5, 2]), contains(bay, [2, 8])]).toEqual([false, true, true]);
  expect([areaOf(bay), boxAround(bay)]).toEqual([88, { west: 0, south: 0, east: 10, north: 10 }]);
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
