import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';

const one = '01900000-0000-7000-8000-000000000001';
type Cell = { readonly table: string; readonly name: string; readonly type: string };

/**
 * Leaves one row in every table of a county, with every column filled, every id the same and every instant now: whatever asks which row belongs to which, and
 * what is over, finds it. No law of the tables stands any more afterwards.
 */
export async function growOneOfEach(owner: Db, now: Temporal.Instant): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const law of await lawsOf(tx)) await sql.raw(law).execute(tx);
    const cells = Map.groupBy(await cellsOf(tx), ({ table }) => table);
    await sql`truncate ${sql.join([...cells.keys()].map((table) => sql.table(table)))} cascade`.execute(tx);
    for (const [table, all] of cells)
      await sql`insert into ${sql.table(table)} (${sql.join(all.map(({ name }) => sql.ref(name)))})
        values (${sql.join(all.map(({ type }) => sql`${wordOf(type, now)}::${sql.raw(type)}`))})`.execute(tx);
  });
}

async function lawsOf(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ law: string }>`
    select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as law from pg_constraint
    where contype in ('c', 'x', 'f') and conrelid <> 0 and connamespace = current_schema()::regnamespace`.execute(tx);
  return rows.map(({ law }) => law);
}

async function cellsOf(tx: Tx): Promise<Cell[]> {
  const { rows } = await sql<Cell>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = ''`.execute(
    tx,
  );
  return rows;
}

function wordOf(type: string, now: Temporal.Instant): string {
  if (type.endsWith('[]')) return `{${wordOf(type.slice(0, -2), now)}}`;
  return values(now)[type] ?? '1';
}

const values = (now: Temporal.Instant): Readonly<Record<string, string>> => ({
  uuid: one,
  text: 'x',
  boolean: 'true',
  json: '{}',
  jsonb: '{}',
  date: dayOf(now),
  'timestamp with time zone': stamp(now),
  'time without time zone': '08:00',
  int4multirange: '{[1,2)}',
});
