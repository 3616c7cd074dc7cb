import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import type { Answer } from '#kernel/contract.ts';
import * as contract from './contract.ts';
import { inForce } from './in-force.ts';

type Row = Answer<typeof contract.myBuilding>['rows'][number];

/** Read by those who live in the building alone; where no work number was given, the community puts through (row S0-A33). */
export const myBuilding = query(contract.myBuilding, {
  who: 'person',
  async run({ db, actor, now }) {
    const { rows } = await sql<Row>`
      select p.called, k.name as "kindName", b.name as building, coalesce(p.work_phone, c.phone) as "workPhone", p.work_phone is null as through
      from person n join household h on h.id = n.household_id and h.ended_at is null join area d on d.id = h.dwelling_id
        join post p on p.area_id = d.building_id and p.kind = 'building-member' and ${inForce(now, 'p')} join post_kind k on k.id = p.kind
        join area b on b.id = p.area_id join area c on c.id = p.community_id
      where n.id = ${actor.family ? null : actor.person} and n.ended_at is null order by p.since, p.id`.execute(db);
    return { rows };
  },
});
