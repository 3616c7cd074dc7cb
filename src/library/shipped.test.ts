import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { check, readMethod } from '#method/check.ts';
import { breaches } from '#method/testing/laws.ts';
import { livesOf } from '#method/testing/lives.ts';
import { library } from './library.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = new URL('./shipped/', import.meta.url);
const shipped = readdirSync(folder).map((file) => [file, readMethod(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))] as const);

test.each(shipped)('%s, as it was once published, has no fault and still runs', (file, method) => {
  expect(file).toBe(`${method.id}.${method.version}.json`);
  expect(check(method)).toEqual([]);
  const { courses, lived } = livesOf(method);
  fc.assert(
    fc.property(courses, (course) => {
      expect(breaches(lived(course))).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

test('every method of the library is kept as it is published', () => {
  const kept = shipped.map(([file]) => file);
  expect(library.map(({ id, version }) => `${id}.${version}.json`).filter((file) => !kept.includes(file))).toEqual([]); // node bin/shipped.ts --write
});

test('a method that was published before and changed since has a higher version', () => {
  for (const [, method] of shipped) {
    const now = library.find(({ id }) => id === method.id);
    if (now && now.version === method.version) expect(now).toEqual(method);
  }
});
