import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newToken } from './ids.ts';

/** Where a data folder keeps what only this machine may know; readable by the owner alone. */
export function secretFile(dataFolder: string, name: string): string {
  return join(dataFolder, 'secrets', name);
}

/**
 * A password of this data folder, made at first use: 256 bits as text that needs no escaping in an address.
 * The folder gets mode 700 and the file 600. The same name always gives the same password.
 */
export function localSecret(dataFolder: string, name: string): string {
  mkdirSync(join(dataFolder, 'secrets'), { recursive: true, mode: 0o700 });
  const file = secretFile(dataFolder, name);
  try {
    writeFileSync(file, newToken(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!isThere(error)) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}
