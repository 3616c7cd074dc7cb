import { type RawBuilder, sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { communitiesBelow } from '../covering/communities-below.ts';
import { ownGround } from '../covering/coverage.ts';
import { standsIn } from '../door.ts';
import * as contract from './contract.ts';

type Row = Answer<typeof contract.shown>['rows'][number];

/** The outpost of a grid as its pages show it. @param grid the id of the grid in the query around it */
export function outpostOf(grid: RawBuilder<unknown>): RawBuilder<Row['outpost']> {
  return sql`(select json_build_object('name', o.name, 'place', o.place, 'phone', o.phone, 'hours', o.hours) from outpost o where o.area_id = ${grid} and o.ended_at is null)`;
}

/** The brand a grid has now. @param grid the id of the grid in the query around it */
export function brandOf(grid: RawBuilder<unknown>): RawBuilder<{ brand: string; says: string | null } | null> {
  return sql`(select json_build_object('brand', b.brand, 'says', b.says) from grid_brand b where b.area_id = ${grid} order by b.at desc, b.id desc limit 1)`;
}

/** The places of a grid that bring visitors. @param grid the id of the grid in the query around it */
export function institutionsOf(grid: RawBuilder<unknown>): RawBuilder<Row['institutions']> {
  return sql`coalesce((select json_agg(json_build_object('id', i.id, 'name', i.name) order by i.at, i.id) from institution i where i.area_id = ${grid} and i.ended_at is null), '[]')`;
}

type Counts = Pick<Answer<typeof contract.shown>, 'grids' | 'branded' | 'withOutpost'>;
const most = 1000;

/** Grids of a place, from the county down, with what they show; those that lack it stand first, with an empty place. */
export const shown = query(contract.shown, {
  who: { work: ['staff', 'leader'] },
  async run(seeing, { area }) {
    const { db } = seeing;
    const ground = await groundOf(seeing, area);
    const grids = gridsIn(ground);
    const { rows: sums } = await sql<Counts>`
      select count(*)::int as grids, count(*) filter (where exists (select from grid_brand b where b.area_id = g.id))::int as branded,
        count(*) filter (where exists (select from outpost o where o.area_id = g.id and o.ended_at is null))::int as "withOutpost" from ${grids}`.execute(
      db,
    );
    const grid = sql.ref('g.id');
    const { rows } = await sql<Omit<Row, 'brand' | 'says'> & { brand: { brand: string; says: string | null } | null }>`
      select * from (select g.id, g.name, c.name as community, ${brandOf(grid)} as brand, ${outpostOf(grid)} as outpost, ${institutionsOf(grid)} as institutions,
          c.sort_key as community_key, g.sort_key from ${grids}) g
      order by brand is not null and outpost is not null, community_key, sort_key, id limit ${most}`.execute(db);
    const shownOf = ({ id, name, community, brand, outpost, institutions }: (typeof rows)[number]) => {
      return { id, name, community, brand: brand?.brand ?? null, says: brand?.says ?? null, outpost, institutions };
    };
    return { ...(sums[0] ?? refuse('not_found')), ...(await branchesIn(seeing, ground)), rows: rows.map(shownOf) };
  },
});

type Branch = Answer<typeof contract.shown>['themeless'][number] & { theme: string | null };

/** How many branches there are, and those without a theme (row S1-B21). */
async function branchesIn({ db }: Seeing, ground: string): Promise<Pick<Answer<typeof contract.shown>, 'branches' | 'themeless'>> {
  const { rows } = await sql<Branch>`
    select o.id, o.name, c.name as community, o.theme from organization o join area a on a.id = o.area_id join area c on c.id = coalesce(a.community_id, a.id)
    where o.kind in ('branch', 'estate-branch', 'property-branch') and o.ended_at is null
      and (a.id = ${ground} or a.grid_id = ${ground} or c.id in (select community from (${communitiesBelow(ground)}) below)) order by c.sort_key, a.sort_key, o.name, o.id`.execute(
    db,
  );
  return { branches: rows.length, themeless: rows.filter(({ theme }) => theme === null).map(({ theme: _, ...branch }) => branch) };
}

/** The place asked about, or the actor's own. Refuses one none of the actor's posts is for or above. */
export async function groundOf(seeing: Seeing, area: string | null): Promise<string> {
  const ground = area ?? ownGround(seeing);
  const own = seeing.actor.posts.map((post) => post.area);
  return (await standsIn(seeing.db, ground, own)) ? ground : refuse('not_found');
}

/** A grid itself, or the grids of all communities of a place, as `g` with their community `c`. */
function gridsIn(area: string): RawBuilder<unknown> {
  return sql`area g join area c on c.id = g.community_id
    where g.kind = 'grid' and g.ended_at is null and (g.id = ${area} or g.community_id in (select community from (${communitiesBelow(area)}) below))`;
}

/** For who comes from elsewhere: what the grid around a hospital or market tells them, and whom to ask. Asks nothing of them. */
export const visitors = query(contract.visitors, {
  who: 'anyone',
  async run({ db }, { institution }) {
    const { rows } = await sql<Answer<typeof contract.visitors>>`
      select i.id, i.kind, i.name, i.visitors as says, i.phone, g.name as grid, json_build_object('name', c.name, 'phone', c.phone) as community, ${outpostOf(sql.ref('g.id'))} as outpost
      from institution i join area g on g.id = i.area_id join area c on c.id = g.community_id where i.id = ${institution} and i.ended_at is null`.execute(
      db,
    );
    return rows[0] ?? refuse('not_found');
  },
});
