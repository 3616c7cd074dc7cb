import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import type { MethodRef } from '../method-page.ts';

/** The version of a method that is on in a community; what nobody may switch off, whose id is its catalogue's, in its newest. Undefined where it is not on. */
export async function methodOnAt(db: Db | Tx, community: string, method: string): Promise<MethodRef | undefined> {
  return (await methodsOn(db, [community])).find(({ method_id }) => method_id === method);
}

/** All methods that are on in these communities, once for each. */
export async function methodsOn(db: Db | Tx, communities: readonly string[]): Promise<(MethodRef & { community: string })[]> {
  const { rows } = await sql<MethodRef & { community: string }>`
    select u.method_id, u.method_version, u.area_id as community from method_use u where u.area_id = any(${communities}::uuid[]) and u.until is null
    union all select * from (select distinct on (d.id, c) d.id, d.version, c from method d, unnest(${communities}::uuid[]) as c
      where d.id = d.definition -> 'opens' ->> 'catalogue' order by d.id, c, d.version desc) as always`.execute(db);
  return rows;
}
