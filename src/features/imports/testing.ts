import type { Kind } from './kind.ts';
import { labelKeys } from './kinds.ts';
import { readTables } from './sheet.ts';
import type { Table } from './table.ts';
import type { Written } from './workbook.ts';
import { writeWorkbook } from './workbook.ts';

/** A table as if read from a file whose header carries the kind's own labels; cells not named stay empty. */
export function tableOf<Row>({ name, columns }: Kind<Row>, rows: readonly Partial<Record<keyof Row, string | undefined>>[]): Table {
  const ids = Object.keys(columns) as (keyof Row)[]; // Object.keys forgets the keys' type
  const lines = rows.map((row, index) => ({ at: index + 2, texts: ids.map((id) => row[id] ?? ''), marks: {} }));
  return { name, header: ids.map((id) => columns[id].label), lines };
}

/** Writes cells into an .xlsx and reads them back through the thread. */
export async function throughExcel(header: readonly string[], rows: readonly (readonly Written[])[]): Promise<Table | undefined> {
  const tables = await readTables(await writeWorkbook([{ name: '表', header, rows }]), '表.xlsx', labelKeys);
  return tables[0];
}
