import { type CellValue, type DataValidation, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { refuse } from '#kernel/refusal.ts';
import { type Cell, plainCell } from './cell.ts';
import { limits } from './limits.ts';
import type { Line, Mark } from './table.ts';
import { clean, unarmed } from './text.ts';
import { unpack } from './unpack.ts';

/** A cell to be written. Text is the rule, so that an ID number keeps its eighteen digits; the rest only shows what others' files do. */
export type Written = string | number | Date | { readonly formula: string };

/** A sheet to be written. */
export type Page = {
  readonly name: string;
  /** One line above the header, across all columns. */
  readonly title?: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Written[])[];
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
  /** The words a column may hold, by column number from 0: Excel shows them as a list to pick from. */
  readonly choices?: ReadonlyMap<number, readonly string[]>;
  /** Rows (from 0) to show on an amber ground. */
  readonly amber?: ReadonlySet<number>;
};

/** What the sheets of an .xlsx hold, by name, in their order. Formulas are marked and never evaluated; merged cells all carry the merged text. */
export async function readWorkbook(bytes: Uint8Array): Promise<{ name: string; lines: Line[] }[]> {
  const parts = await unpack(bytes);
  const book = new Workbook();
  // Rules and links are not ours to read; spread over whole columns they have eaten a reader's memory before.
  const ignoreNodes = [
    'dataValidations',
    'conditionalFormatting',
    'hyperlinks',
    'drawing',
    'legacyDrawing',
    'tableParts',
    'extLst',
    'picture',
  ];
  try {
    await book.xlsx.loadFromFiles(parts, { ignoreNodes });
  } catch {
    refuse('imports.broken');
  }
  return book.worksheets
    .filter((sheet) => sheet.state === 'visible')
    .map((sheet) => ({ name: clean(sheet.name), lines: readSheet(sheet) }));
}

/** An .xlsx, the same bytes for the same pages. Texts that look like formulas are disarmed. */
export async function writeWorkbook(pages: readonly Page[]): Promise<Uint8Array> {
  const book = new Workbook();
  book.creator = '睦邻';
  book.created = book.modified = new Date(Date.UTC(2026, 0, 1));
  for (const page of pages) writePage(book.addWorksheet(page.name, { views: [{ state: 'frozen', ySplit: page.title ? 2 : 1 }] }), page);
  return await book.xlsx.writeBuffer();
}

function readSheet(sheet: Worksheet): Line[] {
  const lines: Line[] = [];
  sheet.eachRow((row, at) => {
    if (lines.length >= limits.rows) refuse('imports.too_many_rows', { most: limits.rows });
    const texts: string[] = [];
    const marks: Record<number, Mark> = {};
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > limits.columns) return;
      const { text, mark } = readCell(cell.value);
      texts[column - 1] = text;
      if (mark) marks[column - 1] = mark;
    });
    lines.push({ at, texts: Array.from(texts, (text) => text ?? ''), marks });
  });
  return lines;
}

/** The text of a cell and what is doubtful about it. */
function readCell(value: CellValue): Cell {
  if (value === null || value === undefined) return { text: '' };
  return typeof value === 'object' && !(value instanceof Date) ? readRich(value) : plainCell(value);
}

/** A formula's last result is kept for the returned copy only. */
function readRich(value: Extract<CellValue, object>): Cell {
  if ('richText' in value) return plainCell(value.richText.map(({ text }) => text).join(''));
  if ('formula' in value || 'sharedFormula' in value) return { text: readCell(value.result).text, mark: 'formula' };
  return 'text' in value ? plainCell(String(value.text)) : { text: '', mark: 'error' };
}

function writePage(sheet: Worksheet, page: Page): void {
  sheet.columns = page.header.map((_, column) => ({ width: page.widths?.[column] ?? 14, style: { numFmt: '@' } }));
  writeTitle(sheet, page);
  sheet.addRow([...page.header]).font = { bold: true };
  for (const [index, cells] of page.rows.entries()) writeRow(sheet, cells, page.amber?.has(index) ?? false);
  for (const [column, words] of page.choices ?? []) offer(sheet, column, words);
}

/** Excel takes 255 letters for the head of a printed page. */
const mostHeader = 240;

function writeTitle(sheet: Worksheet, { title, header }: Page): void {
  if (title === undefined) return;
  sheet.addRow([title]).font = { bold: true, size: 14 };
  sheet.mergeCells(1, 1, 1, header.length);
  sheet.headerFooter.oddHeader = `&L${title.replaceAll('&', '&&').slice(0, mostHeader)}`; // on every page of it, should it be printed
}

function writeRow(sheet: Worksheet, cells: readonly Written[], amber: boolean): void {
  const row = sheet.addRow(cells.map((cell) => (typeof cell === 'string' ? unarmed(cell) : cell)));
  for (const [column, cell] of cells.entries()) if (cell instanceof Date) row.getCell(column + 1).numFmt = 'yyyy-mm-dd';
  if (amber) row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF3D6' } };
}

/** A list to pick from, for as many rows as a community's file may have. */
function offer(sheet: Worksheet, column: number, words: readonly string[]): void {
  const letter = sheet.getColumn(column + 1).letter;
  const rule: DataValidation = { type: 'list', allowBlank: true, formulae: [`"${words.join(',')}"`] };
  sheet.dataValidations.add(`${letter}2:${letter}10000`, { ...rule, showErrorMessage: true, error: `请从列表中选择：${words.join('、')}` });
}
