import type { Mark } from './table.ts';
import { clean, longestText } from './text.ts';

export type Cell = { readonly text: string; readonly mark?: Mark };

/** The text of a plain value of a cell and what is doubtful about it. */
export function plainCell(value: string | number | boolean | Date): Cell {
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'number') return readNumber(value);
  return value instanceof Date ? readDay(value) : { text: value ? '是' : '否' };
}

function readText(value: string): Cell {
  const text = clean(value);
  return text.length > longestText ? { text: text.slice(0, longestText), mark: 'long' } : { text };
}

/** Excel keeps fifteen digits of a number. */
function readNumber(value: number): Cell {
  return Math.abs(value) >= 1e15 ? { text: String(value), mark: 'digits-lost' } : { text: String(Number(value.toPrecision(15))) };
}

function readDay(value: Date): Cell {
  return Number.isNaN(value.getTime()) ? { text: '', mark: 'error' } : { text: value.toISOString().slice(0, 10), mark: 'date' };
}
