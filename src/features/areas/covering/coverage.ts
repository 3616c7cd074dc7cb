import { sql } from 'kysely';
import { hiddenIfSmall } from '#features/people/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { standsIn } from '../door.ts';
import * as contract from './contract.ts';

type Row = Omit<Answer<typeof contract.coverage>['rows'][number], 'opens'>;
/** From where the drill goes on, into what, and the column their households are stamped with. */
const below: Readonly<Record<string, { readonly kind: string; readonly column: string }>> = {
  county: { kind: 'street', column: 'street_id' },
  street: { kind: 'community', column: 'community_id' },
  community: { kind: 'grid', column: 'grid_id' },
  grid: { kind: 'micro-grid', column: 'micro_grid_id' },
};

/**
 * From the county down to the grid: how many grids, how many households, how many of them in no grid or in two (rows S0-A5, S2-A7). Exact for who works in the community,
 * without small figures for who leads above it; the highest is where the actor's own posts stand.
 */
export const coverage = query(contract.coverage, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { area }) {
    const here = await hereOf(seeing, area ?? ownGround(seeing));
    const exact = seeing.actor.posts.some(({ work, area: own }) => work === 'staff' && here.path.some(({ id }) => id === own));
    const next = below[here.kind];
    const rows = next ? await rowsOf(seeing, here.id, next) : [];
    return {
      path: here.path,
      kind: here.kind,
      rows: rows.map((row) => ({ ...row, ...told(row, exact), opens: row.kind in below && row.kind !== 'grid' })),
    };
  },
});

function ownGround({ actor }: Seeing): string {
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

async function rowsOf({ db }: Seeing, area: string, { kind, column }: { kind: string; column: string }): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with parts as (select a.id, a.kind, a.name, a.sort_key, (select k.name from place_kind k where k.id = a.place_kind_id) as "placeKind"
        from area a where a.parent_id = ${area} and a.kind = ${kind} and a.ended_at is null),
      counted as (
        select h.${sql.id(column)} as part, count(*)::int as households, count(*) filter (where h.grid_id is null)::int as none,
          count(*) filter (where h.grid_id is not null and d.grid_id is distinct from h.grid_id)::int as two
        from household h join area d on d.id = h.dwelling_id where h.${sql.id(column)} in (select id from parts) and h.ended_at is null group by 1),
      grids as (select g.${sql.id(kind === 'grid' || kind === 'micro-grid' ? 'id' : column)} as part, count(*)::int as grids from area g
        where g.kind = 'grid' and g.ended_at is null and g.${sql.id(kind === 'grid' || kind === 'micro-grid' ? 'id' : column)} in (select id from parts) group by 1)
    select p.id, p.kind, p.name, p."placeKind", coalesce(g.grids, 0) as grids, coalesce(c.households, 0) as households, coalesce(c.none, 0) as none, coalesce(c.two, 0) as two
    from parts p left join counted c on c.part = p.id left join grids g on g.part = p.id order by p.sort_key, p.id limit 2000`.execute(db);
  return rows;
}

function told({ households, none, two }: Row, exact: boolean): Pick<Row, 'households' | 'none' | 'two'> {
  if (exact) return { households, none, two };
  const hidden = (figure: number | null) => (figure === null ? null : hiddenIfSmall(figure));
  return { households: hidden(households), none: hidden(none), two: hidden(two) };
}

/** How many grids of which kind: ordinary ones and dedicated ones, and those nobody said a kind of. */
export const gridKinds = query(contract.gridKinds, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run({ db }, { area }) {
    const { rows } = await sql<{ name: string | null; count: number }>`
      select k.name, count(*)::int as count from area a left join place_kind k on k.id = a.place_kind_id
      where a.kind = 'grid' and a.ended_at is null and (a.community_id = ${area} or a.street_id = ${area} or exists (select from area s where s.id = a.street_id and s.parent_id = ${area}))
      group by k.id, k.name, k.at order by k.at nulls last, count(*) desc, k.name`.execute(db);
    return { total: rows.reduce((sum, { count }) => sum + count, 0), kinds: rows };
  },
});
