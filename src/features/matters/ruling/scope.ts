import { sql } from 'kysely';
import type { Db, Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import type { MatterRecord } from '../standing.ts';
import type { scopes } from './contract.ts';

export type Scope = (typeof scopes)[number];

/** The areas around a matter a rule could reach over. */
export async function placesOf(db: Db | Tx, record: MatterRecord): Promise<Readonly<Record<Scope, string | null>>> {
  const { rows } = await sql<{ building: string | null }>`
    select case kind when 'building' then id else building_id end as building from area where id = ${record.place_id}`.execute(db);
  return { community: record.community_id, estate: record.estate_id, grid: record.grid_id, building: rows[0]?.building ?? null };
}

/** The area of this scope around a matter; refused where its place has none. */
export async function placeOf(db: Db | Tx, record: MatterRecord, scope: Scope): Promise<string> {
  return (await placesOf(db, record))[scope] ?? refuse('matters.place_unknown');
}
