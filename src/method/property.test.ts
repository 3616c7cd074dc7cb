import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { library } from '#library/library.ts';
import { breaches, placesOf } from './testing/laws.ts';
import { livesOf } from './testing/lives.ts';
import { many } from './testing/many.ts';

/** `npm run lives` lives ten thousand of each. */
const RUNS = 300;
vi.setConfig({ testTimeout: 60_000 });

test.each([...library, many])('$id: every step and end can be reached, and random lives from any of them break no law', (method) => {
  const { begun, courses, lived } = livesOf(method);
  expect(new Set(begun.keys())).toEqual(new Set(placesOf(method)));
  fc.assert(
    fc.property(courses, (course) => {
      expect(breaches(lived(course))).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});
