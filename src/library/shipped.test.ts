import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check, readMethod } from '#method/check.ts';
import { liveOn, openAny, randomly } from '#method/testing/random-life.ts';
import { library } from './library.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = new URL('./shipped/', import.meta.url);
const shipped = readdirSync(folder).map((file) => [file, readMethod(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))] as const);

test.each(shipped)('%s, as it was once published, has no fault and still runs', (file, method) => {
  expect(file).toBe(`${method.id}.${method.version}.json`);
  expect(check(method)).toEqual([]);
  const lives = fc.array(randomly(method), { minLength: 5, maxLength: 40 }).map((acts) => acts.reduce(liveOn, openAny(method)));
  let ended = 0;
  fc.assert(
    fc.property(lives, (life) => {
      expect(life.replayed()).toEqual(life.state);
      ended += life.state.ended ? 1 : 0;
    }),
    { numRuns: 500 },
  );
  expect(ended).toBeGreaterThan(100);
});

test('a method that was published before and changed since has a higher version', () => {
  for (const [, method] of shipped) {
    const now = library.find(({ id }) => id === method.id);
    if (now && now.version === method.version) expect(now).toEqual(method);
  }
});
