import { type RawBuilder, sql } from 'kysely';
import { isLate, visits } from '#features/matters/figures/door.ts';
import { firstAnswer, firstDue } from '../answered.ts';

/** Stars are counted in whole fives, the oldest first, so that nobody can tell what one neighbour gave (S0-A43). */
const five = 5;
/** A bucket of times is a twelfth wider than the one below: eight of them double the time. Bucket 0 is less than a minute. */
export const bucketsPerDoubling = 8;

/** Counts of a cell, each a column of its own. */
export const counts = [
  ...['opened', 'solved', 'explained', 'handed_over', 'withdrawn', 'in_time', 'reopened', 'replied', 'replied_late', 'left_unheard'],
  ...['ended_unheard', 'rated', 'placed', 'pleased', 'stars', 'travelled', 'trips', 'found'],
  ...['by_online', 'by_phone', 'by_counter', 'by_paper', 'by_visit', 'by_wechat', 'by_activity', 'by_above'],
] as const;
/** What a cell keeps as lists: deadlines that are still to come, and how long each step took. */
export const lists = ['open_due', 'reply_due', 'steps', 'buckets', 'times', 'late_times'] as const;

/** Names the columns of a list for a query, `c.opened, c.solved …`. */
export function columns(of: string, names: readonly string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(`${of}.${name}`)));
}

/** The first day of the month a matter `m` came in, by the legal zone. */
export const monthOf: RawBuilder<string> = sql<string>`date_trunc('month', m.opened_at at time zone 'Asia/Shanghai')::date`;

/** How often the person went to the counter for the matter `m`: as they say themself, else as the counter counted, else once for what was brought. */
const tripsMade = sql<number>`coalesce(
  (select e.trips::int from effort_said e where e.matter_id = m.id and e.by = 'opener' and e.trips is not null order by e.at desc, e.id desc limit 1),
  (select nullif(count(*)::int, 0) from hall_visit v where v.matter_id = m.id), case when m.channel in ('counter', 'paper') then 1 else 0 end)`;

/**
 * The facts of matters `m` that hold `where`, one row for each `part` (community, grid), method, version and month: the columns of `method_month`, with `part`
 * for the community; `where` asks nothing of `m` that a kept star (`rating_kept`) has not. A duplicate that was put into another matter is not counted again. This is the definition of every figure; sums only keep it.
 */
export function factsOf(where: RawBuilder<unknown>, part: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    with m as materialized (
        select m.id, ${part} as part, m.method_id, m.method_version, ${monthOf} as month, m.channel, m.ended_at, m.outcome, m.paused, m.due_at,
          ${firstDue} as reply_due, ${firstAnswer} as replied_at, m.outcome <> 'withdrawn' as is_done, case when m.outcome <> 'withdrawn' then ${tripsMade} end as trips
        from matter m where m.merged_into is null and ${where}),
      visit as materialized (
        select m.id, m.part, m.method_id, m.method_version, m.month, v.step, ${isLate} as late, extract(epoch from v.left_at - v.since) / 60 as minutes
        from m cross join lateral ${visits} v where v.step is not null and v.left_at is not null),
      was_late as (select distinct id from visit where late),
      came_back as (select distinct e.matter_id as id from m join matter_event e on e.matter_id = m.id where e.kind = 'reopened' or e.outcome = 'unsolved'),
      bucket as (
        select part, method_id, method_version, month, step, count(*)::int as n, (count(*) filter (where late))::int as late,
          case when minutes < 1 then 0 else 1 + floor(ln(minutes::float8) / ln(2) * ${bucketsPerDoubling}::int) end::smallint as bucket
        from visit group by part, method_id, method_version, month, step, 8),
      pace as (
        select part, method_id, method_version, month, array_agg(step) as steps, array_agg(bucket) as buckets, array_agg(n) as times, array_agg(late) as late_times
        from bucket group by part, method_id, method_version, month),
      kept as (
        select distinct on (m.one) ${part} as part, m.method_id, m.method_version, ${monthOf} as month, m.stars, m.one as id, m.seq
        from rating_kept m where m.in_figures and m.stars is not null and ${where} order by m.one, m.visit desc),
      star as (
        select m.part, m.method_id, m.method_version, m.month, r.stars, r.at, r.id, null::bigint as seq
        from m cross join lateral (select r.id, r.stars, r.at from rating r where r.matter_id = m.id and r.stars is not null order by r.visit desc limit 1) r
        union all select part, method_id, method_version, month, stars, null, id, seq from kept),
      last_word as (
        select part, method_id, method_version, month, stars, row_number() over (cell order by at nulls first, seq, id) as nth, count(*) over cell as given
        from star window cell as (partition by part, method_id, method_version, month)),
      word as (
        select part, method_id, method_version, month, count(*)::int as rated, (count(*) filter (where nth <= given - given % ${five}::int))::int as placed,
          (count(*) filter (where stars >= 4 and nth <= given - given % ${five}::int))::int as pleased,
          coalesce(sum(stars) filter (where nth <= given - given % ${five}::int), 0)::int as stars
        from last_word group by part, method_id, method_version, month),
      cell as (
        select part, method_id, method_version, month, count(*)::int as opened, ${sql.join(counted)},
          coalesce(array_agg(case when m.paused then 'infinity' else coalesce(m.due_at, 'infinity') end) filter (where m.ended_at is null), '{}') as open_due,
          coalesce(array_agg(coalesce(m.reply_due, 'infinity')) filter (where m.ended_at is null and m.replied_at is null), '{}') as reply_due
        from m left join was_late l on l.id = m.id left join came_back b on b.id = m.id left join finding f on f.matter_id = m.id
        group by part, method_id, method_version, month)
    select c.*, coalesce(w.rated, 0) as rated, coalesce(w.placed, 0) as placed, coalesce(w.pleased, 0) as pleased, coalesce(w.stars, 0) as stars,
      coalesce(p.steps, '{}') as steps, coalesce(p.buckets, '{}') as buckets, coalesce(p.times, '{}') as times, coalesce(p.late_times, '{}') as late_times
    from cell c left join word w on ${sameCell('w')} left join pace p on ${sameCell('p')}`;
}

function sameCell(other: string): RawBuilder<boolean> {
  const [part, method, version, month] = ['part', 'method_id', 'method_version', 'month'].map((name) => sql.ref(`${other}.${name}`));
  return sql<boolean>`${part} is not distinct from c.part and ${method} = c.method_id and ${version} = c.method_version and ${month} = c.month`;
}

/** What is counted over the matters of a cell, by column. */
const counting: Readonly<Record<string, RawBuilder<unknown>>> = {
  solved: sql`m.outcome = 'solved'`,
  explained: sql`m.outcome = 'explained'`,
  handed_over: sql`m.outcome = 'handed-over'`,
  withdrawn: sql`m.outcome = 'withdrawn'`,
  in_time: sql`m.is_done and l.id is null`,
  reopened: sql`b.id is not null`,
  replied: sql`m.replied_at is not null`,
  replied_late: sql`m.replied_at > m.reply_due`,
  left_unheard: sql`m.outcome = 'withdrawn' and m.replied_at is null`,
  ended_unheard: sql`m.is_done and m.replied_at is null`,
  travelled: sql`m.is_done and m.channel <> 'above'`,
  found: sql`f.matter_id is not null`,
  ...Object.fromEntries(
    ['online', 'phone', 'counter', 'paper', 'visit', 'wechat', 'activity', 'above'].map((channel) => [
      `by_${channel}`,
      sql`m.channel = ${channel}`,
    ]),
  ),
};
const counted = [
  ...Object.entries(counting).map(([name, is]) => sql`(count(*) filter (where ${is}))::int as ${sql.ref(name)}`),
  sql`coalesce(sum(m.trips) filter (where m.channel <> 'above'), 0)::int as trips`,
];
