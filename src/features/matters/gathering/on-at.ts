import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { rootsOf } from '../lineage.ts';
import { type MethodRef, newestOf } from '../method-page.ts';

type On = MethodRef & { readonly community: string };

/**
 * The version of a method that is on in a community; what nobody may switch off, whose id is its catalogue's, in its newest. Where the community made its own
 * of it, that one. Undefined where it is not on.
 */
export async function methodOnAt(db: Db | Tx, community: string, method: string): Promise<MethodRef | undefined> {
  const on = await methodsOn(db, [community]);
  const itself = on.find(({ method_id }) => method_id === method);
  if (itself) return itself;
  const rootOf = await rootsOf(db, [method, ...on.map(({ method_id }) => method_id)]);
  return on.find(({ method_id }) => rootOf(method_id) === rootOf(method));
}

/** As `methodOnAt`; a method that is not on here serves in its newest version. */
export async function methodServing(db: Db | Tx, community: string, method: string): Promise<MethodRef> {
  return (await methodOnAt(db, community, method)) ?? (await newestOf(db, method));
}

/** All methods that are on in these communities, once for each. One that is open everywhere is not where a community uses its own for the same things. */
export async function methodsOn(db: Db | Tx, communities: readonly string[]): Promise<On[]> {
  const { rows } = await sql<On>`
    select u.method_id, u.method_version, u.area_id as community from method_use u where u.area_id = any(${communities}::uuid[]) and u.until is null
    union all select * from (select distinct on (d.id, c) d.id, d.version, c from method d, unnest(${communities}::uuid[]) as c
      where d.id = d.definition -> 'opens' ->> 'catalogue'
        and not exists (select from method_use u where u.area_id = c and u.catalogue = d.id and u.until is null) order by d.id, c, d.version desc) as always`.execute(
    db,
  );
  return rows;
}
