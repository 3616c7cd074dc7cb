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

/** Satisfaction by service, from five ratings on; below that neither the average nor the number is said. One rating for each time it was confirmed. */
export const ratingReport = query(ratingsContract, {
  who: 'anyone',
  async run({ db }, { community }) {
    const { rows } = await sql<{ leaf: string; name: string; count: number; average: number }>`
      select l.id as leaf, l.name, count(r.id)::int as count, round(avg(r.stars), 1)::float8 as average
      from leaf l left join rating r on r.leaf_id = l.id and r.community_id = ${community} where l.ended_at is null group by l.id order by l.sort`.execute(db);
    return { leaves: rows.map(({ leaf, name, count, average }) => ({ leaf, name, count: count < fewest ? null : count, average: count < fewest ? null : average })) };
  },
});
