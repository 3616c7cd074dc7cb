import type { z } from 'zod';
import { refuse } from './refusal.ts';

/**
 * Where a page begins: behind the row whose key this mark holds.
 * @returns the key, or null at the beginning of the list. A mark that is not ours is refused with `page_gone`.
 */
export function after<S extends z.ZodType>(mark: string | undefined, key: S): z.output<S> | null {
  if (mark === undefined) return null;
  const read = key.safeParse(parsed(mark));
  return read.success ? read.data : refuse('page_gone');
}

/**
 * Cuts a page out of rows of which one more than `size` was asked for.
 * @returns at most `size` rows, and the mark of the last one when more follow.
 */
export function paged<R>(
  rows: readonly R[],
  size: number,
  keyOf: (row: R) => readonly (string | number)[],
): { rows: R[]; next: string | null } {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: last !== undefined && rows.length > size ? markOf(keyOf(last)) : null };
}

function markOf(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function parsed(mark: string): unknown {
  try {
    return JSON.parse(Buffer.from(mark, 'base64url').toString('utf8'));
  } catch {
    return refuse('page_gone');
  }
}
