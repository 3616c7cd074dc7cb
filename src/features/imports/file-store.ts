import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Keys, openBytes, sealBytes } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Batch } from './batch.ts';
import type { Table } from './table.ts';

type Held = Pick<Batch, 'id' | 'key_wrapped' | 'sealed' | 'returned'>;

// A file handed over is kept under a key of its own: as it came until it has been read, from then on only the table in it.

export function openFile(keys: Keys, batch: Held): Buffer {
  return openBytes(keyOf(keys, batch), batch.sealed ?? refuse('imports.expired'), `${batch.id} file`);
}

export async function sealTable(keys: Keys, batch: Held, table: Table): Promise<Buffer> {
  const packed = await promisify(gzip)(JSON.stringify(table));
  return sealBytes(keyOf(keys, batch), packed, `${batch.id} table`);
}

export async function openTable(keys: Keys, batch: Held): Promise<Table> {
  const packed = openBytes(keyOf(keys, batch), batch.sealed ?? refuse('imports.expired'), `${batch.id} table`);
  return JSON.parse((await promisify(gunzip)(packed)).toString('utf8'));
}

export function sealReturned(keys: Keys, batch: Held, bytes: Uint8Array): Buffer {
  return sealBytes(keyOf(keys, batch), Buffer.from(bytes), `${batch.id} returned`);
}

export function openReturned(keys: Keys, batch: Held): Buffer {
  return openBytes(keyOf(keys, batch), batch.returned ?? refuse('imports.expired'), `${batch.id} returned`);
}

function keyOf(keys: Keys, { id, key_wrapped }: Held): Buffer {
  return keys.unwrap(key_wrapped ?? refuse('imports.expired'), id);
}
