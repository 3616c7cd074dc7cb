import type { Part } from './parts.ts';

type Parts = ReadonlyMap<string, Part>;

/** The keys of the fewest parts that stand elsewhere among those that both pages have in the same list. */
export function movedIn(was: Parts, is: Parts): ReadonlySet<string> {
  const lists = new Set([...is.values()].flatMap(({ list }) => list ?? []));
  return new Set([...lists].flatMap((list) => movedInList(keysOf(was, list), keysOf(is, list))));
}

function keysOf(parts: Parts, list: string): readonly string[] {
  return [...parts].flatMap(([key, part]) => (part.list === list ? key : []));
}

function movedInList(was: readonly string[], is: readonly string[]): readonly string[] {
  const before = was.filter((key) => is.includes(key));
  const after = is.filter((key) => was.includes(key));
  const staying = longestRising(after.map((key) => before.indexOf(key)));
  return after.filter((key) => !staying.has(before.indexOf(key)));
}

/** The longest run of numbers, not side by side, that only rises. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    const before = runs.slice(0, at).filter((run) => (run.at(-1) ?? -1) < number);
    const longest = before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, number]);
  }
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}
