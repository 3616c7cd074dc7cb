import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { firstReplies as firstRepliesContract } from './contract.ts';

type Counted = { count: number; inTime: number; unanswered: number; medianMinutes: number | null };

/**
 * 第一时间答复: of the matters opened from one day until another whose method promises a first reply, how many the opener heard about from a person,
 * how many in time, and half of them within how many minutes (row S1-E27). Withdrawn ones that nobody had answered yet are left out.
 */
export const firstReplies = query(firstRepliesContract, {
  who: { posts: ['secretary', 'community-staff', 'grid-head'] },
  async run({ db, actor }, { community, from, until }) {
    if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
    const { rows } = await sql<Counted>`
      select count(first_reply_at)::int as count, count(*) filter (where first_reply_at <= first_reply_due)::int as "inTime",
        count(*) filter (where first_reply_at is null and outcome is distinct from 'withdrawn')::int as unanswered,
        round((percentile_cont(0.5) within group (order by extract(epoch from first_reply_at - opened_at)) / 60)::numeric, 1)::float8 as "medianMinutes"
      from matter
      where community_id = ${community} and first_reply_due is not null
        and opened_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and opened_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`.execute(
      db,
    );
    return rows[0] ?? { count: 0, inTime: 0, unanswered: 0, medianMinutes: null };
  },
});
