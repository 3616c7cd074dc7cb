import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#kernel/db.ts';
import { newId } from '#kernel/ids.ts';

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly to: string | null;
};
type Schema = ReadonlyMap<string, { readonly columns: readonly Column[]; readonly checks: readonly string[] }>;
type Row = Readonly<Record<string, unknown>>;
/** What a row stands on: ids of what is really there, by the column that points at it or by the table pointed at. */
export type Ground = { readonly byColumn: Row; readonly byTable: Row; readonly at: string };

const columnsOf = sql<Column>`
  select c.table_name as table, c.column_name as name, c.udt_name as type, f.to,
         c.is_nullable = 'YES' or c.column_default is not null or c.is_generated = 'ALWAYS' or c.is_identity = 'YES' as optional
    from information_schema.columns c
    left join (select distinct on (conrelid, conkey[1]) conrelid, conkey[1] as key, confrelid::regclass::text as to
                 from pg_constraint where contype = 'f' order by conrelid, conkey[1], cardinality(conkey)) f
      on f.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and f.key = c.ordinal_position
   where c.table_schema = current_schema() order by c.ordinal_position`;
const checksOf = sql<{ table: string; says: string }>`
  select relname as table, pg_get_constraintdef(c.oid) as says from pg_constraint c join pg_class r on r.oid = conrelid
   where contype = 'c' and connamespace = current_schema()::regnamespace`;

/**
 * Puts a row into any table, made of what the database itself says of its columns: one of the words a check allows, a number it allows, ids of what the
 * ground holds, and rows of other tables planted first where it points at them. @returns a way to plant on one ground: each table once, its id again and again.
 */
export async function planter(db: Db, { special, once }: Knowledge) {
  const schema: Map<string, { columns: Column[]; checks: string[] }> = new Map();
  for (const column of (await columnsOf.execute(db)).rows) {
    const known = schema.get(column.table) ?? { columns: [], checks: [] };
    schema.set(column.table, known);
    known.columns.push(column);
  }
  for (const { table, says } of (await checksOf.execute(db)).rows) schema.get(table)?.checks.push(says);
  const shared = new Map<string, Promise<string>>();
  return (ground: Ground) => planting({ db, schema, special, once, shared }, ground);
}

/** What no table says of itself: which of two columns is filled, what must come before what; and of which tables a community has one row at a time. */
export type Knowledge = { readonly special: Readonly<Record<string, Row>>; readonly once: readonly string[] };
type Garden = Knowledge & { readonly db: Db; readonly schema: Schema; readonly shared: Map<string, Promise<string>> };

function planting({ db, schema, special, once, shared }: Garden, ground: Ground) {
  const own = new Map<string, Promise<string>>();

  function plant(table: string): Promise<string> {
    const [planted, name] = once.includes(table) ? [shared, `${table} ${String(ground.byColumn['community_id'])}`] : [own, table];
    const known = planted.get(name) ?? grow(table);
    planted.set(name, known);
    return known;
  }

  async function grow(table: string): Promise<string> {
    const { columns, checks } = schema.get(table) ?? { columns: [], checks: [] };
    const cells: [string, unknown][] = [];
    for (const column of columns) {
      const value = await cellOf(column, checks);
      if (value !== undefined) cells.push([column.name, value]);
    }
    const names = sql.join(cells.map(([name]) => sql.ref(name)));
    await sql`insert into ${sql.table(table)} (${names}) values (${sql.join(cells.map(([, value]) => value))})`.execute(db);
    return String(cells.find(([name]) => name === 'id')?.[1] ?? cells[0]?.[1]);
  }

  async function cellOf(column: Column, checks: readonly string[]): Promise<unknown> {
    const said = special[column.table]?.[column.name];
    if (said !== undefined) return typeof said === 'function' ? said(ground) : said;
    return column.to === null ? plainCell(column, checks) : await stampOf(column);
  }

  const plainCell = (column: Column, checks: readonly string[]) => (column.optional ? undefined : plain(column, checks, ground));

  async function stampOf({ name, optional, to }: Column): Promise<unknown> {
    const stamped = ground.byColumn[name];
    return stamped !== undefined || optional || to === null ? stamped : await pointedAt(to);
  }

  async function pointedAt(table: string): Promise<unknown> {
    return ground.byTable[table] ?? (await anyOf(db, table)) ?? (await plant(table));
  }

  return plant;
}

/** A row everybody shares, where there is one already: kinds of posts, methods, leaves. */
async function anyOf(db: Db, table: string): Promise<string | undefined> {
  if (!['post_kind', 'body_kind', 'method', 'leaf', 'topic', 'place_kind'].includes(table)) return undefined;
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by 1 limit 1`.execute(db);
  return rows[0]?.id;
}

let words = 0;
const plains: Readonly<Record<string, (column: Column, checks: readonly string[], ground: Ground) => unknown>> = {
  uuid: () => newId(),
  text: textFor,
  int2: leastOf,
  int4: leastOf,
  int8: leastOf,
  float8: leastOf,
  numeric: leastOf,
  bool: () => false,
  bytea: () => randomBytes(60),
  json: () => '{}',
  jsonb: () => '{}',
  date: ({ name }, _, { at }) => (isLater(name) ? laterThan(at) : at).slice(0, 10),
  timestamptz: ({ name }, _, { at }) => (isLater(name) ? laterThan(at) : at),
  _text: () => ['其他'],
  _int2: () => [1],
  _uuid: (_, __, { byColumn }) => [byColumn['community_id']],
};

function plain(column: Column, checks: readonly string[], ground: Ground): unknown {
  const make = plains[column.type];
  if (!make) throw new Error(`nothing known of type ${column.type}: ${column.table}.${column.name}`);
  return make(column, checks, ground);
}

const isLater = (name: string) => /until|ends|expires|due|stands_from/.test(name);
const laterThan = (at: string) => new Date(new Date(at).getTime() + 30 * 86_400_000).toISOString();

function textFor({ name }: Column, checks: readonly string[]): string {
  for (const check of checks) {
    const [, word] = new RegExp(`\\(${name} = ANY \\(ARRAY\\['([^']+)'`).exec(check) ?? [];
    if (word !== undefined) return word;
  }
  words += 1;
  const least = Math.max(...checks.map((check) => Number(new RegExp(`length\\(${name}\\) >= (\\d+)`).exec(check)?.[1] ?? 0)), 4);
  return String(words).padStart(least, '号');
}

function leastOf({ name }: Column, checks: readonly string[]): number {
  const least = checks.map((check) => Number(new RegExp(`\\(${name} >= (\\d+)\\)`).exec(check)?.[1] ?? 0));
  return Math.max(1, ...least);
}
