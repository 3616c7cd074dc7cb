import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createKeys, type Keys } from './crypto.ts';
import { Halt } from './halt.ts';

/** Reads the master key: 64 hexadecimal digits. Losing it means losing every name and every text; it is never inside a backup. */
export function readKeys(file: string): Keys {
  const text = textOf(file);
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new Halt('key.wrong', `主密钥文件 ${file} 不对：应为 64 位十六进制数字。请从单独保存的密钥备份恢复。`);
  return createKeys(Buffer.from(text, 'hex'));
}

/** Makes the master key where there is none yet, readable by the owner alone. */
export function ensureMasterKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Halt(
      'key.missing',
      `找不到主密钥文件 ${file}。没有它，已登记的内容打不开；请从单独保存的密钥备份恢复，或用 MULIN_KEY_FILE 指向它。`,
      error,
    );
  }
}
