/** Cuts a list into portions of at most `size`, in order: a statement takes only so many values. */
export function* inPortions<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}
