import { type RawBuilder, sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
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

/** Grids of a community or street with what they show; those that lack it stand in the list with an empty place. */
export const shown = query(contract.shown, {
  who: { work: ['staff', 'leader'] },
  async run({ db, actor }, { area }) {
    const own = actor.posts.map((post) => post.area);
    if (!(await standsIn(db, area, own))) return refuse('not_found');
    const grid = sql.ref('g.id');
    const { rows } = await sql<Omit<Row, 'brand' | 'says'> & { brand: { brand: string; says: string | null } | null }>`
      select g.id, g.name, c.name as community, ${brandOf(grid)} as brand, ${outpostOf(grid)} as outpost, ${institutionsOf(grid)} as institutions
      from area g join area c on c.id = g.community_id
      where g.kind = 'grid' and g.ended_at is null and ${area}::uuid in (g.id, g.community_id, g.street_id) order by c.sort_key, g.sort_key limit 1000`.execute(
      db,
    );
    return {
      grids: rows.length,
      branded: rows.filter(({ brand }) => brand !== null).length,
      withOutpost: rows.filter(({ outpost }) => outpost !== null).length,
      rows: rows.map(({ brand, ...row }) => ({ ...row, brand: brand?.brand ?? null, says: brand?.says ?? null })),
    };
  },
});

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
