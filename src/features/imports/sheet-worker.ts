import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#kernel/refusal.ts';
import type { Posted } from './apart.ts';
import { readCsv } from './csv.ts';
import type { ToRead } from './sheet.ts';
import { type Table, toTable } from './table.ts';
import { readWorkbook } from './workbook.ts';

parentPort?.postMessage(await read(workerData));

async function read({ bytes, nature, name, known }: ToRead): Promise<Posted<Table[]>> {
  try {
    const sheets = nature === 'csv' ? [{ name, lines: readCsv(bytes) }] : await readWorkbook(bytes);
    return { gave: sheets.flatMap((sheet) => toTable(sheet.name, sheet.lines, known) ?? []) };
  } catch (error) {
    // A refusal has to cross the thread as plain words; anything else breaks the thread.
    if (error instanceof Refusal) return { refused: error.code, facts: error.facts };
    throw error;
  }
}
