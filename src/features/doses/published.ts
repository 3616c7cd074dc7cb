import { canBeReckoned, hiddenIfSmall, hideSmall } from '#features/people/door.ts';

/** So many of a band stand in the ledger, so many of them had it. */
export type Band = { readonly persons: number; readonly had: number };
type Told = { readonly persons: number | null; readonly had: number | null };

/** Of fewer nothing is said, neither of who had it nor of who had it not. */
const fewest = 5;
const isFew = (count: number) => count > 0 && count < fewest;
const without = ({ persons, had }: Band) => Math.max(0, persons - had);
/** As many as can have had it at the most: more than the ledger knows may stand on the authority's paper. */
const most = ({ persons, had }: Band) => Math.max(persons, had);
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

/**
 * What everybody may read of a table: a band is left out where so few had it, or so few had it not, that they could be recognised; and as many more as it takes
 * that nobody reckons it from the sums. Where no other band is left, the sum itself is not told.
 */
export function published(bands: readonly Band[]): { readonly bands: readonly Told[]; readonly total: Told } {
  const persons = hideSmall(bands.map((band) => band.persons));
  const hidden = new Set(bands.flatMap((band, nth) => (persons[nth] === null || isFew(band.had) || isFew(without(band)) ? [nth] : [])));
  const others = bands.flatMap((_, nth) => (hidden.has(nth) ? [] : [nth])).sort((one, other) => sizeOf(bands[one]) - sizeOf(bands[other]));
  const plain = () => isPlain([...hidden].flatMap((nth) => (bands[nth] ? [{ ...bands[nth], known: persons[nth] !== null }] : [])));
  for (const next of others) {
    if (!plain()) break;
    hidden.add(next);
  }
  const all = { persons: sum(bands.map((band) => band.persons)), had: sum(bands.map(({ had }) => had)) };
  const tellsHad = !plain() && !isFew(all.had) && !isFew(without(all));
  return {
    bands: bands.map(({ had }, nth) => ({ persons: persons[nth] ?? null, had: hidden.has(nth) ? null : had })),
    total: { persons: hiddenIfSmall(all.persons), had: tellsHad ? all.had : null },
  };
}

const sizeOf = (band: Band | undefined) => (band ? Math.min(band.had || most(band), without(band) || most(band)) : 0);

/**
 * Whether the sum of what is hidden gives one of it away, nearly or wholly, from either side: from how many had it, or how many had it not. Whose band is known
 * is known to have had it no more often than there are persons.
 */
function isPlain(hidden: readonly (Band & { readonly known: boolean })[]): boolean {
  if (hidden.length === 0) return false;
  const had = sum(hidden.map((band) => band.had));
  const unknown = sum(hidden.filter(({ known }) => !known).map(most));
  const near = hidden.some((band) => {
    const elsewhere = unknown + sum(hidden.filter((other) => other !== band && other.known).map(most));
    return Math.min(band.known ? most(band) : unknown, had) - Math.max(0, had - elsewhere) < fewest;
  });
  return near || canBeReckoned(hidden.map((band) => band.had)) || canBeReckoned(hidden.map(without));
}

/** In whole percent; null where one of the two is not told, or the authority counts more than the ledger knows. */
export function percentOf({ persons, had }: Told): number | null {
  if (persons === null || had === null || persons === 0 || had > persons) return null;
  const rounded = Math.round((had * 100) / persons);
  return had === 0 || had === persons ? rounded : Math.min(Math.max(rounded, 1), 99);
}
