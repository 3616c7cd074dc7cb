import { writeCsv } from './csv.ts';
import type { Judged } from './judge.ts';
import { resultHeading } from './match.ts';
import type { Table } from './table.ts';
import { writeWorkbook } from './workbook.ts';

/**
 * The file as it came, with a column 导入结果 that says of each row what became of it. Mend the amber rows and hand it in again.
 * @param fine what stands beside a good row: 「已导入」, or 「可以导入」 after a dry run
 */
export async function returnedCopy(
  table: Table,
  judged: readonly Judged<unknown>[],
  format: 'xlsx' | 'csv',
  fine: string,
): Promise<Uint8Array> {
  const old = table.header.indexOf(resultHeading);
  const bare = (texts: readonly string[]) => (old < 0 ? [...texts] : texts.toSpliced(old, 1));
  const header = [...bare(table.header), resultHeading];
  const rows = judged.map(({ line, faults }) => [
    ...bare(line.texts),
    faults.length === 0 ? fine : faults.map(({ say }) => say).join('；'),
  ]);
  if (format === 'csv') return writeCsv(header, rows);
  const amber = new Set(judged.flatMap(({ faults }, index) => (faults.length > 0 ? [index] : [])));
  const widths = header.map((_, column) => (column === header.length - 1 ? 60 : 14));
  return await writeWorkbook([{ name: table.name || '导入结果', header, rows, widths, amber }]);
}
