import { type RawBuilder, sql } from 'kysely';
import { columnOf, type Stamps, staffs, stampsOf } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

const ownColumns = ['community_id', 'grid_id', 'micro_grid_id'] as const;

/**
 * Which rows of the ledger are asked for, as one equality on a level column, so that a page is one index range.
 * @param rows the name of the households or persons in the query around it; `d` is their dwelling there.
 * @param area as in `ledgerPlace`
 */
export async function ledgerOf(seeing: Pick<Seeing, 'db' | 'actor'>, rows: string, area?: string): Promise<RawBuilder<boolean>> {
  return inLedger(rows, await ledgerPlace(seeing, area));
}

/** The part of the ledger somebody looks at: by default the widest area the actor is staff of; one that no staff post of theirs covers is not found. */
export async function ledgerPlace({ db, actor }: Pick<Seeing, 'db' | 'actor'>, area = widest(actor)): Promise<Stamps> {
  const place = await stampsOf(db, area);
  return staffs(actor, place) && columnOf(place.kind) !== null ? place : refuse('not_found');
}

/** As `ledgerOf`, of a place that `ledgerPlace` has found. */
export function inLedger(rows: string, place: Stamps): RawBuilder<boolean> {
  const column = columnOf(place.kind) ?? refuse('not_found');
  const stamped = ownColumns.some((own) => own === column);
  return sql<boolean>`${sql.ref(`${stamped ? rows : 'd'}.${column}`)} = ${place.id}`;
}

function widest(actor: Actor): string {
  const [area] = (['community', 'grid', 'micro-grid'] as const).flatMap((level) => areasOf(actor, level));
  return area ?? refuse('not_found');
}
