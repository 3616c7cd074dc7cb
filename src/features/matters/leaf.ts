import { z } from 'zod';
import type { Db, Tx } from '#kernel/db.ts';
import { smallThings } from '#method/catalogue.ts';
import { spanShape } from '#method/clock.ts';
import { fieldShape } from '#method/forms.ts';
import type { Method } from '#method/language.ts';
import { sensitiveThings } from '#method/sensitive.ts';

const leafRow = z.object({
  id: z.string(),
  within: spanShape,
  takers: z.array(z.string()),
  questions: z.array(fieldShape),
  name: z.string(),
  small: z.enum(smallThings),
  catalogue: z.string(),
  sensitive: z.enum(sensitiveThings).nullable(),
});
/** `unlisted`: what is begun by its method stands in no catalogue. */
export type OrderLeaf = z.infer<typeof leafRow> & { readonly unlisted?: true };

/** What stands for a leaf where a matter is begun by its method. */
export function withoutLeaf({ id, name, opens }: Method): OrderLeaf {
  return {
    id,
    name,
    within: usually,
    takers: [],
    questions: [],
    small: 'affair',
    catalogue: opens.catalogue,
    sensitive: null,
    unlisted: true,
  };
}

const usually = { unit: 'workdays', count: 3 } as const;

/** Leaves of the category tree that are still offered; undefined for every other. */
export async function readLeaves(db: Db | Tx, ids: readonly string[]): Promise<(OrderLeaf | undefined)[]> {
  const rows = await db
    .selectFrom('leaf')
    .select(['id', 'within', 'takers', 'questions', 'name', 'small', 'catalogue', 'sensitive'])
    .where((row) => row('id', '=', row.fn.any(row.val([...new Set(ids)]))))
    .where('ended_at', 'is', null)
    .execute();
  const leaves = new Map(rows.map((row) => [row.id, leafRow.parse(row)]));
  return ids.map((id) => leaves.get(id));
}

export async function readLeaf(db: Db | Tx, id: string): Promise<OrderLeaf | undefined> {
  return (await readLeaves(db, [id]))[0];
}
