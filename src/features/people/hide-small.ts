/** A leader is told no figure of one to four persons or households: so few could be recognised. */
const fewest = 5;

type Given = {
  /** Which are hidden whatever they are: somebody could reckon another from them and from what is told elsewhere. */
  readonly already?: readonly number[];
  /** Which are told elsewhere too, so that hiding them here protects nothing as long as there is another. */
  readonly last?: readonly number[];
};

/**
 * Hides small cells of a sum, and as many of the next smallest as it takes that none can be reckoned from the total.
 * @returns the same cells in the same order, null where nothing may be said.
 */
export function hideSmall(cells: readonly number[], given: Given = {}): (number | null)[] {
  const hidden = hideRows(
    cells.map((cell) => [cell]),
    given,
  );
  return cells.map((cell, index) => (hidden[index] ? null : cell));
}

/**
 * The same for rows of figures that are told together or not at all, because each tells something of the others: a row is hidden where one of its cells is small, and with
 * it as many others as it takes that in no column a hidden one can be reckoned from the sum of that column.
 * @returns for each row whether it is hidden
 */
export function hideRows(rows: readonly (readonly number[])[], { already = [], last = [] }: Given = {}): boolean[] {
  const hidden = new Set([...already, ...rows.flatMap((row, nth) => (row.some(isFew) ? [nth] : []))]);
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const nextOf = (cells: readonly number[]) => nextSmallest(cells, hidden, last);
  for (;;) {
    const plain = columns.filter((cells) => canBeReckoned([...hidden].map((nth) => cells[nth] ?? 0)));
    const next = plain.map(nextOf).find((found) => found !== undefined);
    if (next === undefined) return rows.map((_, nth) => hidden.has(nth));
    hidden.add(next);
  }
}

function nextSmallest(cells: readonly number[], hidden: ReadonlySet<number>, last: readonly number[]): number | undefined {
  const left = cells.map((cell, nth) => ({ cell, nth })).filter(({ cell, nth }) => cell !== 0 && !hidden.has(nth));
  const others = left.filter(({ nth }) => !last.includes(nth));
  return (others.length > 0 ? others : left).sort((a, b) => a.cell - b.cell)[0]?.nth;
}

export function isFew(figure: number): boolean {
  return figure > 0 && figure < fewest;
}

export function hiddenIfSmall(figure: number): number | null {
  return isFew(figure) ? null : figure;
}

/** Whoever knows the total knows the sum of what is hidden: one cell alone, or all of them at their least or at their most, would be plain. Nobody has to hide a nought. */
export function canBeReckoned(hidden: readonly number[]): boolean {
  const some = hidden.filter((cell) => cell !== 0);
  const sum = some.reduce((all, cell) => all + cell, 0);
  return some.length === 1 || (some.length > 1 && (sum === some.length || sum === some.length * (fewest - 1)));
}
