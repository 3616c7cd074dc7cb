import { type RawBuilder, sql } from 'kysely';
import type { Context, Seeing } from '#kernel/action.ts';
import type { Tx } from '#kernel/db.ts';
import { refuse } from '#kernel/refusal.ts';
import { noFileAtWork } from './turn.ts';

/** A place as it stands in the tree and in the grids. */
export type Standing = {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly community_id: string;
  readonly grid_id: string | null;
  readonly micro_grid_id: string | null;
  readonly building_id: string | null;
};

const columns = sql`a.id, a.kind, a.name, a.parent_id, a.community_id, a.grid_id, a.micro_grid_id, a.building_id`;

/** A grid or micro-grid of a community whose secretary asks, locked with others of it in the order of their ids. Refuses any other place, and while a file is taken over; one of another community is not found. */
export async function gridsKept({ db, actor }: Pick<Context, 'db' | 'actor'>, ids: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select ${columns} from area a where a.id = any(${ids}::uuid[]) and a.ended_at is null order by a.id for update`.execute(db);
  const grids = ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found || !keeps(actor, found.community_id)) return refuse('not_found');
    return isGrid(found) ? found : refuse('areas.not_a_grid');
  });
  for (const { community_id } of grids) await noFileAtWork({ db }, community_id);
  return grids;
}

export function keeps(actor: Seeing['actor'], community: string | null): boolean {
  return actor.posts.some(({ kind, area }) => kind === 'secretary' && area === community);
}

export function isGrid({ kind }: Pick<Standing, 'kind'>): boolean {
  return kind === 'grid' || kind === 'micro-grid';
}

/**
 * These places and all that lies inside them, locked in the order of their ids: of a micro-grid its buildings, units and dwellings.
 * Refuses what is no ground, has ended or stands in another community.
 */
export async function groundOf(db: Tx, community: string, places: readonly string[]): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    select ${columns} from area a where a.id in (${inside(places)}) and a.community_id = ${community} and a.ended_at is null order by a.id for update`.execute(
    db,
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const isGround = (id: string) => groundKinds.includes(known.get(id)?.kind ?? '');
  return places.every(isGround) ? rows : refuse('areas.not_its_ground');
}

const groundKinds: readonly string[] = ['micro-grid', 'building', 'unit', 'dwelling'];

/** Ids of the places and of what lies in them, for a query around it. Each way is its own range of an index. */
export function inside(places: readonly string[]): RawBuilder<unknown> {
  const named = sql`any(${places}::uuid[])`;
  const open = sql`ended_at is null and kind in ('building', 'unit', 'dwelling')`;
  return sql`select id from area where id = ${named} union select id from area where ${open} and building_id = ${named}
    union select id from area where ${open} and unit_id = ${named} union select id from area where ${open} and micro_grid_id = ${named}`;
}
