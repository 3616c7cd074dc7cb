import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { baseMapOf } from './base-map.ts';
import * as contract from './contract.ts';
import { flatOn } from './fitting.ts';
import { misfitsOf } from './misfits.ts';
import { covers, eachCorner, partsOf, type Shape } from './parts.ts';

type Map = Answer<typeof contract.map>;
type Misfits = Map['misfits'];
type Place = Map['places'][number] & { parent: string | null };

/** What is drawn in a community on the map or on one of its floor plans, and where siblings share ground or leave some to nobody. */
export const map = query(contract.map, {
  who: { work: ['staff'] },
  async run(seeing, { community, plan }) {
    const { db } = seeing;
    await mustWorkIn(seeing, community);
    const [base, plans, grounds, places] = [
      await baseMapOf(db),
      await plansOf(seeing, community),
      await groundsOf(seeing, community),
      await placesOf(seeing, community, plan),
    ];
    return { base, plans, grounds, places: places.map(({ parent: _, ...place }) => place), misfits: misfitsIn(places, plan === null) };
  },
});

/** Whoever holds a staff post in the community, of one grid too: they walk it with its neighbours. */
async function mustWorkIn({ db, actor }: Seeing, community: string): Promise<void> {
  const own = actor.posts.filter(({ work }) => work === 'staff').map(({ area }) => area);
  const { rows } =
    await sql`select from area where id = any(${own}::uuid[]) and (id = ${community} or community_id = ${community}) limit 1`.execute(db);
  if (rows.length === 0) refuse('not_found');
}

async function plansOf({ db }: Seeing, community: string): Promise<Map['plans']> {
  const { rows } = await sql<Map['plans'][number]>`
    select p.id, a.id as area, a.name, p.width, p.height, (select count(*)::int from boundary b join area d on d.id = b.area_id and d.ended_at is null where b.plan_id = p.id and b.ended_at is null) as drawn
    from floor_plan p join area a on a.id = p.area_id where p.community_id = ${community} and p.ended_at is null and a.ended_at is null
    order by a.kind = 'community' desc, a.sort_key, a.id`.execute(db);
  return rows;
}

async function groundsOf({ db }: Seeing, community: string): Promise<Map['grounds']> {
  return await db
    .selectFrom('area')
    .select(['id', 'name'])
    .where('ended_at', 'is', null)
    .where(({ or, and, eb }) => or([eb('id', '=', community), and([eb('community_id', '=', community), eb('kind', '=', 'estate')])]))
    .orderBy(sql`kind = 'community'`, 'desc')
    .orderBy('sort_key')
    .execute();
}

async function placesOf({ db }: Seeing, community: string, plan: string | null): Promise<Place[]> {
  const { rows } = await sql<Omit<Place, 'boundary'> & { drawn: string | null; shape: Shape | null; again: boolean; half: string | null }>`
    select a.id as area, a.kind, a.name, a.parent_id as parent, case when a.kind = 'micro-grid' then g.name end as within, b.id as drawn, b.shape, b.before_id is not null as again,
      (select w.name from area_change c join boundary o on o.change_id = c.id and o.area_id <> a.id and o.plan_id is not distinct from b.plan_id and o.ended_at is null
        join area w on w.id = o.area_id and w.ended_at is null where c.id = b.change_id and c.kind = 'split') as half,
      case when b.id is null then (select jsonb_build_object('boundary', o.id, 'area', w.id, 'name', w.name) from area_change c join area w on w.id = c.area_id and w.ended_at is null
        join boundary o on o.area_id = w.id and o.plan_id is not distinct from ${plan}::uuid and o.ended_at is null
        where c.kind = 'split' and c.into_id = a.id and c.undone_at is null) end as "cutFrom"
    from area a left join area g on g.id = a.parent_id left join boundary b on b.area_id = a.id and b.plan_id is not distinct from ${plan}::uuid and b.ended_at is null
    where a.ended_at is null and (a.id = ${community} or (a.community_id = ${community} and a.kind in ('grid', 'micro-grid')))
    order by a.kind = 'community' desc, coalesce(case when a.kind = 'micro-grid' then g.sort_key end, a.sort_key), a.kind, a.sort_key, a.id`.execute(
    db,
  );
  return rows.map(({ drawn, shape, again, half, ...place }) => ({
    ...place,
    boundary: drawn === null || shape === null ? null : { id: drawn, parts: partsOf(shape), canBack: again, half },
  }));
}

const mostKept = 200;
const kept = new Map<string, Misfits>();

/** What is drawn never changes, another drawing is another row: what was reckoned of the same rows under the same names is still so. Of the communities looked at last. */
function misfitsIn(places: readonly Place[], onMap: boolean): Misfits {
  const drawn = places.flatMap(({ kind, name, parent, boundary }) => (boundary ? [[boundary.id, kind, name, parent]] : []));
  const key = JSON.stringify([onMap, drawn]);
  const before = kept.get(key) ?? reckoned(places, onMap);
  kept.delete(key);
  kept.set(key, before);
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest);
  return before;
}

/** Siblings are the grids of a community, and the micro-grids of one grid. */
function reckoned(places: readonly Place[], onMap: boolean): Misfits {
  const flat = flatOn(
    onMap ? null : 'plan',
    places.flatMap(({ boundary }) => boundary?.parts ?? []),
  );
  const drawn = places.flatMap(({ area, kind, name, parent, boundary }) =>
    boundary ? [{ area, kind, name, parent, parts: eachCorner(boundary.parts, flat) }] : [],
  );
  const families = Map.groupBy(
    drawn.filter(({ kind }) => kind !== 'community'),
    ({ parent }) => parent,
  );
  const found = [...families].flatMap(([parent, siblings]) => misfitsOf(siblings, drawn.find(({ area }) => area === parent) ?? null));
  return found.map(({ kind, names, area, share }) => ({ kind, names: [...names], share, metres: onMap ? Math.round(area) : null }));
}

/** In which grids a spot lies: the index finds the boxes around it, the ray the boundary. */
export const gridAt = query(contract.gridAt, {
  who: { work: ['staff'] },
  async run(seeing, { community, plan, at: [x, y] }) {
    await mustWorkIn(seeing, community);
    const { rows } = await sql<{ id: string; kind: string; name: string; shape: Shape }>`
      select a.id, a.kind, a.name, b.shape from boundary b join area a on a.id = b.area_id
      where box(point(b.west, b.south), point(b.east, b.north)) @> box(point(${x}, ${y}), point(${x}, ${y})) and b.ended_at is null and a.ended_at is null
        and b.community_id = ${community} and b.plan_id is not distinct from ${plan}::uuid and a.kind in ('grid', 'micro-grid') order by a.sort_key, a.id`.execute(
      seeing.db,
    );
    const around = rows.filter(({ shape }) => covers(partsOf(shape), [x, y]));
    const of = (kind: string) => around.filter((one) => one.kind === kind).map(({ id, name }) => ({ id, name }));
    return { grids: of('grid'), microGrids: of('micro-grid') };
  },
});
