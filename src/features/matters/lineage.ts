import { type RawBuilder, sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';

/** Matters `m` that run by this method of the library, or by one a community made after it: what asks for the one is served by the other. */
export const madeAfter = (method: string): RawBuilder<boolean> =>
  sql<boolean>`(m.method_id = ${method} or m.method_id in (select o.method_id from method_own o where o.root_id = ${method}))`;

/** @returns the method of the library each of these comes from in the end; of one of the library, and of one begun from an empty page, itself. */
export async function rootsOf(db: Db | Tx, methods: readonly string[]): Promise<(method: string) => string> {
  const { rows } = await sql<{ id: string; root: string }>`
    select method_id as id, root_id as root from method_own where method_id = any(${methods}::text[]) and root_id is not null`.execute(db);
  const roots = new Map(rows.map(({ id, root }) => [id, root]));
  return (method) => roots.get(method) ?? method;
}

/** What a page that names methods calls this one: by its own name, or by that of the method of the library it was made after. */
export const nameIn = (named: readonly string[], method: string, rootOf: (method: string) => string): string =>
  named.includes(method) ? method : rootOf(method);
