import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Method, methodShape } from '#method/language.ts';

const pages = new Map<string, Method>();

/** A published version of a method. It never changes, so each is read and checked once. */
export async function methodPage(db: Db | Tx, county: string, id: string, version: number): Promise<Method> {
  const name = `${county}/${id}@${version}`;
  const known = pages.get(name);
  if (known) return known;
  const row = await db
    .selectFrom('method')
    .select('definition')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const page = methodShape.parse(row.definition);
  pages.set(name, page);
  return page;
}

/** The method this community takes orders with. Refuses where none is switched on. */
export async function orderMethod(db: Db | Tx, county: string, community: string): Promise<Method> {
  const use = await db
    .selectFrom('method_use')
    .select(['method_id', 'method_version'])
    .where('area_id', '=', community)
    .where('until', 'is', null)
    .orderBy('since')
    .executeTakeFirst();
  if (!use) refuse('matters.no_method');
  return await methodPage(db, county, use.method_id, use.method_version);
}
