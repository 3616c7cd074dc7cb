import { type RawBuilder, sql } from 'kysely';

/**
 * Many keys as rows of a query: `w`, with these columns and `n`, the place of each key in the list (from 1).
 * @param columns as in `person uuid, place uuid`, under the names the keys have
 */
export function keysAsRows(keys: readonly object[], columns: string): RawBuilder<unknown> {
  return sql`rows from (json_to_recordset(${JSON.stringify(keys)}::json) as (${sql.raw(columns)})) with ordinality as w(${sql.raw(namesIn(columns))}, n)`;
}

/** Puts what was found back in the order of the keys; undefined where nothing was. */
export function inOrder<R extends { readonly n: number }>(keys: readonly unknown[], rows: readonly R[]): (R | undefined)[] {
  const found = new Map(rows.map((row) => [row.n, row]));
  return keys.map((_, i) => found.get(i + 1));
}

function namesIn(columns: string): string {
  return columns
    .split(',')
    .map((column) => column.trim().split(' ')[0])
    .join(', ');
}
