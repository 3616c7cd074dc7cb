import { sql } from 'kysely';
import type { z } from 'zod';
import type { Seeing } from '#kernel/action.ts';
import type { origin } from './contract.ts';

export type Origin = z.output<typeof origin>;
type Ref = { readonly origin_id: string | null; readonly origin_version: number | null };

/** Where methods and drafts come from, as people know it: the method's name, its version, and which community made it. By `id@version`. */
export async function originsOf({ db }: Seeing, refs: readonly Ref[]): Promise<(ref: Ref) => Origin | null> {
  const asked = refs.flatMap(({ origin_id: id, origin_version: version }) => (id === null || version === null ? [] : [{ id, version }]));
  if (asked.length === 0) return () => null;
  const { rows } = await sql<Origin>`
    select m.id as method, m.version, m.definition ->> 'name' as name, a.name as community,
      (select nullif(max(n.version), m.version) from method n where n.id = m.id) as newer
    from method m left join method_own o on o.method_id = m.id left join area a on a.id = o.area_id
    where (m.id, m.version) in (select w.id, w.version from json_to_recordset(${JSON.stringify(asked)}::json) as w (id text, version integer))`.execute(
    db,
  );
  return ({ origin_id, origin_version }) => rows.find(({ method, version }) => method === origin_id && version === origin_version) ?? null;
}
