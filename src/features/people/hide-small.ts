/** A leader is told no figure of one to four persons or households: so few could be recognised. */
const fewest = 5;

/**
 * Hides small cells of a sum, and as many of the next smallest as it takes that none can be reckoned from the total.
 * @returns the same cells in the same order, null where nothing may be said.
 */
export function hideSmall(cells: readonly number[]): (number | null)[] {
  const ascending = cells
    .map((_, index) => index)
    .filter((index) => cells[index] !== 0)
    .sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0));
  const hidden = new Set(ascending.filter((index) => (cells[index] ?? 0) < fewest));
  for (const next of ascending) {
    if (!canBeReckoned([...hidden].map((index) => cells[index] ?? 0))) break;
    hidden.add(next);
  }
  return cells.map((cell, index) => (hidden.has(index) ? null : cell));
}

export function hiddenIfSmall(figure: number): number | null {
  return figure > 0 && figure < fewest ? null : figure;
}

/** Whoever knows the total knows the sum of what is hidden: one cell alone, or all of them at their least or at their most, would be plain. */
export function canBeReckoned(hidden: readonly number[]): boolean {
  const sum = hidden.reduce((all, cell) => all + cell, 0);
  return hidden.length === 1 || (hidden.length > 1 && (sum === hidden.length || sum === hidden.length * (fewest - 1)));
}
