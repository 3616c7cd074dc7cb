import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { countHouseholds } from '#features/people/summing/count.ts';
import type { System } from '#kernel/system.ts';

type Db = System['db'];
const setting = readFileSync(join(import.meta.dirname, 'county.sql'), 'utf8');

/** Lays a county of its full size, as the database's superuser: some hundred seconds. */
export async function layCounty(db: Db): Promise<void> {
  await db.connection().execute(async (one) => {
    for (const statement of setting.split(/;\s*\n/)) if (statement.trim() !== '') await sql.raw(statement).execute(one);
    await sql`update household_sum set counted_at = null`.execute(one); // a sweep may have counted between two of these statements
    for (const statement of ['discard temp', 'reset all']) await sql.raw(statement).execute(one);
  });
  await sql.raw('vacuum analyze area, household, person, person_vault, person_index').execute(db);
}

/** Until the households of every community are counted, by this process or by another that runs. */
export async function countAll(system: System): Promise<void> {
  const uncounted = sql`select from area a where a.kind = 'community' and a.ended_at is null
    and not exists (select from household_sum s where s.community_id = a.id and s.counted_at is not null) limit 1`;
  while ((await uncounted.execute(system.db)).rows.length > 0) await system.asClock((context) => countHouseholds.run(context));
}
