import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { System } from '#kernel/system.ts';

type Db = System['db'];
const setting = readFileSync(join(import.meta.dirname, 'county.sql'), 'utf8');

/** Lays a county of its full size, as the database's superuser. Seconds it took: some ninety. */
export async function layCounty(db: Db): Promise<void> {
  await db.connection().execute(async (one) => {
    for (const statement of setting.split(/;\s*\n/)) if (statement.trim() !== '') await sql.raw(statement).execute(one);
    await sql.raw('discard temp').execute(one);
    await sql.raw('reset all').execute(one);
  });
  await sql.raw('vacuum analyze area, household, person, person_vault, person_index').execute(db);
}
