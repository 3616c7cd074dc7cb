import { readCsv } from './csv.ts';
import type { ToRead } from './sheet.ts';
import { type Line, type Table, toTable } from './table.ts';
import { answerWith } from './thread.ts';
import { readWorkbook } from './workbook.ts';

answerWith(read);

async function read({ bytes, nature, name, known }: ToRead): Promise<Table[]> {
  return (await sheetsOf({ bytes, nature, name })).flatMap((sheet) => toTable(sheet.name, sheet.lines, known) ?? []);
}

/** The reader of old files is large: it is loaded only where one comes in. */
async function sheetsOf({ bytes, nature, name }: Pick<ToRead, 'bytes' | 'nature' | 'name'>): Promise<{ name: string; lines: Line[] }[]> {
  if (nature === 'csv') return [{ name, lines: readCsv(bytes) }];
  if (nature === 'xlsx') return await readWorkbook(bytes);
  const { readOldWorkbook } = await import('./old-workbook.ts');
  return readOldWorkbook(bytes);
}
