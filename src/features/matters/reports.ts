import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { channels } from './contract.ts';
import { byChannel, ratings as ratingsContract } from './figures/contract.ts';
import { lastWordsOfJoined } from './joining/last-words.ts';
import { channelNames } from './words.ts';

/** 登记渠道: of the matters opened from one day until another, how many came which way. A channel nobody used counts 0. */
export const channelReport = query(byChannel, {
  who: { posts: ['secretary', 'community-staff', 'grid-head'] },
  async run({ db, actor }, { community, from, until }) {
    if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
    const { rows } = await sql<{ channel: string; count: number }>`
      select channel, count(*)::int as count from matter
      where community_id = ${community} and channel <> 'above' and opened_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and opened_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'
      group by channel`.execute(db);
    const counted = new Map(rows.map(({ channel, count }) => [channel, count]));
    return {
      channels: channels.map((channel) => ({ channel, name: channelNames[channel] ?? channel, count: counted.get(channel) ?? 0 })),
      total: rows.reduce((total, { count }) => total + count, 0),
    };
  },
});

const fewest = 5;
type Figures = { average: number | null; quick: number | null; fixed: number | null };

/**
 * 满意, 响应 and 解决 by service, each counted for itself, because each may be left out. One rating for each who asked, the last word given: of whoever
 * opened it, and of everybody who joined it; of matters forgotten since, the bare numbers. Said only in whole fives, the oldest first, so that nobody can tell
 * from the average before and after what one neighbour gave (S0-A43). Below five neither the average nor the number is said.
 */
export const ratingReport = query(ratingsContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const { rows } = await sql<{ leaf: string; name: string; count: number } & Figures>`
      with given as (select matter_id as one, visit, id, leaf_id, stars, quick, fixed, at, null::bigint as seq from rating where community_id = ${community}
          union all select one, visit, one, leaf_id, stars, quick, fixed, null, seq from rating_kept where community_id = ${community}),
        of_openers as (select distinct on (one) id, leaf_id, stars, quick, fixed, at, seq from given order by one, visit desc),
        of_joined as (select w.id, w.leaf_id, w.stars, null::smallint as quick, null::smallint as fixed, w.at, null::bigint as seq
          from (${lastWordsOfJoined(sql`m.community_id = ${community}`)}) w),
        last_word as (select * from of_openers union all select * from of_joined),
        figure as (select id, leaf_id, at, seq, f.what, f.stars from last_word w, lateral (values ('average', w.stars), ('quick', w.quick), ('fixed', w.fixed)) f (what, stars) where f.stars is not null),
        placed as (select leaf_id, what, stars, row_number() over (partition by leaf_id, what order by at nulls first, seq, id) as nth, count(*) over (partition by leaf_id, what) as given from figure)
      select l.id as leaf, l.name, count(p.stars) filter (where p.what = 'average')::int as count,
        ${averageOf('average')} as average, ${averageOf('quick')} as quick, ${averageOf('fixed')} as fixed
      from leaf l left join placed p on p.leaf_id = l.id and p.nth <= p.given - p.given % ${fewest}::int
      where l.ended_at is null group by l.id order by l.sort`.execute(db);
    return { leaves: rows.map((row) => ({ ...row, count: row.count === 0 ? null : row.count })) };
  },
});

function averageOf(what: keyof Figures) {
  return sql<number | null>`round(avg(p.stars) filter (where p.what = ${what}), 1)::float8`;
}
