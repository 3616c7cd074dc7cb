import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { byTime, pageSize } from '../lists.ts';
import { metOpenly as metOpenlyContract } from './contract.ts';
import { councilsThat } from './council.ts';

type Decided = { what: string; by: string; due: string; state: 'open' | 'late' | 'done' | 'explained' };
type Row = { id: string; name: string; at: string; came: string[]; absent: string[]; decided: Decided[] };

/** 会上定的事, for everybody: units and kinds of post, never a person. */
export const metOpenly = query(metOpenlyContract, {
  who: 'anyone',
  async run({ db, now }, { community, after: mark }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(h.at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      with h as (select r.meeting_id as id, min(r.at) as at from resolution r join matter o on o.id = r.meeting_id where o.community_id = ${community} group by r.meeting_id
        union select u.matter_id, o.ended_at from meeting_unit u join matter o on o.id = u.matter_id
          where o.community_id = ${community} and o.ended_at is not null and not exists (select from resolution r where r.meeting_id = u.matter_id)
        union select c.matter_id, o.ended_at from meeting_council c join matter o on o.id = c.matter_id
          where o.community_id = ${community} and o.ended_at is not null and exists (select from meeting_part p where p.matter_id = c.matter_id)
            and not exists (select from resolution r where r.meeting_id = c.matter_id))
      select m.id, d.definition ->> 'name' as name, h.at,
        array(select u.name from meeting_unit a join organization u on u.id = a.unit_id where a.matter_id = m.id and a.came order by u.name) as came,
        array(select u.name from meeting_unit a join organization u on u.id = a.unit_id where a.matter_id = m.id and not a.came order by u.name) as absent,
        coalesce((select json_agg(json_build_object('what', t.subject, 'by', coalesce(u.name, k.name), 'due', r.due_on::text, 'state',
            case when t.outcome = 'solved' then 'done' when t.outcome is not null then 'explained' when t.due_at < ${stamp(now)}::timestamptz and t.step = 'carry' then 'late' else 'open' end) order by r.place)
          from resolution r join matter t on t.id = r.task_id join post p on p.id = r.post_id join post_kind k on k.id = p.kind left join organization u on u.id = r.unit_id
          where r.meeting_id = m.id), '[]') as decided
      from h join matter m on m.id = h.id join method d on d.id = m.method_id and d.version = m.method_version where ${behind} order by h.at desc, m.id desc limit ${pageSize + 1}`.execute(
      db,
    );
    const councils = await councilsThat(
      db,
      rows.map(({ id }) => id),
    );
    const told = rows.map((row) => ({ ...row, council: councils.get(row.id) ?? null }));
    return paged(told, pageSize, ({ at, id }) => [at, id]);
  },
});
