import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../door.ts';
import { outlookOn } from '../overlooks.ts';
import * as contract from './contract.ts';
import { mayKeep } from './keeps.ts';
import { sitsIn } from './sits-in.ts';
import { standing } from './standing.ts';

type Tree = Answer<typeof contract.bodies>;

/** The bodies of a community, each with the one it stands under, up to those above the community (row S0-A42), and which seats nobody sits in. */
export const bodies = query(contract.bodies, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { community }) {
    const outlook = await outlookOn(context, community);
    const rows = await linesOf(context, community);
    const shown = outlook === 'works' ? rows : rows.map((row) => ({ ...row, members: null })); // how many members a group has is its own
    return { rows: shown, coverage: await coverageOf(context, community), levels: levelsOf(rows), mayKeep: mayKeep(context, community) };
  },
});

async function linesOf({ db, now }: Seeing, community: string): Promise<Tree['rows']> {
  const { rows } = await sql<Tree['rows'][number]>`
    with recursive here as (
      select o.id, o.parent_id from organization o join area a on a.id = o.area_id
      where (a.id = ${community} or a.community_id = ${community}) and o.ended_at is null and o.kind not in ('team', 'council')
      union select o.id, o.parent_id from here join organization o on o.id = here.parent_id and o.ended_at is null
    )
    select o.id, o.parent_id as parent, o.name, o.kind, k.name as "kindName", a.name as area, o.founded_on::text as founded, o.members, ${standing} as standing,
      array(select p.name from body_seat s join post_kind p on p.id = s.post_kind
        where s.kind = o.kind and s.ended_at is null and s.places > (select count(*) from post t where ${sitsIn} and t.kind = s.post_kind and ${inForce(now, 't')})
        order by s.sort) as lacking
    from here join organization o on o.id = here.id join body_kind k on k.id = o.kind join area a on a.id = o.area_id
    order by k.sort, a.sort_key, o.name, o.id`.execute(db);
  return rows;
}

/** However unevenly they are spread (row S3-A3): those nothing stands under count among those one stands under. */
function levelsOf(rows: Tree['rows']): Tree['levels'] {
  const known = new Map(rows.map((row) => [row.id, row]));
  return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, all]) => {
    const above = new Set(all.flatMap(({ parent }) => known.get(parent ?? '')?.kind ?? []));
    const under = rows.filter((row) => above.has(row.kind));
    const each = under.length === 0 ? null : Math.round((10 * all.length) / under.length) / 10;
    return { kind, kindName: all[0]?.kindName ?? '', count: all.length, each, under: [...new Set(under.map(({ kindName }) => kindName))] };
  });
}

/** Kinds of which an area has one: the community's areas of that level that have it, and those that have not (rows S0-A4, S4-A1). */
async function coverageOf({ db }: Seeing, community: string): Promise<Tree['coverage']> {
  const { rows } = await sql<Tree['coverage'][number]>`
    select k.id as kind, k.name as "kindName", count(o.id)::int as held, count(*)::int as areas,
      coalesce(array_agg(case when a.kind = 'micro-grid' then concat_ws(' ', g.name, a.name) else a.name end order by g.sort_key, a.sort_key) filter (where o.id is null), '{}') as without
    from body_kind k join area a on a.kind = any(k.levels) and a.kind <> 'community' and a.community_id = ${community} and a.ended_at is null
      left join area g on g.id = a.grid_id left join organization o on o.area_id = a.id and o.kind = k.id and o.ended_at is null
    where k.single = k.id group by k.id, k.name, k.sort having count(o.id) > 0 order by k.sort`.execute(db);
  return rows;
}

/** Where a kind of body stands and where not yet (row S2-A2: every community has its 大党委, since a day). Leaders see their own areas. */
export const bodiesOfKind = query(contract.bodiesOfKind, {
  who: { work: ['leader', 'administrator'] },
  async run({ db, actor }, { kind }) {
    const { rows } = await sql<Answer<typeof contract.bodiesOfKind>['rows'][number]>`
      with recursive mine as (
        select a.id, a.kind from area a where a.id = any(${actor.posts.map(({ area }) => area)}::uuid[])
        union select a.id, a.kind from mine join area a on a.parent_id = mine.id and a.ended_at is null
        where mine.kind in ('province', 'city', 'county', 'street')
      )
      select a.name as area, o.name as body, o.founded_on::text as founded
      from body_kind k join mine m on m.kind = any(k.levels) join area a on a.id = m.id
        left join organization o on o.area_id = a.id and o.kind = k.id and o.ended_at is null
      where k.id = ${kind} and k.levels && '{county,city,street,community}' order by o.id is not null, a.sort_key, a.name`.execute(db);
    return { rows };
  },
});
