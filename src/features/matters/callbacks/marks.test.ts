import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createKeys } from '#kernel/crypto.ts';
import { isByChance, windowOf } from './draw.ts';
import { alikeFrom, marksOf } from './marks.ts';
import { scene } from './testing/scene.ts';

const keys = createKeys(Buffer.alloc(32, 1));

test('marks stand a file saved anew, differ between pictures, and mean nothing without the key', async () => {
  const shared = (one: readonly string[], two: readonly string[]) => one.filter((mark) => two.includes(mark)).length;
  for (const seed of [3, 4, 5, 6, 7]) {
    const marks = await marksOf(keys, await scene(seed));
    for (const quality of [30, 60, 90]) {
      const anew = await sharp(await scene(seed))
        .resize(640)
        .jpeg({ quality })
        .toBuffer();
      expect(shared(marks, await marksOf(keys, anew))).toBeGreaterThanOrEqual(alikeFrom);
    }
    expect(shared(marks, await marksOf(keys, await scene(seed + 10)))).toBeLessThan(alikeFrom);
    expect(shared(marks, await marksOf(createKeys(Buffer.alloc(32, 9)), await scene(seed)))).toBe(0);
  }
});

test('ten minutes are ten minutes: the stretch that holds it and most others', () => {
  const minute = (n: number) => ({ matter: `m${n}`, at: new Date(n * 60_000).toISOString() });
  const rule = { id: 'm9', together: 3, minutes: 10 };
  expect(windowOf([0, 4, 9].map(minute), rule)).toHaveLength(3);
  expect(windowOf([0, 9, 10.5].map(minute), rule)).toEqual([]);
  expect(windowOf([0, 9, 10, 11].map(minute), rule)).toHaveLength(3);
});

test('three of a hundred by chance, the same each time, and nobody without the key can reckon which', () => {
  const ids = Array.from({ length: 10_000 }, (_, i) => `019a0000-0000-7000-8000-${String(i).padStart(12, '0')}`);
  const chosen = ids.filter((id) => isByChance(keys, { id, perThousand: 30 }));
  expect(chosen.length).toBeGreaterThan(240);
  expect(chosen.length).toBeLessThan(360);
  expect(ids.filter((id) => isByChance(keys, { id, perThousand: 30 }))).toEqual(chosen);
  expect(ids.filter((id) => isByChance(createKeys(Buffer.alloc(32, 2)), { id, perThousand: 30 }))).not.toEqual(chosen);
  expect(ids.some((id) => isByChance(keys, { id, perThousand: 0 }))).toBe(false);
});
