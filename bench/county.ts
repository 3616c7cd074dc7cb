import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { countHouseholds } from '#features/people/summing/count.ts';
import type { Keys } from '#kernel/crypto.ts';
import type { DB } from '#kernel/db-types.ts';
import type { System } from '#kernel/system.ts';
import { enterMarks, remembering } from './names.ts';

type Db = Kysely<DB>;
const setting = readFileSync(join(import.meta.dirname, 'county.sql'), 'utf8');
const tables = ['area', 'household', 'person', 'person_vault', 'person_index'];
const atOnce = 10_000;

/** Lays a county of its full size as the database's superuser, every mark as the product makes it: some two minutes. Does nothing where all of it lies there already, and refuses what was laid halfway. */
export async function layCounty(db: Db, keys: Keys): Promise<void> {
  if (await isLaid(db)) return;
  await db.connection().execute(async (one) => {
    for (const statement of ['statement_timeout = 0', 'session_replication_role = replica', `maintenance_work_mem = '512MB'`])
      await sql.raw(`set ${statement}`).execute(one);
    await withoutIndexes(one, await indexesOf(one), () => lay(one, keys));
    await sql`update household_sum set counted_at = null`.execute(one); // a sweep may have counted between two of these statements
    for (const statement of ['discard temp', 'reset all']) await sql.raw(statement).execute(one);
  });
  await sql.raw(`vacuum analyze ${tables.join(', ')}`).execute(db);
  await sql`create table bench_laid ()`.execute(db); // only now does all of it lie there
}

async function isLaid(db: Db): Promise<boolean> {
  const { rows } = await sql<{ whole: boolean; begun: boolean }>`
    select to_regclass('bench_laid') is not null as whole, exists (select from area where name like '测速街道%' and ended_at is null) as begun`.execute(
    db,
  );
  const [found] = rows;
  if (found?.begun && !found.whole) throw new Error('a county was laid here halfway: begin with a fresh directory');
  return found?.whole ?? false;
}

async function lay(db: Db, keys: Keys): Promise<void> {
  for (const statement of setting.split(/;\s*\n/)) if (statement.trim() !== '') await sql.raw(statement).execute(db);
  const { rows } = await sql<{ id: string; community: string; nth: number }>`
    select id, community, (row_number() over (order by id))::int - 1 as nth from bench_resident order by id`.execute(db);
  const marking = remembering(keys);
  for (let from = 0; from < rows.length; from += atOnce) await enterMarks(db, marking, rows.slice(from, from + atOnce));
}

/** All that are made again once everything lies there, which takes a part of the time; what stands for a constraint stays. */
async function indexesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select i.indexrelid::regclass::text as name from pg_index i
    where i.indrelid = any(${tables}::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`.execute(db);
  return rows.map(({ name }) => name);
}

/** Does the work while these indexes are not there, and makes them again, also where it failed. */
export async function withoutIndexes(db: Db, names: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ indexdef: string }>`
    select indexdef from pg_indexes where schemaname = current_schema() and indexname = any(${names}::text[])`.execute(db);
  for (const name of names) await sql.raw(`drop index ${name}`).execute(db);
  try {
    await work();
  } finally {
    for (const { indexdef } of rows) await sql.raw(indexdef).execute(db);
  }
}

/** Until the households of every community are counted, by this process or by another that runs. */
export async function countAll(system: System): Promise<void> {
  const uncounted = sql`select from area a where a.kind = 'community' and a.ended_at is null
    and not exists (select from household_sum s where s.community_id = a.id and s.counted_at is not null) limit 1`;
  while ((await uncounted.execute(system.db)).rows.length > 0) await system.asClock((context) => countHouseholds.run(context));
}
