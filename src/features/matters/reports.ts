import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { refuse } from '#kernel/refusal.ts';
import { byChannel, channels, ratings as ratingsContract } from './contract.ts';
import { channelNames } from './words.ts';

/** 登记渠道: of the matters opened from one day until another, how many came which way. A channel nobody used counts 0. */
export const channelReport = query(byChannel, {
  who: { posts: ['secretary', 'community-staff', 'grid-head'] },
  async run({ db, actor }, { community, from, until }) {
    if (!areasOf(actor, 'community').includes(community)) refuse('not_found');
    const { rows } = await sql<{ channel: string; count: number }>`
      select channel, count(*)::int as count from matter
      where community_id = ${community} and opened_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and opened_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'
      group by channel`.execute(db);
    const counted = new Map(rows.map(({ channel, count }) => [channel, count]));
    return {
      channels: channels.map((channel) => ({ channel, name: channelNames[channel] ?? channel, count: counted.get(channel) ?? 0 })),
      total: rows.reduce((total, { count }) => total + count, 0),
    };
  },
});

const fewest = 5;

/**
 * Satisfaction by service. One rating for each request, the last word given; said only in whole fives, the oldest first, so that nobody can tell
 * from the average before and after what one neighbour gave (S0-A43). Below five neither the average nor the number is said.
 */
export const ratingReport = query(ratingsContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const { rows } = await sql<{ leaf: string; name: string; count: number; average: number | null }>`
      with last_word as (select distinct on (matter_id) id, leaf_id, stars, at from rating where community_id = ${community} order by matter_id, visit desc),
        placed as (select leaf_id, stars, row_number() over (partition by leaf_id order by at, id) as nth, count(*) over (partition by leaf_id) as given from last_word)
      select l.id as leaf, l.name, count(p.stars)::int as count, round(avg(p.stars), 1)::float8 as average
      from leaf l left join placed p on p.leaf_id = l.id and p.nth <= p.given - p.given % ${fewest}::int
      where l.ended_at is null group by l.id order by l.sort`.execute(db);
    return { leaves: rows.map((row) => ({ ...row, count: row.count === 0 ? null : row.count })) };
  },
});
