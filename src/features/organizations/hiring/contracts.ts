import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { action, type Context, query, type Sweep } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { refuse } from '#kernel/refusal.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

/** How many days before its end both are reminded (row S2-A42). */
const reminding = 30;
const atOnce = 50;
const everySeconds = 600;

/** Notes or changes until when somebody is hired; a new day is reminded of anew. The post itself ends only when it is ended. */
export const noteContract = action(contract.noteContract, {
  who: { posts: ['secretary'] },
  async run(context, { post, until }) {
    const { db, now } = context;
    const held = await staffPost(context, post);
    if (until !== null && until <= held.since) refuse('organizations.contract_before');
    await sql`insert into post_origin (post_id, contract_until, at) values (${post}, ${until}, ${stamp(now)})
      on conflict (post_id) do update set contract_until = excluded.contract_until, reminded_at = null`.execute(db);
    context.stir('organizations', [`area:${held.community}`]);
    return { id: post };
  },
});

type Held = { readonly community: string; readonly work: string; readonly since: string };

async function staffPost(context: Context, post: string): Promise<Held> {
  const { rows } = await sql<Held>`
    select p.community_id as community, k.work, p.since::text as since from post p join post_kind k on k.id = p.kind
    where p.id = ${post} and p.community_id is not null and ${inForce(context.now, 'p')} for update of p`.execute(context.db);
  const held = rows[0] ?? refuse('not_found');
  mustBeSecretary(context, held.community);
  return held.work === 'staff' ? held : refuse('organizations.contract_staff');
}

type Row = Answer<typeof contract.contracts>['rows'][number];

export const contracts = query(contract.contracts, {
  who: { posts: ['secretary'] },
  async run(context, { community }) {
    mustBeSecretary(context, community);
    const today = sql`${dayOf(context.now)}::date`;
    const { rows } = await sql<Row>`
      select p.id as post, p.called, k.name as "kindName", case when a.kind = 'micro-grid' then concat_ws(' ', g.name, a.name) else a.name end as area,
        p.since::text as since, o.contract_until::text as until, case when o.contract_until is null then 'none' when o.contract_until < ${today} then 'over'
          when o.contract_until <= ${today} + ${reminding}::int then 'soon' else 'running' end as standing
      from post p join post_kind k on k.id = p.kind join area a on a.id = p.area_id left join area g on g.id = a.grid_id left join post_origin o on o.post_id = p.id
      where p.community_id = ${community} and k.work = 'staff' and ${inForce(context.now, 'p')} order by o.contract_until nulls last, k.sort, p.id limit 500`.execute(
      context.db,
    );
    return { rows };
  },
});

type Ending = { person: string; community: string; called: string; kindName: string; until: string };

/** Thirty days before a contract ends, whoever works by it and the secretary are told, once for each end: a post that is held for both parts of a split grid is one contract. */
export const sweepContracts: Sweep = {
  name: 'organizations.contracts-ending',
  every: everySeconds,
  async run(context) {
    const today = sql`${dayOf(context.now)}::date`;
    const { rows } = await sql<Ending>`
      with due as (
        select o.post_id from post_origin o join post p on p.id = o.post_id
        where o.contract_until is not null and o.reminded_at is null and o.contract_until between ${today} and ${today} + ${reminding}::int and ${inForce(context.now, 'p')}
        order by o.contract_until, o.post_id limit ${atOnce} for update of o skip locked
      ), told as (
        update post_origin o set reminded_at = ${stamp(context.now)} from due where due.post_id = o.post_id returning o.post_id, o.contract_until
      )
      select distinct on (p.person_id, p.community_id, p.kind, t.contract_until) p.person_id as person, p.community_id as community, p.called, k.name as "kindName", t.contract_until::text as until
      from told t join post p on p.id = t.post_id join post_kind k on k.id = p.kind`.execute(context.db);
    for (const one of rows) await remind(context, one);
    return rows.length;
  },
};

async function remind(context: Context, { person, community, called, kindName, until }: Ending): Promise<void> {
  await tellPerson(context, person, told.worker(kindName, until));
  const { rows } = await sql<{ person: string }>`
    select distinct p.person_id as person from post p where p.area_id = ${community} and p.kind = 'secretary' and p.person_id <> ${person} and ${inForce(context.now, 'p')}`.execute(
    context.db,
  );
  for (const secretary of rows) await tellPerson(context, secretary.person, told.secretary(called, kindName, until));
}
