import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Db, Tx } from '#kernel/db.ts';
import { type Method, methodShape } from '#method/language.ts';
import { heldOn } from './seen-by.ts';

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

export type MethodRef = { readonly method_id: string; readonly method_version: number };

/**
 * By which method what is asked here is done: the one the community switched on for the leaf's catalogue. Common parts go that way only where the
 * estate has a property firm today, otherwise as any order (row S3-A23). What nobody may switch off — to speak, to complain, to be heard in hardship —
 * is served by the newest method of the catalogue's own name. Undefined where there is none.
 */
export async function methodAt(
  db: Db | Tx,
  now: Temporal.Instant,
  { place, leaf }: { place: string; leaf: string },
): Promise<MethodRef | undefined> {
  const { rows } = await sql<MethodRef>`
    with asked as (
      select coalesce(a.community_id, a.id) as community, l.catalogue, l.catalogue <> 'common-parts' or exists (
        select from post p where p.kind = 'property' and p.area_id in (a.id, a.estate_id) and ${heldOn(now)}) as own
      from area a, leaf l where a.id = ${place} and l.id = ${leaf})
    (select u.method_id, u.method_version, 1 as rank from asked join method_use u on u.area_id = asked.community and u.catalogue = asked.catalogue and asked.own
      where u.until is null
    union all select d.id, d.version, 2 from asked join method d on d.id = asked.catalogue
    union all select u.method_id, u.method_version, 3 from asked join method_use u on u.area_id = asked.community and u.catalogue = 'neighbourly'
      where u.until is null and asked.catalogue = 'common-parts')
    order by rank, method_version desc limit 1`.execute(db);
  return rows[0];
}

/** The newest published version of a method. */
export async function newestOf(db: Db | Tx, id: string): Promise<MethodRef> {
  return await db
    .selectFrom('method')
    .select(['id as method_id', 'version as method_version'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}
