import { type RawBuilder, sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { listMembers, membersOf } from '../grouping/members.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

type Coverage = Answer<typeof contract.partyCoverage>;
type Placed = { name: string; covered: boolean };

/** Three full coverages (row S0-A29), and the building nobody of the Party stands for (row S3-A5). Read by the secretary, for it speaks of members. */
export const partyCoverage = query(contract.partyCoverage, {
  who: { posts: ['secretary'] },
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const [buildings, grids] = [await buildingsOf(seeing, community), await gridsOf(seeing, community)];
    const toStart = grids.filter(({ covered, inUse }) => covered && !inUse).map(({ name }) => name);
    return { buildings: reached(buildings), grids: { ...reached(grids), toStart }, ...(await reachedOf(seeing, community)) };
  },
});

function reached(places: readonly Placed[]): Coverage['buildings'] {
  const without = places.filter(({ covered }) => !covered).map(({ name }) => name);
  return { all: places.length, held: places.length - without.length, without };
}

/** A building has a group of its own or of its micro-grid, a 中心户 there or in its micro-grid, or a member living in it whose home is one. */
async function buildingsOf({ db, now }: Seeing, community: string): Promise<Placed[]> {
  const { rows } = await sql<Placed>`
    select concat_ws(' ', e.name, b.name) as name,
      exists (select from organization o where o.ended_at is null and o.area_id in (b.id, b.micro_grid_id) and o.kind in ('building-group', 'group', 'centre-household'))
      or exists (select from post p where p.kind = 'centre-household' and p.area_id in (b.id, b.micro_grid_id) and ${inForce(now, 'p')})
      or exists (select from area d join household h on h.dwelling_id = d.id and h.ended_at is null join person p on p.household_id = h.id and p.ended_at is null
        join party_member m on m.person_id = p.id and m.ended_at is null and m.centre_household where d.building_id = b.id) as covered
    from area b left join area e on e.id = b.estate_id
    where b.community_id = ${community} and b.kind = 'building' and b.ended_at is null order by e.sort_key nulls first, b.sort_key, b.id`.execute(
    db,
  );
  return rows;
}

/** A grid has a branch or a group of its own, or a group in one of its micro-grids. */
async function gridsOf({ db }: Seeing, community: string): Promise<(Placed & { inUse: boolean })[]> {
  const { rows } = await sql<Placed & { inUse: boolean }>`
    select g.name, b.covered, b.in_use as "inUse" from area g
      cross join lateral (select count(*) > 0 as covered, coalesce(bool_or(o.active_on is not null or not k.needs_mission), false) as in_use
        from organization o join body_kind k on k.id = o.kind join area a on a.id = o.area_id
        where (a.id = g.id or a.grid_id = g.id) and o.ended_at is null and o.kind in ('branch', 'grid-group', 'group', 'building-group')) b
    where g.community_id = ${community} and g.kind = 'grid' and g.ended_at is null order by g.sort_key, g.id`.execute(db);
  return rows;
}

const isGrouped = sql<boolean>`coalesce(trim(m.party_group), '') <> ''`;

/** A post beyond being a member, a duty claimed, a household kept in touch with, or somebody helped within a year. `p` is the person. */
function isServing(now: Seeing['now']): RawBuilder<boolean> {
  const yearAgo = now.subtract({ hours: 365 * 24 });
  return sql<boolean>`(
    exists (select from post t where t.person_id = p.id and t.kind <> 'member' and ${inForce(now, 't')})
    or exists (select from duty_claim c where c.person_id = p.id and c.held_at is not null and c.ended_at is null)
    or exists (select from pairing r where r.member_person = p.id and r.ended_at is null and r.stands_from <= ${stamp(now)}::timestamptz)
    or exists (select from matter t where t.assignee_person = p.id and t.outcome = 'solved' and t.ended_at > ${stamp(yearAgo)}::timestamptz))`;
}

async function reachedOf({ db, now }: Seeing, community: string): Promise<Pick<Coverage, 'grouped' | 'serving'>> {
  const { rows } = await sql<{ all: number; grouped: number; serving: number }>`
    select count(*)::int as all, (count(*) filter (where ${isGrouped}))::int as grouped, (count(*) filter (where ${isServing(now)}))::int as serving
    from ${membersOf(community)}`.execute(db);
  const { all = 0, grouped = 0, serving = 0 } = rows[0] ?? {};
  return { grouped: { all, held: grouped }, serving: { all, held: serving } };
}

export const membersLacking = query(contract.membersLacking, {
  who: { posts: ['secretary'] },
  async run(seeing, { lacks, ...asked }) {
    mustBeSecretary(seeing, asked.community);
    return await listMembers(seeing, asked, sql`not ${lacks === 'group' ? isGrouped : isServing(seeing.now)}`);
  },
});
