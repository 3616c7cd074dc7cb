import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../in-force.ts';
import { isSecretary, mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';

type Row = Answer<typeof contract.duties>['rows'][number];

/** Those who wish to be named are; all are counted. */
export const duties = query(contract.duties, {
  who: 'anyone',
  async run(seeing, { community }) {
    const self = seeing.actor.family ? null : seeing.actor.person;
    const { rows } = await sql<Row>`
      select d.id, d.name, d.duty, d.set_name as set, d.for_whom as "forWhom", f.name as field, d.places, c.held, c.called, c.waiting, c.mine
      from duty d left join governing_field f on f.id = d.field_id and f.ended_at is null cross join lateral (
        select count(*) filter (where held_at is not null)::int as held, count(*) filter (where held_at is null)::int as waiting,
          coalesce(array_agg(called order by held_at, id) filter (where called is not null and held_at is not null), '{}') as called,
          max(case when held_at is null then 'waiting' else 'held' end) filter (where person_id = ${self}) as mine
        from duty_claim where duty_id = d.id and ended_at is null) c
      where d.community_id = ${community} and d.ended_at is null order by d.set_name nulls last, d.at, d.id limit 200`.execute(seeing.db);
    return { rows, mayKeep: isSecretary(seeing, community) };
  },
});

const deeds = sql`(select coalesce(json_agg(json_build_object('on', w.on_day, 'what', w.what) order by w.on_day desc, w.id desc), '[]') from duty_deed w where w.claim_id = c.id)`;
const standing = sql`case when c.held_at is null then 'waiting' else 'held' end`;

type Mine = Answer<typeof contract.myDuties>['rows'][number];

export const myDuties = query(contract.myDuties, {
  who: 'person',
  async run({ db, actor }) {
    const { rows } = await sql<Mine>`
      select c.id as claim, d.name, d.duty, ${standing} as standing, ${deeds} as deeds,
        (select count(*)::int from duty_claim b where b.duty_id = c.duty_id and b.ended_at is null and b.held_at is null and c.held_at is null and (b.asked_at, b.id) < (c.asked_at, c.id)) as before,
        (select coalesce(json_agg(json_build_object('year', r.year, 'result', r.result, 'said', r.said) order by r.year desc), '[]') from duty_review r where r.claim_id = c.id) as reviews
      from duty_claim c join duty d on d.id = c.duty_id
      where c.person_id = ${actor.family ? null : actor.person} and c.ended_at is null order by c.asked_at, c.id`.execute(db);
    return { rows };
  },
});

type Holders = Answer<typeof contract.dutyHolders>;

export const dutyHolders = query(contract.dutyHolders, {
  who: { posts: ['secretary'] },
  async run(seeing, { community, year }) {
    mustBeSecretary(seeing, community);
    return {
      rows: await holdersIn(seeing, community, year),
      ...(await membersIn(seeing, community)),
      ...(await forcesIn(seeing, community)),
    };
  },
});

async function holdersIn({ db }: Seeing, community: string, year: number): Promise<Holders['rows']> {
  const { rows } = await sql<Holders['rows'][number]>`
    select c.id as claim, d.name as duty, coalesce(c.called, p.masked) as who, ${standing} as standing, ${deeds} as deeds,
      (select json_build_object('year', r.year, 'result', r.result, 'said', r.said) from duty_review r where r.claim_id = c.id and r.year = ${year}) as review
    from duty_claim c join duty d on d.id = c.duty_id join person p on p.id = c.person_id
    where d.community_id = ${community} and c.ended_at is null order by d.set_name nulls last, d.at, d.id, c.asked_at, c.id limit 2000`.execute(
    db,
  );
  return rows;
}

/** How many members there are, and those who hold nothing yet, as they are called or masked (row S2-A16). */
async function membersIn({ db, now }: Seeing, community: string): Promise<Pick<Holders, 'members' | 'without'>> {
  const { rows } = await sql<{ who: string; holds: boolean }>`
    select coalesce((select min(o.called) from post o where o.person_id = p.id and ${inForce(now, 'o')}), p.masked) as who,
      exists (select from duty_claim c where c.person_id = p.id and c.held_at is not null and c.ended_at is null) as holds
    from party_member m join person p on p.id = m.person_id where p.community_id = ${community} and m.ended_at is null and p.ended_at is null order by p.id`.execute(
    db,
  );
  return { members: rows.length, without: rows.filter(({ holds }) => !holds).map(({ who }) => who) };
}

/** Who helps in two fields counts in both, and once in the total (row S1-D22). */
async function forcesIn({ db }: Seeing, community: string): Promise<Pick<Holders, 'forces' | 'total'>> {
  const { rows } = await sql<{ field: string | null; heads: number }>`
    select f.name as field, count(distinct c.person_id)::int as heads
    from governing_field f left join duty d on d.field_id = f.id and d.ended_at is null left join duty_claim c on c.duty_id = d.id and c.held_at is not null and c.ended_at is null
    where f.community_id = ${community} and f.ended_at is null group by grouping sets ((f.sort, f.name), ()) order by f.sort nulls last, f.name`.execute(
    db,
  );
  const forces = rows.flatMap(({ field, heads }) => (field === null ? [] : [{ field, heads }]));
  return { forces, total: rows.find(({ field }) => field === null)?.heads ?? 0 };
}
