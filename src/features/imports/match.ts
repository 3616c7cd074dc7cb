import { mustBeThere, type Outline } from './kind.ts';
import type { Table } from './table.ts';
import { keyOf } from './text.ts';
import { whyUnwelcome } from './unwelcome.ts';

/** Which column of the file holds which column of the kind. */
export type Match = {
  /** Column id → place in the file, counted from 0; null where the file has none. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** Labels of columns that must be there and are not. */
  readonly missing: readonly string[];
  /** Headings close to a column still without one: for a person to confirm, never taken silently. */
  readonly guesses: readonly { readonly column: string; readonly at: number; readonly heading: string }[];
  /** Headings that will not be imported, each with a sentence. */
  readonly leftOut: readonly { readonly at: number; readonly heading: string; readonly say: string }[];
};

/** The column our own returned copy adds; it comes back with the mended file and means nothing. */
export const resultHeading = '导入结果';

/**
 * Matches headings by label and synonym.
 * @param chosen what a person decided instead: column id → place in the file, or null for "none"
 */
export function matchColumns(kind: Outline, header: readonly string[], chosen: Readonly<Record<string, number | null>> = {}): Match {
  const columns = Object.fromEntries(
    Object.keys(kind.columns).map((id) => [id, chosen[id] === undefined ? found(kind, id, header) : chosen[id]]),
  );
  const taken = new Set(Object.values(columns));
  const spare = header.flatMap((heading, at) => (taken.has(at) || heading === '' || heading === resultHeading ? [] : [{ at, heading }]));
  return {
    columns,
    missing: Object.entries(kind.columns).flatMap(([id, { label }]) => (columns[id] === null && mustBeThere(kind, id) ? [label] : [])),
    guesses: spare.filter(({ heading }) => !whyUnwelcome(heading)).flatMap((column) => guess(kind, columns, column)),
    leftOut: spare.map((column) => ({
      ...column,
      say: `「${column.heading}」列不会导入：${whyUnwelcome(column.heading) ?? '这类文件没有这一列'}`,
    })),
  };
}

/** The sheet that fits the kind best: a workbook may also hold notes and last year's list. */
export function bestTable(kind: Outline, tables: readonly Table[]): Table | undefined {
  const fits = tables.map((table) => ({
    table,
    fit: Object.values(matchColumns(kind, table.header).columns).filter((at) => at !== null).length,
  }));
  return fits.reduce((a, b) => (b.fit > a.fit ? b : a), fits[0] ?? { table: undefined, fit: 0 }).table;
}

/** A label wins over a synonym, so that one column's label is never taken for another's synonym. */
function found(kind: Outline, id: string, header: readonly string[]): number | null {
  const { label = '', synonyms = [] } = kind.columns[id] ?? {};
  const labels = new Set(Object.values(kind.columns).map((column) => keyOf(column.label)));
  const exact = header.findIndex((heading) => keyOf(heading) === keyOf(label));
  if (exact >= 0) return exact;
  const names = new Set(synonyms.map(keyOf).filter((name) => !labels.has(name)));
  const other = header.findIndex((heading) => names.has(keyOf(heading)));
  return other < 0 ? null : other;
}

function guess(kind: Outline, columns: Match['columns'], { at, heading }: { at: number; heading: string }): Match['guesses'] {
  const open = Object.entries(kind.columns).filter(([id]) => columns[id] === null);
  const near = open.map(([column, { label, synonyms }]) => ({
    column,
    far: Math.min(...[label, ...synonyms].map((name) => distance(heading, name))),
  }));
  const best = near.filter(({ far }) => far <= 1).sort((a, b) => a.far - b.far)[0];
  return best ? [{ column: best.column, at, heading }] : [];
}

/** Edits between two headings; a heading that merely adds words around a label counts as one. */
function distance(heading: string, name: string): number {
  const [a, b] = [keyOf(heading), keyOf(name)];
  if (b.length >= 2 && a.includes(b)) return 1;
  return Math.min(a.length, b.length) < 3 ? Number(a !== b) * 2 : edits(a, b);
}

/** Levenshtein, row by row. */
function edits(a: string, b: string): number {
  const first = Array.from({ length: b.length + 1 }, (_, index) => index);
  const last = [...a].reduce(
    (row, sign, i) =>
      nextRow(
        row,
        [...b].map((other) => Number(sign !== other)),
        i + 1,
      ),
    first,
  );
  return last[b.length] ?? 0;
}

function nextRow(row: readonly number[], misses: readonly number[], start: number): number[] {
  const next = [start];
  for (const [j, miss] of misses.entries()) next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + miss));
  return next;
}
