import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { figures as figuresContract } from './contract.ts';
import { mustBeOffice, office } from './keepers.ts';

type Row = {
  keeper: string;
  desk: string;
  called: string;
  ahead: number;
  held: number;
  absent: number;
  unsettled: number;
  calledOff: number;
  minutes: number;
};

/** How often each desk was used and how long its keepers sat there. Staff read “1 booking”, and nothing of whose (S3-A37). */
export const figures = query(figuresContract, {
  who: { posts: office },
  async run(seeing, { community, year }) {
    await mustBeOffice(seeing, community);
    const { rows } = await sql<Row>`
      select k.id as keeper, d.name as desk, p.called, coalesce(t.held, 0)::int as held, coalesce(t.absent, 0)::int as absent, coalesce(t.unsettled, 0)::int as unsettled,
        coalesce(t.called_off, 0)::int as "calledOff", coalesce(t.minutes, 0)::int as minutes,
        (select count(*)::int from booking b where b.keeper_id = k.id and b.cancelled_at is null and b.starts_at > ${stamp(seeing.now)}::timestamptz) as ahead
      from desk_keeper k join desk d on d.id = k.desk_id and d.community_id = ${community} join post p on p.id = k.post_id
        left join lateral (select sum(held) as held, sum(absent) as absent, sum(unsettled) as unsettled, sum(called_off) as called_off, sum(minutes) as minutes
          from desk_total t where t.keeper_id = k.id and t.month >= make_date(${year}::int, 1, 1) and t.month < make_date(${year}::int + 1, 1, 1)) t on true
      where k.left_at is null or t.held is not null order by d.name, p.called, k.id limit 500`.execute(seeing.db);
    return { rows };
  },
});
