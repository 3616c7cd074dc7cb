import { sql } from 'kysely';
import { aroundOf, type HouseholdSum, hideSmall, householdSums, standsElsewhere } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { standsIn } from '../door.ts';
import { communitiesBelow } from './communities-below.ts';
import * as contract from './contract.ts';

type Row = Omit<Answer<typeof contract.coverage>['rows'][number], 'opens'>;
/** What the drill goes on into from where; a city that is the county has counties or streets (decision 008). */
const below: Readonly<Record<string, readonly string[]>> = {
  city: ['county', 'street'],
  county: ['street'],
  street: ['community'],
  community: ['grid'],
  grid: ['micro-grid'],
};
/** By which column a household says in which of these it stands. */
const stamped: Readonly<Record<string, string>> = { community: 'grid_id', grid: 'micro_grid_id' };

/**
 * From the city or county down to the grid: how many grids, how many households, how many of them in no grid or in two (rows S0-A5, S2-A7). Exact for who works in the community,
 * without small figures for who leads above it; the highest is where the actor's own posts stand.
 */
export const coverage = query(contract.coverage, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { area }) {
    const here = await hereOf(seeing, area ?? ownGround(seeing));
    const exact = seeing.actor.posts.some(({ work, area: own }) => work === 'staff' && here.path.some(({ id }) => id === own));
    const rows = await rowsOf(seeing, here);
    const shown = exact ? rows : await withheld(seeing, here, rows);
    return {
      path: here.path,
      kind: here.kind,
      rows: shown.map((row) => ({ ...row, opens: row.kind in below && row.kind !== 'grid' })),
    };
  },
});

/** The widest place the actor holds a post for. */
export function ownGround({ actor }: Seeing): string {
  const levels = ['county', 'street', 'community', 'grid'];
  const [widest] = actor.posts
    .filter(({ level }) => levels.includes(level))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
  return widest?.area ?? refuse('not_found');
}

type Here = { id: string; kind: string; path: { id: string; name: string }[] };

/** A place one of the actor's posts stands in or above, with the path from that post down. */
async function hereOf({ db, actor }: Seeing, area: string): Promise<Here> {
  const own = actor.posts.filter(({ work }) => work === 'staff' || work === 'leader').map((post) => post.area);
  if (!(await standsIn(db, area, own))) return refuse('not_found');
  const { rows } = await sql<{ id: string; kind: string; name: string; depth: number; mine: boolean }>`
    with recursive up as (select id, parent_id, kind, name, 0 as depth from area where id = ${area}
      union all select a.id, a.parent_id, a.kind, a.name, up.depth + 1 from up join area a on a.id = up.parent_id)
    select id, kind, name, depth, id = any(${own}::uuid[]) as mine from up order by depth`.execute(db);
  const top = rows.findLastIndex(({ mine }) => mine);
  const path = rows.slice(0, top + 1).map(({ id, name }) => ({ id, name }));
  return { id: area, kind: rows[0]?.kind ?? '', path: path.reverse() };
}

/** Above the community the households of whole communities are added up; inside one they are counted door by door. */
async function rowsOf({ db }: Seeing, { id, kind }: Here): Promise<Row[]> {
  const parts = await partsOf(db, id, below[kind] ?? []);
  const stamp = stamped[kind];
  const counted = stamp ? await householdsIn(db, stamp, parts) : await householdSums(db, communitiesBelow(id));
  const grids = stamp ? null : await gridsBelow(db, id);
  return parts.map((part) => ({
    ...part,
    ...{ households: 0, none: 0, two: 0, ...counted.get(part.id) },
    grids: grids?.get(part.id) ?? Number(part.kind === 'grid'),
  }));
}

type Part = Pick<Row, 'id' | 'kind' | 'name' | 'placeKind'>;

async function partsOf(db: Seeing['db'], area: string, kinds: readonly string[]): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select a.id, a.kind, a.name, (select k.name from place_kind k where k.id = a.place_kind_id) as "placeKind"
    from area a where a.parent_id = ${area} and a.kind = any(${kinds}::text[]) and a.ended_at is null order by a.sort_key, a.id limit 2000`.execute(
    db,
  );
  return rows;
}

async function householdsIn(db: Seeing['db'], column: string, parts: readonly Part[]): Promise<Map<string, HouseholdSum>> {
  const { rows } = await sql<HouseholdSum & { part: string }>`
    select h.${sql.id(column)} as part, count(*)::int as households, 0 as none, count(*) filter (where ${standsElsewhere})::int as two
    from household h join area d on d.id = h.dwelling_id
    where h.${sql.id(column)} = any(${parts.map(({ id }) => id)}::uuid[]) and h.ended_at is null group by 1`.execute(db);
  return new Map(rows.map(({ part, ...sum }) => [part, sum]));
}

async function gridsBelow(db: Seeing['db'], area: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ part: string; grids: number }>`
    select c.part, count(*)::int as grids from (${communitiesBelow(area)}) c join area g on g.community_id = c.community and g.kind = 'grid' and g.ended_at is null
    group by 1`.execute(db);
  return new Map(rows.map(({ part, grids }) => [part, grids]));
}

const figures = ['households', 'none', 'two'] as const;
type Tells = Readonly<Record<(typeof figures)[number], boolean>>;

/**
 * What whoever leads from above is told: no figure from one to four, nor one by which such a figure could be reckoned from the sum, which stands one level up: what is
 * outside all parts counts as one of them, and where a place is not told its parts do not tell it.
 */
async function withheld(seeing: Seeing, here: Here, rows: readonly Row[]): Promise<Row[]> {
  const tells = await toldAbove(seeing, here);
  const column = stamped[here.kind];
  const beside = column === undefined ? null : await outside(seeing, here, column);
  const shown = (figure: keyof Tells) => {
    const cells = rows.map((row) => row[figure] ?? 0);
    if (!tells[figure]) return cells.map((cell) => (cell === 0 ? 0 : null));
    return figure === 'households' && beside ? hideSmall([...cells, beside.households], beside.given(cells.length)) : hideSmall(cells);
  };
  const [households, none, two] = [shown('households'), shown('none'), shown('two')];
  return rows.map((row, nth) => ({ ...row, households: households[nth] ?? null, none: none[nth] ?? null, two: two[nth] ?? null }));
}

/** Which figures of this place itself are told among its siblings, to whoever reads them too. */
async function toldAbove(seeing: Seeing, { id, path }: Here): Promise<Tells> {
  const parent = path.at(-2);
  if (parent === undefined) return { households: true, none: true, two: true };
  const above = await hereOf(seeing, parent.id);
  const rows = await withheld(seeing, above, await rowsOf(seeing, above));
  const own = rows.find((row) => row.id === id);
  return { households: own?.households !== null, none: own?.none !== null, two: own?.two !== null };
}

/** Households of a place that stand in none of its parts, as a cell beside them: told elsewhere too, unless it is not told there. */
async function outside({ db }: Seeing, { id, kind }: Here, column: string) {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from household where ${sql.id(`${kind}_id`)} = ${id} and ${sql.id(column)} is null and ended_at is null`.execute(
    db,
  );
  const { outside: isTold } = await aroundOf(db, id);
  const given = (nth: number) => ({ last: [nth], already: isTold ? [] : [nth] });
  return { households: rows[0]?.n ?? 0, given };
}

/** How many grids of which kind: ordinary ones and dedicated ones, and those nobody said a kind of. */
export const gridKinds = query(contract.gridKinds, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run({ db }, { area }) {
    const { rows } = await sql<{ name: string | null; count: number }>`
      select k.name, count(*)::int as count from (${communitiesBelow(area)}) c join area a on a.community_id = c.community and a.kind = 'grid' and a.ended_at is null
        left join place_kind k on k.id = a.place_kind_id
      group by k.id, k.name, k.at order by k.at nulls last, count(*) desc, k.name`.execute(db);
    return { total: rows.reduce((sum, { count }) => sum + count, 0), kinds: rows };
  },
});
