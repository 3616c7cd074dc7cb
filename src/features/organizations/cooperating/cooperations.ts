import { sql } from 'kysely';
import { tellPerson } from '#features/notices/door.ts';
import { query, type Sweep } from '#kernel/action.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../in-force.ts';
import { isOffice, office } from '../office.ts';
import * as contract from './contract.ts';
import { told } from './words.ts';

const atOnce = 50;
const everySeconds = 600;
type Row = Answer<typeof contract.cooperations>['rows'][number];

/** What is to be renewed or ended stands first, until somebody does. */
export const cooperations = query(contract.cooperations, {
  who: 'anyone',
  async run(seeing, { community }) {
    const today = sql`${dayOf(seeing.now)}::date`;
    const { rows } = await sql<Row>`
      select c.*, array_position(array['over', 'soon', 'running', 'coming', 'renewed', 'ended'], c.standing) as place from (
        select id, name, parties, services, since::text as since, until::text as until, notice_days as "noticeDays", ended_why as "endedWhy",
          case when ended_at is not null then 'ended' when exists (select from cooperation n where n.renews = c.id) then 'renewed' when until < ${today} then 'over'
            when since > ${today} then 'coming' when until <= ${today} + notice_days::int then 'soon' else 'running' end as standing
        from cooperation c where community_id = ${community}) c order by place, c.until, c.id limit 200`.execute(seeing.db);
    return { rows, mayKeep: isOffice(seeing, community) };
  },
});

type Ending = { community: string; name: string; parties: string[]; until: string };

/** So many days before an agreement ends as it says itself, the office is told, once. */
export const sweepCooperations: Sweep = {
  name: 'organizations.cooperations-ending',
  every: everySeconds,
  async run(context) {
    const { db, now } = context;
    const today = sql`${dayOf(now)}::date`;
    const { rows } = await sql<Ending>`
      with due as (
        select c.id from cooperation c where c.reminded_at is null and c.ended_at is null and c.until between ${today} and ${today} + c.notice_days::int
          and not exists (select from cooperation n where n.renews = c.id)
        order by c.until, c.id limit ${atOnce} for update of c skip locked
      )
      update cooperation c set reminded_at = ${stamp(now)} from due where due.id = c.id
      returning c.community_id as community, c.name, c.parties, c.until::text as until`.execute(db);
    for (const { community, name, parties, until } of rows) {
      const { rows: people } = await sql<{ person: string }>`
        select distinct p.person_id as person from post p where p.area_id = ${community} and p.kind = any(${[...office]}::text[]) and ${inForce(now, 'p')}`.execute(
        db,
      );
      for (const { person } of people) await tellPerson(context, person, told.ending(name, parties, until));
    }
    return rows.length;
  },
};
