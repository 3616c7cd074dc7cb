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
export function hideSmall(cells: readonly number[], { already = [], last = [] }: Given = {}): (number | null)[] {
  const hidden = new Set([...already, ...cells.flatMap((cell, nth) => (isFew(cell) ? [nth] : []))]);
  while (canBeReckoned([...hidden].map((nth) => cells[nth] ?? 0))) {
    const next = nextSmallest(cells, hidden, last);
    if (next === undefined) break;
    hidden.add(next);
  }
  return cells.map((cell, nth) => (hidden.has(nth) ? null : cell));
}

function nextSmallest(cells: readonly number[], hidden: ReadonlySet<number>, last: readonly number[]): number | undefined {
  const left = cells.map((cell, nth) => ({ cell, nth })).filter(({ cell, nth }) => cell !== 0 && !hidden.has(nth));
  const others = left.filter(({ nth }) => !last.includes(nth));
  return (others.length > 0 ? others : left).sort((a, b) => a.cell - b.cell)[0]?.nth;
}

function isFew(figure: number): boolean {
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
