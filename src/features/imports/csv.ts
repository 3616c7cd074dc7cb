import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { refuse } from '#kernel/refusal.ts';
import { limits } from './limits.ts';
import type { Line } from './table.ts';
import { clean, longestText, unarmed } from './text.ts';

/** Reads comma, semicolon or tab separated text in UTF-8 (with or without a mark) or GB 18030 (which holds GBK). */
export function readCsv(bytes: Uint8Array): Line[] {
  const records = split(decode(bytes));
  if (records.length > limits.rows) refuse('imports.too_many_rows', { most: limits.rows });
  return records.map((record, index) => toLine(record, index + 1));
}

/** UTF-8 with a mark, so that Excel on a Chinese Windows opens it right. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  return Buffer.from(
    stringify(
      [header, ...rows].map((row) => row.map(unarmed)),
      { bom: true, record_delimiter: 'windows' },
    ),
  );
}

function decode(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one, or the refusal below.
    }
  }
  return refuse('imports.unreadable_text');
}

function split(text: string): string[][] {
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const delimiter = [',', '\t', ';'].reduce((a, b) => (firstLine.split(b).length > firstLine.split(a).length ? b : a));
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, max_record_size: 64 * 1024 });
  } catch {
    return refuse('imports.broken');
  }
}

/** Excel writes large numbers into a .csv as 1.40106E+17: the digits are gone. */
function toLine(record: readonly string[], at: number): Line {
  const texts = record.slice(0, limits.columns).map((text) => clean(text).slice(0, longestText));
  const lost = texts.flatMap((text, column) => (/^\d(\.\d+)?E\+1\d$/i.test(text) ? [[column, 'digits-lost'] as const] : []));
  return { at, texts, marks: Object.fromEntries(lost) };
}
