import { type CellObject, type Range, read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { refuse } from '#kernel/refusal.ts';
import { type Cell, plainCell } from './cell.ts';
import { limits } from './limits.ts';
import type { Line, Mark } from './table.ts';
import { clean } from './text.ts';

// Files of Excel 95 hold their Chinese in GBK.
set_cptable(codepages);

/**
 * What the sheets of an old .xls (BIFF, Excel 97–2003 and before) hold, like `readWorkbook` for an .xlsx. Only for reading: nothing is ever written so.
 * Formulas are marked and never evaluated; merged cells all carry the merged text. Refuses what is locked, broken, or has too many rows.
 */
export function readOldWorkbook(bytes: Uint8Array): { name: string; lines: Line[] }[] {
  const book = opened(bytes);
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return sheet && !hidden ? [{ name: clean(name), lines: linesOf(sheet) }] : [];
  });
}

function opened(bytes: Uint8Array): WorkBook {
  try {
    // A sheet of this format ends at row 65,536; styles, links and macros are not ours to read.
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
      cellText: false,
    });
  } catch (fault) {
    return refuse(fault instanceof Error && /password-protected/.test(fault.message) ? 'imports.locked' : 'imports.broken');
  }
}

function linesOf(sheet: WorkSheet): Line[] {
  const rows = sheet['!data'] ?? [];
  const merged = mergedOver(rows, sheet['!merges'] ?? []);
  const lines = Array.from(rows, (row, at) => lineOf(at, row ?? [], merged.get(at))).filter(({ texts }) => texts.length > 0);
  return lines.length > limits.rows ? refuse('imports.too_many_rows', { most: limits.rows }) : lines;
}

type Row = readonly (CellObject | undefined)[];

function lineOf(at: number, row: Row, merged: ReadonlyMap<number, CellObject> | undefined): Line {
  const width = Math.min(limits.columns, Math.max(row.length, ...(merged?.keys() ?? []).map((column) => column + 1)));
  const cells = Array.from({ length: width }, (_, column) => cellOf(merged?.get(column) ?? row[column]));
  const marks: Record<number, Mark> = {};
  for (const [column, { mark }] of cells.entries()) if (mark) marks[column] = mark;
  return { at: at + 1, texts: cells.map(({ text }) => text), marks };
}

/** The first cell of a merged range, for every cell it covers within what is read at all. */
function mergedOver(rows: readonly Row[], ranges: readonly Range[]): Map<number, Map<number, CellObject>> {
  const over = new Map<number, Map<number, CellObject>>();
  for (const { s: from, e: until } of ranges) {
    const first = rows[from.r]?.[from.c];
    if (!first) continue;
    for (let at = from.r; at <= Math.min(until.r, rows.length - 1); at += 1) {
      const row = over.get(at) ?? new Map<number, CellObject>();
      for (let column = from.c; column <= Math.min(until.c, limits.columns - 1); column += 1) row.set(column, first);
      over.set(at, row);
    }
  }
  return over;
}

/** A formula's last result is kept for the returned copy only. */
function cellOf(cell: CellObject | undefined): Cell {
  if (!cell || cell.t === 'z' || cell.v === undefined) return { text: '' };
  if (cell.t === 'e') return { text: '', mark: 'error' };
  return cell.f === undefined ? plainCell(cell.v) : { text: plainCell(cell.v).text, mark: 'formula' };
}
