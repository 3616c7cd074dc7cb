import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { dayOf } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../in-force.ts';
import { mustBeSecretary } from '../office.ts';
import * as contract from './contract.ts';
import { themself } from './report.ts';

/** A report as it is read; `r` is its row in the query around it. */
const said = sql`r.unit, r.called, r.skills, r.first_on::text as "firstOn", (select count(*)::int from member_report_day d where d.person_id = r.person_id and d.on_day >= (r.asked_at at time zone 'Asia/Shanghai')::date) as again,
  case when r.post_id is null then 'asked' else 'here' end as standing`;

type Mine = NonNullable<Answer<typeof contract.myReport>['report']>;

/** The grid is where the member lives today: one, by the ledger, and after a move another (row S2-A1). */
export const myReport = query(contract.myReport, {
  who: 'person',
  async run({ db, actor, now }) {
    const person = themself(actor);
    const { rows: home } = await sql<{ community: string | null }>`
      select c.name as community from person p join area c on c.id = p.community_id where p.id = ${person} and p.household_id is not null`.execute(
      db,
    );
    const { rows } = await sql<Mine>`
      select ${said}, r.first_on = ${dayOf(now)}::date or exists (select from member_report_day d where d.person_id = r.person_id and d.on_day = ${dayOf(now)}::date) as today,
        (select json_build_object('id', g.id, 'name', g.name) from area g where g.id = p.grid_id) as grid
      from member_report r join person p on p.id = r.person_id where r.person_id = ${person} and r.ended_at is null and r.community_id = p.community_id`.execute(
      db,
    );
    return { report: rows[0] ?? null, community: home[0]?.community ?? null };
  },
});

export const reports = query(contract.reports, {
  who: { posts: ['secretary'] },
  ledger: true,
  async run(seeing, { community }) {
    mustBeSecretary(seeing, community);
    const { rows } = await sql<Answer<typeof contract.reports>['rows'][number]>`
      select r.person_id as person, p.masked, (select name from area where id = p.grid_id) as grid, ${said}
      from member_report r join person p on p.id = r.person_id
      where r.community_id = ${community} and r.ended_at is null order by r.post_id is not null, r.asked_at, r.person_id limit 500`.execute(
      seeing.db,
    );
    return { rows };
  },
});

/** Only whoever wrote how neighbours may call them; where nobody lives at a door of the ledger there is nobody near. */
export const membersNear = query(contract.membersNear, {
  who: 'person',
  async run({ db, actor, now }) {
    const { rows } = await sql<Answer<typeof contract.membersNear>['rows'][number]>`
      select r.called, r.skills from person me join person p on p.grid_id = me.grid_id and p.ended_at is null and p.id <> me.id
        join member_report r on r.person_id = p.id and r.ended_at is null and r.called is not null and r.community_id = p.community_id
        join post o on o.id = r.post_id and ${inForce(now, 'o')}
      where me.id = ${themself(actor)} and me.ended_at is null order by r.called, r.person_id limit 50`.execute(db);
    return { rows };
  },
});
