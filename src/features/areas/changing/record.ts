import { type RawBuilder, sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { newId } from '#kernel/ids.ts';
import { sortKey } from '../lay.ts';
import type { Standing } from './standing.ts';

export type Change = {
  readonly kind: 'split' | 'merge' | 'rename' | 'move' | 'end';
  /** What it is about, and what a split began or another went into. */
  readonly area: Standing;
  readonly into: Standing | null;
  readonly was: string;
  readonly became: string;
  readonly reason: string;
};

/** Where a place went, as it stands from now on. */
export type Went = { readonly place: Standing; readonly to: Partial<Standing>; readonly how: 'went' | 'began' | 'ended' };

/** Writes a change with all it does to places, does it to them, and lets everything that stands there go along. @returns the change */
export async function recordChange(context: Context, change: Change, went: readonly Went[]): Promise<string> {
  const id = newId();
  await write(context, id, change);
  for (let from = 0; from < went.length; from += 1000) await writePlaces(context, id, went.slice(from, from + 1000));
  await apply(context, id);
  const between = await buildingsBetween(context, id);
  if (between.length > 0) {
    await writePlaces(context, id, between);
    await apply(context, id);
  }
  const { community_id: community } = change.area;
  await context.effect('ground-moved', { change: id });
  context.stir('areas', [`area:${community}`]);
  context.stir('matters', [`area:${community}`]);
  return id;
}

async function write({ db, now, actor }: Context, id: string, { kind, area, into, was, became, reason }: Change): Promise<void> {
  await db
    .insertInto('area_change')
    .values({
      ...{ id, kind, was, became, reason, community_id: area.community_id, area_id: area.id, into_id: into?.id ?? null },
      ...{ by_account: actor.account ?? '', at: stamp(now), settled_at: kind === 'rename' ? stamp(now) : null },
    })
    .execute();
}

async function writePlaces({ db }: Context, change: string, went: readonly Went[]): Promise<void> {
  const rows = went.map(({ place, to, how }) => {
    const then = { ...place, ...to };
    return {
      ...{ change_id: change, place_id: place.id, how, from_name: place.name, to_name: then.name },
      ...{ from_parent: place.parent_id, to_parent: then.parent_id, from_grid: place.grid_id, to_grid: then.grid_id },
      ...{ from_micro: place.micro_grid_id, to_micro: then.micro_grid_id },
    };
  });
  if (rows.length > 0) await db.insertInto('area_change_place').values(rows).execute();
}

/** Two grids may swap their names in two changes, never in one: the name is free or it is refused beforehand. */
async function apply({ db, now }: Context, change: string): Promise<void> {
  await sql`
    update area a set parent_id = c.to_parent, grid_id = c.to_grid, micro_grid_id = c.to_micro, ended_at = case when c.how = 'ended' then ${stamp(now)}::timestamptz end
    from area_change_place c where c.change_id = ${change} and c.place_id = a.id and c.how <> 'began'`.execute(db);
  await nameAs(db, sql`select place_id as id, to_name as name from area_change_place where change_id = ${change} and to_name <> from_name`);
}

/** The name, and its place in the order of names. @param named places with the names they get */
export async function nameAs(db: Context['db'], named: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`${named}`.execute(db);
  for (const { id, name } of rows)
    await db
      .updateTable('area')
      .set({ name, sort_key: sortKey(name) })
      .where('id', '=', id)
      .execute();
}

type Between = Standing & { grid: string | null; micro: string | null };

/** Buildings whose units now stand elsewhere: one whose units lie in different grids stands in none itself; in theirs, where it is the same for all. */
async function buildingsBetween({ db }: Context, change: string): Promise<Went[]> {
  const { rows } = await sql<Between>`
    select b.id, b.kind, b.name, b.parent_id, b.community_id, b.grid_id, b.micro_grid_id, b.building_id,
      case when count(distinct coalesce(u.grid_id::text, '')) = 1 then min(u.grid_id::text) end as grid,
      case when count(distinct coalesce(u.micro_grid_id::text, '')) = 1 then min(u.micro_grid_id::text) end as micro
    from area b join area u on u.building_id = b.id and u.kind = 'unit' and u.ended_at is null
    where b.id in (select p.building_id from area_change_place c join area p on p.id = c.place_id where c.change_id = ${change} and p.kind = 'unit')
      and not exists (select from area_change_place c where c.change_id = ${change} and c.place_id = b.id)
    group by b.id`.execute(db);
  return rows.flatMap(({ grid, micro, ...place }) =>
    place.grid_id === grid && place.micro_grid_id === micro
      ? []
      : [{ place, to: { grid_id: grid, micro_grid_id: micro }, how: 'went' as const }],
  );
}
