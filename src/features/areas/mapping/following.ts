import { sql } from 'kysely';
import type { Context } from '#kernel/action.ts';
import { together, withoutSlivers } from './clip.ts';
import { fineOn, flatOn, leastArea } from './fitting.ts';
import { endBoundary, keepBoundary } from './keep.ts';
import { type Parts, partsOf, type Shape } from './parts.ts';

type Standing = { id: string; area: string; community: string; plan: string | null; shape: Shape };

/**
 * The grid another went into has the outlines of both from then on, on every ground where either was drawn: sides they shared are gone, what lies apart stays apart. Its
 * own outline before stays behind the new one; that of the grid that ended stays with it, and stands again when the change is taken back.
 */
export async function outlinesGoTogether(context: Context, change: string, { old, into }: { old: string; into: string }): Promise<void> {
  const drawn = await standingOf(context, [old, into]);
  for (const [plan, both] of Map.groupBy(drawn, (one) => one.plan)) {
    if (!both.some(({ area }) => area === old)) continue;
    const before = both.find(({ area }) => area === into)?.id ?? null;
    const parts = asOne(
      plan,
      both.map(({ shape }) => partsOf(shape)),
    );
    for (const { community } of both.slice(0, 1)) await keepBoundary(context, { area: into, community, plan, parts, before, change });
  }
}

function asOne(plan: string | null, all: readonly Parts[]): Parts {
  const parts = together(all);
  return fineOn(plan, withoutSlivers(parts, leastArea, flatOn(plan, parts)));
}

/** What is drawn of these places on grounds that hang today, kept from being replaced meanwhile. */
async function standingOf({ db }: Context, areas: readonly string[]): Promise<Standing[]> {
  await sql`select id from area where id = any(${areas}::uuid[]) order by id for no key update`.execute(db);
  await sql`select p.id from floor_plan p where p.ended_at is null and p.id in (select plan_id from boundary where area_id = any(${areas}::uuid[]) and ended_at is null) order by p.id for share`.execute(
    db,
  );
  const { rows } = await sql<Standing>`
    select b.id, b.area_id as area, b.community_id as community, b.plan_id as plan, b.shape from boundary b left join floor_plan p on p.id = b.plan_id
    where b.area_id = any(${areas}::uuid[]) and b.ended_at is null and p.ended_at is null order by b.plan_id, b.id`.execute(db);
  return rows;
}

/** A change of grids taken back: both it was about have the outlines again they had then; what was drawn since stays in their history. */
export async function outlinesComeBack(context: Context, change: string): Promise<void> {
  const { db } = context;
  const { rows } = await sql<{ area: string }>`
    select unnest(array[area_id, into_id]) as area from area_change where id = ${change} and kind in ('split', 'merge')`.execute(db);
  if (rows.length === 0) return;
  const areas = rows.map(({ area }) => area);
  for (const { id } of await standingOf(context, areas)) await endBoundary(context, id); // also an older one that stands because later ones were taken back
  await sql`
    update boundary set ended_at = null where id in (
      select distinct on (b.area_id, b.plan_id) b.id from boundary b join area_change c on c.id = ${change} left join floor_plan p on p.id = b.plan_id
      where b.area_id = any(${areas}::uuid[]) and b.id < c.id and (b.ended_at is null or b.ended_at >= c.at) and p.ended_at is null
      order by b.area_id, b.plan_id, b.id desc)`.execute(db);
}
