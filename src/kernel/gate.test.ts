import { expect, test } from 'vitest';
import { openGate } from './gate.ts';

test('a gate lets in so many at once, in the order they came, and one that fails makes room too', async () => {
  const gate = openGate(3);
  const leave: (() => void)[] = [];
  const came: number[] = [];
  const visits = Array.from({ length: 10 }, (_, nth) =>
    gate(async () => {
      came.push(nth);
      await new Promise<void>((out) => leave.push(out));
      if (nth === 4) throw new Error('stumbled');
      return nth;
    }).catch(() => -1),
  );
  for (let left = 0; left < 10; left += 1) {
    await Promise.resolve();
    expect(came.length - left).toBeLessThanOrEqual(3);
    while (leave.length <= left) await new Promise((beat) => setImmediate(beat));
    leave[left]?.();
    await new Promise((beat) => setImmediate(beat));
  }
  expect(await Promise.all(visits)).toEqual([0, 1, 2, 3, -1, 5, 6, 7, 8, 9]);
  expect(came).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
