import { sql } from 'kysely';
import type { Seeing } from '#kernel/action.ts';
import { query } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { nextAtWork } from '#method/clock.ts';
import * as contract from './contract.ts';
import { brandOf, institutionsOf, outpostOf } from './showing/look.ts';

type Grid = {
  id: string;
  name: string;
  communityId: string;
  community: string;
  communityPhone: string | null;
  buildings: number;
  households: number;
} & Pick<Answer<typeof contract.gridPage>, 'brand' | 'outpost' | 'institutions'>;
type Groups = Answer<typeof contract.gridPage>['groups'];
type Contact = { called: string; kind: string; area: string; workPhone: string | null; says: string | null };

/** A grid and whom to find there: staff only, of them what they are called, what they say about themselves, and their work telephone; outside working hours not that of those who walk the grid (S4-F4). */
export const gridPage = query(contract.gridPage, {
  who: 'anyone',
  async run(context, { grid: id }) {
    const grid = await theGrid(context, id);
    const microGrids = await context.db
      .selectFrom('area')
      .select(['id', 'name'])
      .where('grid_id', '=', id)
      .where('kind', '=', 'micro-grid')
      .where('ended_at', 'is', null)
      .orderBy('sort_key')
      .execute();
    const open = await isOpen(context);
    return { ...grid, microGrids, groups: await groupsOf(context, id, open), people: await contactsOf(context, grid, open) };
  },
});

async function theGrid({ db }: Seeing, id: string): Promise<Grid> {
  const { rows } = await sql<Grid>`
    select g.id, g.name, c.id as "communityId", c.name as community, c.phone as "communityPhone",
      (select count(*) from area b where b.grid_id = g.id and b.kind = 'building' and b.ended_at is null) as buildings,
      (select count(*) from household h where h.grid_id = g.id and h.ended_at is null) as households,
      ${brandOf(sql.ref('g.id'))} as brand, ${outpostOf(sql.ref('g.id'))} as outpost, ${institutionsOf(sql.ref('g.id'))} as institutions
    from area g join area c on c.id = g.community_id
    where g.id = ${id} and g.kind = 'grid' and g.ended_at is null`.execute(db);
  return rows[0] ?? refuse('not_found');
}

/** Branch and groups of the grid itself, each with whoever sits where there is one seat: its head (row S0-A4). Never who its members are. */
async function groupsOf({ db, now }: Seeing, grid: string, open: boolean): Promise<Groups> {
  const { rows } = await sql<Groups[number]>`
    select o.name, k.name as "kindName", o.place, o.phone,
      (select coalesce(json_agg(json_build_object('called', t.called, 'workPhone', case when ${open} then t.work_phone end) order by t.since, t.id), '[]')
        from post t join body_seat s on s.kind = o.kind and s.post_kind = t.kind and s.places = 1
        where t.organization_id = o.id and t.since <= ${dayOf(now)} and (t.until is null or t.until > ${dayOf(now)})) as leaders
    from organization o join body_kind k on k.id = o.kind
    where o.area_id = ${grid} and o.ended_at is null and o.kind in ('branch', 'grid-group', 'group') order by k.sort, o.name limit 20`.execute(
    db,
  );
  return rows;
}

async function isOpen({ db, county, now }: Seeing): Promise<boolean> {
  const at = stamp(now);
  return Date.parse(nextAtWork(at, await calendarOf(db, county.code)).from) <= Date.parse(at);
}

async function contactsOf({ db, now }: Seeing, grid: Grid, open: boolean): Promise<Contact[]> {
  const { rows } = await sql<Contact>`
    select p.called, k.name as kind, a.name as area, case when ${open} or k.level = 'community' then p.work_phone end as "workPhone", i.say as says
    from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id left join introduction i on i.post_id = p.id
    where p.community_id = ${grid.communityId} and k.work = 'staff' and (p.kind in ('secretary', 'grid-head') or a.id = ${grid.id} or a.grid_id = ${grid.id})
      and p.since <= ${dayOf(now)} and (p.until is null or p.until > ${dayOf(now)})
    order by k.level = 'community', k.sort, a.sort_key, p.since, p.id`.execute(db);
  return rows;
}
