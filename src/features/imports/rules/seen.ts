/** Remembers in which row something stood first. Gives that row when it stands there again. */
export function seenBefore(): (key: string, at: number) => number | undefined {
  const rows = new Map<string, number>();
  return (key, at) => {
    const first = rows.get(key);
    if (first === undefined) rows.set(key, at);
    return first;
  };
}
