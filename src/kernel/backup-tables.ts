import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { z } from 'zod';

const sealedKey = 'key_wrapped';

/** A table of Mulin's: its columns that can be written, and those of its primary key. */
export type Table = {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
};

/** What stands in an archive of one stream of rows, so that a changed byte is found. */
export const digested = z.object({ rows: z.number().int(), sha256: z.string() });
export type Digested = z.infer<typeof digested>;

/** All tables of Mulin's schemas, in an order that does not change. */
export async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name,
      array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns,
      array(select a.attname::text from pg_index i, unnest(i.indkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary order by k.place) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname = 'mulin' or n.nspname ~ '^county_[0-9]+$')
    order by 1, 2`);
  return rows;
}

/** The rows without the keys that open them: a key that is there stands as empty, one that was destroyed as null. */
export function rowsOf(table: Table): string {
  const columns = table.columns.map((name) => (name === sealedKey ? `case when ${sealedKey} is not null then ''::bytea end` : quote(name)));
  return `copy (select ${columns.join(', ')} from ${nameOf(table)} order by ${orderOf(table)}) to stdout`;
}

/** The keys alone, each with the primary key of its row; undefined for a table without keys. */
export function keysOf(table: Table): string | undefined {
  if (!table.columns.includes(sealedKey)) return undefined;
  return `copy (select ${keyColumns(table)} from ${nameOf(table)} where ${sealedKey} is not null order by ${orderOf(table)}) to stdout`;
}

/** Puts keys back into their rows, from a stream in the form of `keysOf`. */
export function returnKeys(table: Table): { prepare: string; copy: string; apply: string } {
  const same = table.key.map((name) => `t.${quote(name)} = k.${quote(name)}`).join(' and ');
  return {
    prepare: `create temporary table returned_keys on commit drop as select ${keyColumns(table)} from ${nameOf(table)} with no data`,
    copy: 'copy returned_keys from stdin',
    apply: `update ${nameOf(table)} t set ${sealedKey} = k.${sealedKey} from returned_keys k where ${same}`,
  };
}

/** Where rows in the form of `rowsOf` go. */
export function intoTable(table: Table): string {
  return `copy ${nameOf(table)} (${table.columns.map(quote).join(', ')}) from stdin`;
}

export function nameOf({ schema, name }: Pick<Table, 'schema' | 'name'>): string {
  return `${quote(schema)}.${quote(name)}`;
}

/** A stream of rows that is digested as it passes; `digest` may be asked once it has ended. */
export function digestedRows(client: pg.Client, sql: string): { rows: Readable; digest: () => Digested } {
  const copied = client.query(copyTo(sql));
  const hash = createHash('sha256');
  const rows = new Transform({
    transform(chunk: Buffer, _, pass) {
      hash.update(chunk);
      pass(null, chunk);
    },
  });
  copied.on('error', (error) => rows.destroy(error)).pipe(rows);
  return { rows, digest: () => ({ rows: copied.rowCount, sha256: hash.digest('hex') }) };
}

function keyColumns(table: Table): string {
  return [...table.key.map(quote), sealedKey].join(', ');
}

/** Every table of ours has a primary key; one without would be ordered by its whole rows. */
function orderOf({ key, name }: Table): string {
  return key.length > 0 ? key.map(quote).join(', ') : `${quote(name)}::text collate "C"`;
}

function quote(name: string): string {
  return pg.escapeIdentifier(name);
}
