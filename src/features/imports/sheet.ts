import { Worker } from 'node:worker_threads';
import { type Facts, refuse } from '#kernel/refusal.ts';
import { fileNature } from './file-nature.ts';
import { limits } from './limits.ts';
import type { Table } from './table.ts';

/** What goes into the reading thread, and what comes back from it. */
export type ToRead = {
  readonly bytes: Uint8Array;
  readonly nature: 'xlsx' | 'csv';
  readonly name: string;
  readonly known: ReadonlySet<string>;
};
export type Reading = { readonly tables: Table[] } | { readonly refused: string; readonly facts: Facts };

/**
 * Reads an uploaded table in a thread of its own, so that a hostile file costs that thread and nobody's request.
 * @param bytes the file as uploaded, .xlsx or .csv
 * @param file its name; a .csv has no sheet name, so it lends its own
 * @param known keys of the labels a header may carry (see `labelKeys`)
 * @returns every visible sheet in which a header row was found, in the file's order
 * Refuses with a sentence what is too large, too heavy, too slow, no table, locked, broken or without a header.
 */
export async function readTables(bytes: Uint8Array, file: string, known: ReadonlySet<string>): Promise<Table[]> {
  const nature = await fileNature(bytes);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const reading = await readApart({ bytes, nature, name, known });
  if ('refused' in reading) return refuse(reading.refused, reading.facts);
  return reading.tables.length > 0 ? reading.tables : refuse('imports.no_header');
}

async function readApart(workerData: ToRead): Promise<Reading> {
  const resourceLimits = { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 64 };
  const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), { workerData, resourceLimits });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const clock = setTimeout(() => resolve({ refused: 'imports.too_slow', facts: {} }), limits.milliseconds);
  worker.on('message', resolve);
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ refused: 'imports.too_heavy', facts: {} }) : reject(error),
  );
  return await promise.finally(() => {
    clearTimeout(clock);
    return worker.terminate();
  });
}
