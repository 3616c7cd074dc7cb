import { keyOf } from './text.ts';

/** Why a cell cannot be taken at its word: a formula is never evaluated, Excel drops digits beyond the fifteenth, and turns `3-2` into a day. */
export type Mark = 'formula' | 'digits-lost' | 'date' | 'error' | 'long';

/** One row as it stands in the file: `at` is the row number Excel shows, `texts` the cleaned cells, `marks` the doubtful ones by column. */
export type Line = { readonly at: number; readonly texts: readonly string[]; readonly marks: Readonly<Record<number, Mark>> };

/** A sheet whose header row was found. */
export type Table = { readonly name: string; readonly header: readonly string[]; readonly lines: readonly Line[] };

/** A title, a note and a date may stand above the header, no more than that. */
const headerWithin = 10;

/**
 * Finds the header row and takes what stands below it; empty rows are left out, their numbers are kept.
 * @param known keys (see `keyOf`) of all labels a header may carry; they outweigh everything else
 * @returns nothing when no row of the first ten looks like a header
 */
export function toTable(name: string, lines: readonly Line[], known: ReadonlySet<string>): Table | undefined {
  const [first] = lines.slice(0, headerWithin).toSorted((a, b) => headerWeight(b, known) - headerWeight(a, known));
  if (first === undefined || headerWeight(first, known) < 2) return undefined;
  const header = trimEnd(first.texts);
  const below = lines.filter(({ at }) => at > first.at).map((line) => cut(line, header.length));
  return { name, header, lines: below.filter(({ texts, marks }) => texts.some((text) => text !== '') || Object.keys(marks).length > 0) };
}

/** A merged title repeats one text, a row of people has numbers: a header has many different short words. */
function headerWeight(line: Line, known: ReadonlySet<string>): number {
  const words = new Set(line.texts.filter((text) => text !== '' && text.length <= 20 && !/^[\d\s.:/+-]+$/.test(text)));
  const familiar = [...words].filter((word) => known.has(keyOf(word)));
  return familiar.length * 100 + words.size;
}

function trimEnd(texts: readonly string[]): string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
}

function cut(line: Line, width: number): Line {
  const texts = Array.from({ length: width }, (_, column) => line.texts[column] ?? '');
  const marks = Object.fromEntries(Object.entries(line.marks).filter(([column]) => Number(column) < width));
  return { at: line.at, texts, marks };
}
