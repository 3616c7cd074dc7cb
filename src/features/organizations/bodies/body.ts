import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../door.ts';
import { outlookOn } from '../overlooks.ts';
import * as contract from './contract.ts';
import { mayKeep } from './keeps.ts';
import { sitsIn } from './sits-in.ts';
import { standing } from './standing.ts';

type Page = Answer<typeof contract.body>;
type Head = Omit<Page, 'path' | 'below' | 'seats' | 'past' | 'facts' | 'exchanged' | 'mayKeep'> & { community: string | null };

/** One body, for the staff of its community and whoever oversees it; one above communities for all of them. */
export const body = query(contract.body, {
  who: { work: ['staff', 'leader', 'administrator'] },
  async run(context, { body: id }) {
    const { community, ...head } = await headOf(context, id);
    const outlook = community === null ? 'oversees' : await outlookOn(context, community);
    const counted = outlook === 'works' ? {} : { members: null, membersOn: null };
    const [path, below, seats, past, facts, exchanged] = [
      await pathOf(context, id),
      await belowOf(context, id),
      await seatsOf(context, head),
      await pastOf(context, id),
      await factsOf(context, head),
      await exchangedWith(context, id),
    ];
    return { ...head, ...counted, path, below, seats, past, facts, exchanged, mayKeep: !head.ended && mayKeep(context, community) };
  },
});

async function headOf({ db }: Seeing, id: string): Promise<Head> {
  const { rows } = await sql<Head>`
    select o.id, o.name, o.kind, k.name as "kindName", a.name as area, a.id as "areaId", o.founded_on::text as founded, o.place, o.phone, o.theme, o.members,
      o.members_on::text as "membersOn", o.ended_at is not null as ended, o.mission, o.active_on::text as "activeOn", ${standing} as standing, case when a.kind = 'community' then a.id else a.community_id end as community
    from organization o join body_kind k on k.id = o.kind join area a on a.id = o.area_id where o.id = ${id} and o.kind <> 'team'`.execute(
    db,
  );
  return rows[0] ?? refuse('not_found');
}

/** From the top down to the body itself. */
async function pathOf({ db }: Seeing, id: string): Promise<Page['path']> {
  const { rows } = await sql<Page['path'][number]>`
    with recursive up as (
      select id, name, parent_id, 0 as far from organization where id = ${id}
      union all select o.id, o.name, o.parent_id, far + 1 from up join organization o on o.id = up.parent_id where far < 20
    ) select id, name from up order by far desc`.execute(db);
  return rows;
}

async function belowOf({ db }: Seeing, id: string): Promise<Page['below']> {
  const { rows } = await sql<Page['below'][number]>`
    select o.id, o.name, k.name as "kindName" from organization o join body_kind k on k.id = o.kind join area a on a.id = o.area_id
    where o.parent_id = ${id} and o.ended_at is null order by k.sort, a.sort_key, o.name limit 200`.execute(db);
  return rows;
}

/** A holder as the page reads it; `t` is the post and `g` its origin in the query around it. */
const holder = sql`json_build_object('post', t.id, 'called', t.called, 'workPhone', t.work_phone, 'since', t.since, 'until', t.until,
  'home', coalesce(g.home_unit, (select name from organization where id = g.home_id)), 'from', coalesce((select name from post_kind where id = g.from_kind), g.reason))`;

async function seatsOf({ db, now }: Seeing, { id, kind }: Pick<Head, 'id' | 'kind'>): Promise<Page['seats']> {
  const { rows } = await sql<Page['seats'][number]>`
    select p.id as kind, p.name, s.places, coalesce(s.part_time, false) as "partTime", s.term_years as years,
      (select coalesce(json_agg(${holder} order by t.since, t.id), '[]') from post t left join post_origin g on g.post_id = t.id
          join organization o on o.id = ${id} where ${sitsIn} and t.kind = p.id and ${inForce(now, 't')}) as holders
    from post_kind p left join body_seat s on s.post_kind = p.id and s.kind = ${kind} and s.ended_at is null
    where s.kind is not null or exists (select from post t where t.organization_id = ${id} and t.kind = p.id and ${inForce(now, 't')})
    order by coalesce(s.sort, 0), p.sort`.execute(db);
  return rows;
}

async function pastOf({ db, now }: Seeing, id: string): Promise<Page['past']> {
  const { rows } = await sql<{ seat: string; holder: Omit<Page['past'][number], 'seat'> }>`
    select k.name as seat, ${holder} as holder from post t join post_kind k on k.id = t.kind left join post_origin g on g.post_id = t.id
    where t.organization_id = ${id} and not ${inForce(now, 't')} order by t.since desc, t.id limit 50`.execute(db);
  return rows.map(({ seat, holder: one }) => ({ ...one, seat }));
}

/** What was so before the body was founded and what became so after. */
async function factsOf({ db }: Seeing, { id, founded }: Pick<Head, 'id' | 'founded'>): Promise<Page['facts']> {
  const { rows } = await sql<Page['facts'][number]>`
    select id, on_day::text as on, what, coalesce(on_day >= ${founded}::date, true) as after, is_open as open from body_fact
    where organization_id = ${id} and dropped_at is null order by on_day, at`.execute(db);
  return rows;
}

/** Other bodies whose people sit here or where people of this one sit: cross-posts, each direction by itself (rows S1-D19, S3-A15). */
async function exchangedWith({ db, now }: Seeing, id: string): Promise<Page['exchanged']> {
  const { rows } = await sql<{ with: string; here: boolean; called: string; seat: string; since: string }>`
    select o.name as with, t.organization_id = ${id} as here, t.called, k.name as seat, t.since::text as since
    from post_origin g join post t on t.id = g.post_id join post_kind k on k.id = t.kind
      join organization o on o.id = case when t.organization_id = ${id} then g.home_id else t.organization_id end
    where (t.organization_id = ${id} and g.home_id is not null or g.home_id = ${id}) and ${inForce(now, 't')} order by o.name, t.since, t.id`.execute(
    db,
  );
  return [...Map.groupBy(rows, (row) => row.with)].map(([other, both]) => {
    const side = (here: boolean) => both.filter((row) => row.here === here).map(({ called, seat, since }) => ({ called, seat, since }));
    return { with: other, here: side(true), there: side(false) };
  });
}
