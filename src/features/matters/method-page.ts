import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
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

/** Which method the community of this place takes orders with; undefined where none is switched on. */
export async function orderMethodAt(db: Db | Tx, place: string): Promise<{ method_id: string; method_version: number } | undefined> {
  return await db
    .selectFrom('area as a')
    .innerJoin('method_use as u', (on) => on.on('u.area_id', '=', sql`coalesce(a.community_id, a.id)`))
    .select(['u.method_id', 'u.method_version'])
    .where('a.id', '=', place)
    .where('u.until', 'is', null)
    .orderBy('u.since')
    .executeTakeFirst();
}
