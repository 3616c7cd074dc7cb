import { refuse } from '#kernel/refusal.ts';
import { apart } from './apart.ts';
import { fileNature, type Nature } from './file-nature.ts';
import type { Table } from './table.ts';

/** What goes into the reading thread. */
export type ToRead = {
  readonly bytes: Uint8Array;
  readonly nature: Nature;
  readonly name: string;
  readonly known: ReadonlySet<string>;
};

/**
 * Reads an uploaded table in a thread of its own, so that a hostile file costs that thread and nobody's request.
 * @param bytes the file as uploaded, .xlsx, .xls or .csv
 * @param file its name; a .csv has no sheet name, so it lends its own
 * @param known keys of the labels a header may carry (see `labelKeys`)
 * @returns every visible sheet in which a header row was found, in the file's order
 * Refuses with a sentence what is too large, too heavy, too slow, no table, locked, broken or without a header.
 */
export async function readTables(bytes: Uint8Array, file: string, known: ReadonlySet<string>): Promise<Table[]> {
  const nature = await fileNature(bytes);
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  const tables = await apart<ToRead, Table[]>('sheet-worker.ts', { bytes, nature, name, known });
  return tables.length > 0 ? tables : refuse('imports.no_header');
}
