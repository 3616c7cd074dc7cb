import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { stamp } from '#kernel/clock.ts';
import type { Db, Tx } from '#kernel/db.ts';
import { serviceFields, smallThings } from '#method/catalogue.ts';
import { spanShape } from '#method/clock.ts';
import { fieldShape } from '#method/forms.ts';

/** The same moment reads the same from a column and from a snapshot. */
const instant = z.string().transform((at) => stamp(Temporal.Instant.from(at)));

/** A service exactly as its row holds it, so that it can be put back. */
export const keptLeaf = z.object({
  id: z.string(),
  code: z.string(),
  topic: z.string(),
  name: z.string(),
  catalogue: z.string(),
  words: z.array(z.string()),
  within: spanShape,
  takers: z.array(z.string()),
  skill: z.string().nullable(),
  small: z.enum(smallThings),
  field: z.enum(serviceFields),
  part: z.enum(['common', 'home']).nullable(),
  help_form: z.string().nullable(),
  danger: z.object({ call: z.enum(['110', '119', '120']), say: z.string() }).nullable(),
  questions: z.array(fieldShape),
  sort: z.int(),
  ended_at: instant.nullable(),
});
export type KeptLeaf = z.infer<typeof keptLeaf>;
export const keptTopic = z.object({ id: z.string(), name: z.string(), about: z.string(), sort: z.int(), ended_at: instant.nullable() });
export type KeptTopic = z.infer<typeof keptTopic>;
export const keptOrder = z.object({ topic: z.string(), leaves: z.array(z.string()) });
export type KeptOrder = z.infer<typeof keptOrder>;

export async function leafAt(db: Db | Tx, id: string): Promise<KeptLeaf | null> {
  const row = await db.selectFrom('leaf').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? keptLeaf.parse(row) : null;
}

export async function topicAt(db: Db | Tx, id: string): Promise<KeptTopic | null> {
  const row = await db.selectFrom('topic').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? keptTopic.parse(row) : null;
}

/** The services of a topic in their order; ended ones keep their place out of sight. */
export async function orderOf(db: Db | Tx, topic: string): Promise<KeptOrder> {
  const rows = await db
    .selectFrom('leaf')
    .select('id')
    .where('topic', '=', topic)
    .where('ended_at', 'is', null)
    .orderBy('sort')
    .orderBy('code')
    .execute();
  return { topic, leaves: rows.map(({ id }) => id) };
}

export async function putLeaf(db: Tx, leaf: KeptLeaf): Promise<void> {
  const row = {
    ...leaf,
    within: JSON.stringify(leaf.within),
    questions: JSON.stringify(leaf.questions),
    danger: leaf.danger && JSON.stringify(leaf.danger),
  };
  await db
    .insertInto('leaf')
    .values(row)
    .onConflict((known) => known.column('id').doUpdateSet(row))
    .execute();
}

export async function putTopic(db: Tx, topic: KeptTopic): Promise<void> {
  await db
    .insertInto('topic')
    .values(topic)
    .onConflict((known) => known.column('id').doUpdateSet(topic))
    .execute();
}

export async function putOrder(db: Tx, { leaves }: KeptOrder): Promise<void> {
  for (const [sort, id] of leaves.entries()) await db.updateTable('leaf').set({ sort }).where('id', '=', id).execute();
}
