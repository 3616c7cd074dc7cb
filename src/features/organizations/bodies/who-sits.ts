import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../door.ts';
import * as contract from './contract.ts';

type Sitting = Answer<typeof contract.whoSits>;

/** Bodies whose seats stand on a list of their own, or only their own people read: a member household is somebody's home, and owners read their committee on their estate's page. */
const notInPublic = ['team', 'council', 'centre-household', 'owners-committee', 'property-committee', 'self-committee'] as const;

/** Dozens of these stand in a community; one is named here when it has more to say than its name. */
const small = ['branch', 'group', 'grid-group', 'building-group'];

/**
 * Who sits where in a community: staff, and whoever sits in a body, each once with all their posts (rows S3-A59, S4-A11), how long they have held them
 * (S4-F1) and, for a part-time seat, the unit they come from. Never a list of members.
 */
export const whoSits = query(contract.whoSits, {
  who: 'anyone',
  run: async (context, { community }) => ({
    people: await peopleOf(context, community),
    above: await aboveOf(context, community),
    bodies: await bodiesOf(context, community),
  }),
});

async function peopleOf({ db, now }: Seeing, community: string): Promise<Sitting['people']> {
  const open = sql`(k.work in ('staff', 'leader') and p.organization_id is null or o.kind <> all(${notInPublic}::text[]))`;
  const { rows } = await sql<Sitting['people'][number]>`
    with here as (
      select distinct p.person_id from post p join post_kind k on k.id = p.kind left join organization o on o.id = p.organization_id
      where p.community_id = ${community} and ${inForce(now, 'p')} and ${open}
    )
    select (array_agg(p.called order by k.sort, p.since))[1] as called,
      (array_agg(p.work_phone order by k.sort, p.since) filter (where p.work_phone is not null and k.level in ('community', 'street', 'estate')))[1] as "workPhone", bool_or(k.level in ('community', 'street') and o.kind is distinct from 'micro-unit') as "forAll",
      json_agg(json_build_object('kindName', k.name, 'at', coalesce(o.name, a.name), 'since', p.since, 'until', p.until, 'years', extract(year from age(${dayOf(now)}::date, p.since))::int,
        'home', coalesce(g.home_unit, (select name from organization where id = g.home_id))) order by k.sort, p.since) as posts
    from here join post p on p.person_id = here.person_id and ${inForce(now, 'p')} join post_kind k on k.id = p.kind join area a on a.id = p.area_id
      left join organization o on o.id = p.organization_id left join post_origin g on g.post_id = p.id
    where ${open} group by p.person_id order by min(k.sort), min(p.since), p.person_id limit 300`.execute(db);
  return rows;
}

/** Bodies of street and county that a body of the community leads up to (row S0-A42). */
async function aboveOf({ db }: Seeing, community: string): Promise<Sitting['above']> {
  const { rows } = await sql<Sitting['above'][number]>`
    with recursive up as (
      select o.parent_id as id from organization o join area a on a.id = o.area_id where (a.id = ${community} or a.community_id = ${community}) and o.ended_at is null and o.parent_id is not null
      union select o.parent_id from up join organization o on o.id = up.id and o.ended_at is null where o.parent_id is not null
    )
    select o.name, k.name as "kindName" from up join organization o on o.id = up.id and o.ended_at is null join body_kind k on k.id = o.kind join area a on a.id = o.area_id
    where a.kind <> 'community' and a.community_id is null order by k.sort, o.name limit 20`.execute(db);
  return rows;
}

async function bodiesOf({ db }: Seeing, community: string): Promise<Sitting['bodies']> {
  const { rows } = await sql<Sitting['bodies'][number]>`
    select o.name, k.name as "kindName", (select name from organization where id = o.parent_id) as under, o.founded_on::text as founded, o.place, o.phone, o.theme, o.mission,
      (select coalesce(json_agg(json_build_object('on', f.on_day, 'what', f.what, 'after', coalesce(f.on_day >= o.founded_on, true)) order by f.on_day, f.at), '[]')
        from body_fact f where f.organization_id = o.id and f.is_open and f.dropped_at is null) as facts
    from organization o join body_kind k on k.id = o.kind join area a on a.id = o.area_id
    where (a.id = ${community} or a.community_id = ${community}) and o.ended_at is null and o.kind <> all(${[...notInPublic, 'company', 'micro-unit']}::text[])
      and (o.kind <> all(${small}::text[]) or num_nonnulls(o.founded_on, o.place, o.phone, o.theme, o.mission) > 0
        or exists (select from body_fact f where f.organization_id = o.id and f.is_open and f.dropped_at is null))
    order by k.sort, a.sort_key, o.name limit 300`.execute(db);
  return rows;
}
