import { z } from 'zod';
import type { Db, Tx } from '#kernel/db.ts';
import { smallThings } from '#method/catalogue.ts';
import { spanShape } from '#method/clock.ts';
import { fieldShape } from '#method/forms.ts';

const leafRow = z.object({
  id: z.string(),
  within: spanShape,
  takers: z.array(z.string()),
  questions: z.array(fieldShape),
  name: z.string(),
  small: z.enum(smallThings),
  catalogue: z.string(),
});
export type OrderLeaf = z.infer<typeof leafRow>;

/** A leaf of the category tree that is still offered. */
export async function readLeaf(db: Db | Tx, id: string): Promise<OrderLeaf | undefined> {
  const row = await db
    .selectFrom('leaf')
    .select(['id', 'within', 'takers', 'questions', 'name', 'small', 'catalogue'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row && leafRow.parse(row);
}
