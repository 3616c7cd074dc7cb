import { type RawBuilder, sql } from 'kysely';

/** What is mended and cleared, by whoever asks: of these it may be counted what was left undone. Nothing people say, complain of or suffer stands here. */
const catalogues: readonly string[] = ['neighbourly', 'common-parts', 'whistle', 'rectification', 'unsafe-conduct'];

/** Whether a zero may be counted under a leaf. A quarrel between neighbours is none: who asks for peace is not to be kept from asking. @param leaf its name in the query around it */
export function countable(leaf: string): RawBuilder<boolean> {
  const l = sql.id(leaf);
  return sql<boolean>`(${l}.catalogue = any(${catalogues}::text[]) and ${l}.small in ('problem', 'affair'))`;
}
