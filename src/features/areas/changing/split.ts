import { sql } from 'kysely';
import { action, type Context } from '#kernel/action.ts';
import { refuse } from '#kernel/refusal.ts';
import { layPlaces, type Place, place } from '../lay.ts';
import { split as splitContract } from './contract.ts';
import { recordChange, type Went } from './record.ts';
import { gridsKept, groundOf, type Standing } from './standing.ts';

/**
 * Splits a grid or micro-grid: it stays with what is left, and what was named becomes a new one of the same parent (row S3-A57). Households, persons and matters follow
 * their doors, and whoever holds a post of the old one holds it for the new one too, so that nothing waits for nobody.
 */
export const split = action(splitContract, {
  who: { posts: ['secretary'] },
  async run(context, { area, name, places, reason }) {
    const [old] = await gridsKept(context, [area]);
    if (!old) return refuse('not_found');
    const ground = await groundOf(context.db, old.community_id, places);
    if (!ground.every((one) => standsIn(one, old))) refuse('areas.not_its_ground');
    await mustLeaveSome(context, old, ground);
    const begun = await begin(context, old, name);
    const went = ground.map((one) => goesTo(one, begun, ground));
    const change = { kind: 'split', area: old, into: begun, was: old.name, became: name, reason } as const;
    const id = await recordChange(context, change, [{ place: begun, to: {}, how: 'began' }, ...went]);
    await context.effect('posts-held-too', { change: id, from: old.id, to: begun.id });
    return { id };
  },
});

function standsIn(one: Standing, grid: Standing): boolean {
  return (grid.kind === 'grid' ? one.grid_id : one.micro_grid_id) === grid.id;
}

async function mustLeaveSome({ db }: Context, old: Standing, ground: readonly Standing[]): Promise<void> {
  const { rows } = await sql`
    select from area where ${sql.id(old.kind === 'grid' ? 'grid_id' : 'micro_grid_id')} = ${old.id} and kind in ('micro-grid', 'building', 'unit', 'dwelling')
      and ended_at is null and id <> all(${ground.map(({ id }) => id)}::uuid[]) limit 1`.execute(db);
  if (rows.length === 0) refuse('areas.nothing_left');
}

async function begin({ db }: Context, old: Standing, name: string): Promise<Standing> {
  await mustBeFree({ db }, old, name);
  const parent = await parentOf({ db }, old);
  const laid = place({ kind: old.kind === 'grid' ? 'grid' : 'micro-grid', name, parent });
  await layPlaces(db, [laid]);
  return { ...old, id: laid.id ?? '', name, grid_id: laid.grid_id ?? null, micro_grid_id: null };
}

async function parentOf({ db }: Pick<Context, 'db'>, { parent_id }: Standing): Promise<Place> {
  return await db.selectFrom('area').selectAll().where('id', '=', parent_id).executeTakeFirstOrThrow();
}

/** A name serves once among the places of one kind under one parent. */
export async function mustBeFree({ db }: Pick<Context, 'db'>, { kind, parent_id }: Standing, name: string): Promise<void> {
  const taken = await db
    .selectFrom('area')
    .select('id')
    .where('parent_id', '=', parent_id)
    .where('kind', '=', kind)
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (taken) refuse('areas.name_taken', { name });
}

/** A place in its new grid: a micro-grid hangs under it, a building keeps its micro-grid only where that goes too. */
export function goesTo(one: Standing, grid: Standing, ground: readonly Standing[]): Went {
  if (grid.kind === 'micro-grid') return { place: one, to: { grid_id: grid.grid_id, micro_grid_id: grid.id }, how: 'went' };
  if (one.kind === 'micro-grid') return { place: one, to: { grid_id: grid.id, parent_id: grid.id }, how: 'went' };
  const keepsMicroGrid = ground.some(({ id }) => id === one.micro_grid_id);
  return { place: one, to: { grid_id: grid.id, micro_grid_id: keepsMicroGrid ? one.micro_grid_id : null }, how: 'went' };
}
