import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { inOrder, keysAsRows } from '#kernel/recordset.ts';
import { readMethod } from '#method/check.ts';
import type { Method } from '#method/language.ts';

const pages = new Map<string, Method>();

/** A published version of a method. It never changes, so each is read and checked once. */
export async function methodPage(db: Db | Tx, county: string, id: string, version: number): Promise<Method> {
  const name = `${county}/${id}@${version}`;
  const known = pages.get(name);
  if (known) return known;
  const row = await db
    .selectFrom('method')
    .select(['definition', 'written'])
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const page = readMethod(row.written ?? row.definition);
  pages.set(name, page);
  return page;
}

export type MethodRef = { readonly method_id: string; readonly method_version: number };

/**
 * By which method what is asked here is done: the one the community switched on for the leaf's catalogue. Common parts go that way only where the
 * estate has a property firm today, otherwise as any order (row S3-A23). What nobody may switch off — to speak, to complain, to be heard in hardship —
 * is served by the newest method of the catalogue's own name. Undefined where there is none.
 */
export async function methodsAt(db: Db | Tx, asked: readonly OrderAsked[]): Promise<(MethodRef | undefined)[]> {
  const { rows } = await sql<MethodRef & { n: number }>`
    with asked as (
      select w.n, coalesce(a.community_id, a.id) as community, l.catalogue, l.catalogue <> 'common-parts' or exists (
        select from post p where p.kind = 'property' and p.area_id in (a.id, a.estate_id) and p.since <= w.day and (p.until is null or p.until > w.day)) as own
      from ${keysAsRows(asked, columnsOfOrder)} join area a on a.id = w.place join leaf l on l.id = w.leaf),
    found as (
      select asked.n, u.method_id, u.method_version, 1 as rank from asked join method_use u on u.area_id = asked.community and u.catalogue = asked.catalogue and asked.own
        where u.until is null
      union all select asked.n, d.id, d.version, 2 from asked join method d on d.id = asked.catalogue
      union all select asked.n, u.method_id, u.method_version, 3 from asked join method_use u on u.area_id = asked.community and u.catalogue = 'neighbourly'
        where u.until is null and asked.catalogue = 'common-parts')
    select distinct on (n) n::int, method_id, method_version from found order by n, rank, method_version desc`.execute(db);
  return inOrder(asked, rows);
}

/** What is asked for where, on a day. */
export type OrderAsked = { readonly place: string; readonly leaf: string; readonly day: string };
export const columnsOfOrder = 'place uuid, leaf text, day date';

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
