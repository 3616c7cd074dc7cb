import { sql } from 'kysely';
import { query, type Seeing } from '#kernel/action.ts';
import { zone } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { inForce } from '../in-force.ts';
import { isOffice } from '../office.ts';
import * as contract from './contract.ts';
import { societies } from './societies.ts';

type Shown = Answer<typeof contract.linkedProjects>;
type Row = Omit<Shown['rows'][number], 'missing'>;
const three = ['lead', 'unit', 'worker'] as const;

/** 三社联动: whoever has left since is missing again, and the project a draft. */
export const linkedProjects = query(contract.linkedProjects, {
  who: 'anyone',
  async run(seeing, { community }) {
    const rows = (await rowsOf(seeing, community)).map((row) => ({ ...row, missing: three.filter((party) => row[party] === null) }));
    if (!isOffice(seeing, community))
      return {
        rows: rows.filter(({ missing }) => missing.length === 0).map((row) => ({ ...row, before: [] })),
        leads: [],
        units: [],
        workers: [],
        mayKeep: false,
      };
    return { rows, ...(await choicesOf(seeing, community)), mayKeep: true };
  },
});

async function rowsOf({ db, now }: Seeing, community: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.id, l.name, l.about,
      (select json_build_object('id', p.id, 'name', p.called) from post p where p.id = l.lead_id and ${inForce(now, 'p')}) as lead,
      (select json_build_object('id', o.id, 'name', o.name) from partner r join organization o on o.id = r.organization_id where r.organization_id = l.unit_id and r.kind = any(${[...societies]}::text[]) and r.left_on is null) as unit,
      (select json_build_object('id', p.id, 'name', p.called) from post p where p.id = l.worker_id and ${inForce(now, 'p')}) as worker,
      (select coalesce(json_agg(json_build_object('id', b.id, 'since', (b.since at time zone ${zone})::date, 'until', (b.until at time zone ${zone})::date,
          'names', array_remove(array[(select called from post where id = b.lead_id), (select name from organization where id = b.unit_id), (select called from post where id = b.worker_id)], null))
        order by b.until desc, b.id desc), '[]') from linked_before b where b.project_id = l.id and num_nonnulls(b.lead_id, b.unit_id, b.worker_id) > 0) as before
    from linked_project l where l.community_id = ${community} and l.ended_at is null order by l.at, l.id limit 200`.execute(db);
  return rows;
}

async function choicesOf({ db, now }: Seeing, community: string): Promise<Pick<Shown, 'leads' | 'units' | 'workers'>> {
  const { rows } = await sql<Pick<Shown, 'leads' | 'units' | 'workers'>>`
    with held as (select p.id, p.called, k.work, k.id as kind, k.sort from post p join post_kind k on k.id = p.kind
      where p.community_id = ${community} and ${inForce(now, 'p')} and (k.work = 'staff' or k.id = 'social-worker'))
    select (select coalesce(json_agg(json_build_object('id', id, 'name', called) order by sort, called), '[]') from held where work = 'staff') as leads,
      (select coalesce(json_agg(json_build_object('id', id, 'name', called) order by called), '[]') from held where kind = 'social-worker') as workers,
      (select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by o.name), '[]') from partner r join organization o on o.id = r.organization_id
        where r.community_id = ${community} and r.kind = any(${[...societies]}::text[]) and r.left_on is null) as units`.execute(db);
  return rows[0] ?? { leads: [], units: [], workers: [] };
}
