import { type RawBuilder, sql } from 'kysely';
import { columnOf, type Stamps, staffs, stampsOf } from '#features/areas/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { type Actor, areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';

const ownColumns = ['community_id', 'grid_id', 'micro_grid_id'] as const;

/**
 * Which rows of the ledger are asked for, as one equality on a level column, so that a page is one index range.
 * @param rows the name of the households in the query around it; `d` is their dwelling there.
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

/** Which of the persons named so in the query around it live in a place that `ledgerPlace` has found; where they do not say it themselves, their door says it. */
export function livesIn(persons: string, place: Stamps): RawBuilder<boolean> {
  const column = columnOf(place.kind) ?? refuse('not_found');
  if (isStamped(column)) return sql<boolean>`${sql.ref(`${persons}.${column}`)} = ${place.id}`;
  return sql<boolean>`${sql.ref(`${persons}.household_id`)} in (
    select h.id from household h join area d on d.id = h.dwelling_id where ${sql.ref(`d.${column}`)} = ${place.id} and h.ended_at is null)`;
}

function inLedger(rows: string, place: Stamps): RawBuilder<boolean> {
  const column = columnOf(place.kind) ?? refuse('not_found');
  return sql<boolean>`${sql.ref(`${isStamped(column) ? rows : 'd'}.${column}`)} = ${place.id}`;
}

function isStamped(column: string): boolean {
  return ownColumns.some((own) => own === column);
}

function widest(actor: Actor): string {
  const [area] = (['community', 'grid', 'micro-grid'] as const).flatMap((level) => areasOf(actor, level));
  return area ?? refuse('not_found');
}
