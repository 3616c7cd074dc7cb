import { type RawBuilder, sql } from 'kysely';
import { columnOf, staffs, stampsOf } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

const ownColumns = ['community_id', 'grid_id', 'micro_grid_id'] as const;

/**
 * Which rows of the ledger are asked for, as one equality on a level column, so that a page is one index range.
 * @param rows the name of the households or persons in the query around it; `d` is their dwelling there.
 * @param area by default the widest area the actor is staff of; one that no staff post of the actor covers is not found.
 */
export async function ledgerOf(
  { db, actor }: Pick<Seeing, 'db' | 'actor'>,
  rows: string,
  area = widest(actor),
): Promise<RawBuilder<boolean>> {
  const place = await stampsOf(db, area);
  const column = columnOf(place.kind);
  if (!staffs(actor, place) || column === null) return refuse('not_found');
  const stamped = ownColumns.some((own) => own === column);
  return sql<boolean>`${sql.ref(`${stamped ? rows : 'd'}.${column}`)} = ${place.id}`;
}

function widest(actor: Actor): string {
  const [area] = (['community', 'grid', 'micro-grid'] as const).flatMap((level) => areasOf(actor, level));
  return area ?? refuse('not_found');
}
