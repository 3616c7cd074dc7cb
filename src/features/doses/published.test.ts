import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Band, percentOf, published } from './published.ts';

const band = (persons: number, had: number): Band => ({ persons, had });
const hads = (bands: readonly Band[]) => published(bands).bands.map(({ had }) => had);

test('so few had it, or so few had it not, that they could be recognised: the band is left out, and the next smallest with it', () => {
  expect(hads([band(40, 18), band(130, 96), band(600, 250), band(12, 3)])).toEqual([null, 96, 250, null]);
  expect(hads([band(40, 18), band(130, 96), band(600, 250), band(12, 10)])).toEqual([null, 96, 250, null]);
  expect(hads([band(40, 18), band(130, 96)])).toEqual([18, 96]);
  expect(hads([band(40, 0), band(130, 130)])).toEqual([0, 130]);
});

test('where no other band is left, not even the sum is told', () => {
  expect(published([band(50, 3), band(60, 0)])).toMatchObject({
    bands: [{ had: null }, { had: null }],
    total: { persons: 110, had: null },
  });
  expect(published([band(3, 2), band(60, 30)]).bands).toEqual([
    { persons: null, had: null },
    { persons: null, had: null },
  ]);
});

test('a share is whole, and never says all or none of them where some are left; the authority may count more than the ledger knows', () => {
  expect(percentOf(band(1000, 999))).toBe(99);
  expect(percentOf(band(1000, 1))).toBe(1);
  expect(percentOf(band(40, 0))).toBe(0);
  expect(percentOf(band(40, 44))).toBeNull();
});

const size = fc.integer({ min: 0, max: 30 });
const bands = fc.array(
  fc.tuple(size, size).map(([persons, had]) => band(persons, Math.min(persons, had))),
  { minLength: 2, maxLength: 4 },
);

test('whatever the bands: what is shown is true, nothing few is shown, and whoever reckons with the sums is left five numbers at least for each that is hidden', () => {
  fc.assert(
    fc.property(bands, (all) => {
      const shown = published(all);
      expect(shown.bands.every(({ persons, had }, nth) => isTrue(all[nth], { persons, had }))).toBe(true);
      if (shown.total.had !== null) for (const left of leftBySums(all, shown)) expect(left).toBeGreaterThanOrEqual(5);
    }),
    { numRuns: 400 },
  );
});

/** What is shown is as it is, and neither who had it nor who had it not are one to four. */
function isTrue(band: Band | undefined, { persons, had }: { readonly persons: number | null; readonly had: number | null }): boolean {
  const [inLedger, truly] = [band?.persons ?? 0, band?.had ?? 0];
  const few = (count: number) => count > 0 && count < 5;
  if (had !== null && (few(had) || few(inLedger - had))) return false;
  return (persons ?? inLedger) === inLedger && (had ?? truly) === truly;
}

/** How many numbers each hidden band may have, to somebody who tries every way to fill them that agrees with the sum and the persons shown. */
function leftBySums(all: readonly Band[], { bands: shown, total }: ReturnType<typeof published>): number[] {
  const hidden = all.flatMap(({ persons }, nth) =>
    shown[nth]?.had === null ? [shown[nth]?.persons === null ? unknownPersons(all, shown) : persons] : [],
  );
  const rest = (total.had ?? 0) - shown.reduce((sum, { had }) => sum + (had ?? 0), 0);
  const ways = waysTo(rest, hidden);
  return hidden.map((_, nth) => new Set(ways.map((way) => way[nth])).size);
}

/** Every way to fill so many places, each up to its most, that comes to this sum. */
function waysTo(sum: number, mosts: readonly number[]): number[][] {
  const [most, ...others] = mosts;
  if (most === undefined) return sum === 0 ? [[]] : [];
  const ones = Array.from({ length: Math.min(sum, most) + 1 }, (_, one) => one);
  return ones.flatMap((one) => waysTo(sum - one, others).map((way) => [one, ...way]));
}

function unknownPersons(all: readonly Band[], shown: ReturnType<typeof published>['bands']): number {
  return all.reduce((sum, { persons }, nth) => sum + (shown[nth]?.persons === null ? persons : 0), 0);
}
