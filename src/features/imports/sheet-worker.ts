import { readCsv } from './csv.ts';
import type { ToRead } from './sheet.ts';
import { type Table, toTable } from './table.ts';
import { answerWith } from './thread.ts';
import { readWorkbook } from './workbook.ts';

answerWith(read);

async function read({ bytes, nature, name, known }: ToRead): Promise<Table[]> {
  const sheets = nature === 'csv' ? [{ name, lines: readCsv(bytes) }] : await readWorkbook(bytes);
  return sheets.flatMap((sheet) => toTable(sheet.name, sheet.lines, known) ?? []);
}
