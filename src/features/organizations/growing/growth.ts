import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { dayOf, zone } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { mustBeOffice, office } from '../office.ts';
import * as contract from './contract.ts';

const quarters = 8;
type Row = Answer<typeof contract.growth>['rows'][number];

/** A partner is new once, when it joined; a service when the unit first lent it, or first agreed on it: what is entered anew or renewed brings none. */
export const growth = query(contract.growth, {
  who: { posts: office },
  async run(seeing, { community }) {
    mustBeOffice(seeing, community);
    const { rows } = await sql<Row>`
      with quarter as (select generate_series(date_trunc('quarter', ${dayOf(seeing.now)}::date::timestamp) - interval '3 months' * ${quarters - 1}::int,
          date_trunc('quarter', ${dayOf(seeing.now)}::date::timestamp), interval '3 months') as begins),
      listed as (
        select w.what, o.id::text as unit, o.name as by, (w.at at time zone ${zone})::date as day from partner_offer w join partner p on p.organization_id = w.organization_id
          join organization o on o.id = w.organization_id where p.community_id = ${community}
        union all select s, array_to_string(c.parties, '、'), array_to_string(c.parties, '、'), c.since from cooperation c, unnest(c.services) as s
          where c.community_id = ${community} and c.renews is null),
      service as (select what, by, min(day) as day from listed group by unit, by, what)
      select to_char(q.begins, 'YYYY-Q') as quarter, extract(year from q.begins)::int as year, extract(quarter from q.begins)::int as nth,
        array(select o.name from partner p join organization o on o.id = p.organization_id
          where p.community_id = ${community} and p.kind <> 'council' and p.joined_on >= q.begins and p.joined_on < q.begins + interval '3 months' order by p.joined_on, o.name) as partners,
        (select coalesce(json_agg(json_build_object('what', s.what, 'by', s.by) order by s.day, s.what), '[]') from service s
          where s.day >= q.begins and s.day < q.begins + interval '3 months') as services
      from quarter q order by q.begins desc`.execute(seeing.db);
    return { rows };
  },
});
