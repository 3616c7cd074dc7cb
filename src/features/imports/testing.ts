import type { Kind } from './kind.ts';
import { labelKeys } from './kinds.ts';
import { readTables } from './sheet.ts';
import type { Table } from './table.ts';
import type { Written } from './workbook.ts';
import { writeWorkbook } from './workbook.ts';

export type Cells<Row> = Partial<Record<keyof Row, string | undefined>>;

/** A table as if read from a file whose header carries the kind's own labels; cells not named stay empty. */
export function tableOf<Row>({ name, columns }: Kind<Row>, rows: readonly Cells<Row>[]): Table {
  const ids = Object.keys(columns) as (keyof Row)[]; // Object.keys forgets the keys' type
  const lines = rows.map((row, index) => ({ at: index + 2, texts: ids.map((id) => row[id] ?? ''), marks: {} }));
  return { name, header: ids.map((id) => columns[id].label), lines };
}

/** Writes cells into an .xlsx and reads them back through the thread. */
export async function throughExcel(header: readonly string[], rows: readonly (readonly Written[])[]): Promise<Table | undefined> {
  const tables = await readTables(await writeWorkbook([{ name: '表', header, rows }]), '表.xlsx', labelKeys);
  return tables[0];
}

/** A zip of one part that claims to be `size` bytes once unpacked. */
export function zipOf(name: string, packed: Buffer, size: number): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}
