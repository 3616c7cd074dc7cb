import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Keys, openBytes, sealBytes } from '#kernel/crypto.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Batch } from './batch.ts';
import type { Outcome } from './judge.ts';
import type { Table } from './table.ts';

// A file handed over is kept under a key of its own: as it came until it has been read, from then on only the table in it.

type Held = Pick<Batch, 'id' | 'key_wrapped' | 'sealed' | 'returned'>;

export function openFile(keys: Keys, batch: Held): Buffer {
  return openBytes(keyOf(keys, batch), batch.sealed ?? refuse('imports.expired'), `${batch.id} file`);
}

export function sealTable(keys: Keys, batch: Held, table: Table): Promise<Buffer> {
  return sealPacked(keys, batch, 'table', table);
}

export async function openTable(keys: Keys, batch: Held): Promise<Table> {
  return JSON.parse(await openPacked(keys, batch, 'table', batch.sealed));
}

export function sealOutcomes(keys: Keys, batch: Held, outcomes: readonly Outcome[]): Promise<Buffer> {
  return sealPacked(keys, batch, 'outcomes', outcomes);
}

export async function openOutcomes(keys: Keys, batch: Held): Promise<Outcome[]> {
  return JSON.parse(await openPacked(keys, batch, 'outcomes', batch.returned));
}

async function sealPacked(keys: Keys, batch: Held, what: string, value: unknown): Promise<Buffer> {
  return sealBytes(keyOf(keys, batch), await promisify(gzip)(JSON.stringify(value)), `${batch.id} ${what}`);
}

async function openPacked(keys: Keys, batch: Held, what: string, sealed: Buffer | null): Promise<string> {
  const packed = openBytes(keyOf(keys, batch), sealed ?? refuse('imports.expired'), `${batch.id} ${what}`);
  return (await promisify(gunzip)(packed)).toString('utf8');
}

function keyOf(keys: Keys, { id, key_wrapped }: Held): Buffer {
  return keys.unwrap(key_wrapped ?? refuse('imports.expired'), id);
}
