import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { query, type Seeing } from '#kernel/action.ts';
import { stamp, zone } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import { areasOver, keepers, keptAreas, seenBy } from '../seen-by.ts';
import { itemsNow, stateNow } from '../standing.ts';
import * as contract from './contract.ts';

/** How many kinds of need a plan must answer (row S3-A62). */
const top = 5;

/** 还没有回应的: needs that no item of a plan answers, and what was asked for most this quarter. */
export const unanswered = query(contract.unanswered, {
  who: { posts: keepers },
  async run(seeing, { community, day }) {
    if (!keptAreas(seeing.actor).includes(community)) refuse('not_found');
    return { needs: await needsOf(seeing, community), kinds: await kindsOf(seeing, community, day) };
  },
});

async function needsOf({ db, actor }: Seeing, community: string) {
  const { rows } = await sql<{ id: string; subject: string; sheet: string }>`
    select i.id, i.subject, s.name as sheet from ${itemsNow} join sheet s on s.id = i.sheet_id
    where s.pattern = 'needs' and s.area_id in (${areasOver([community])}) and ${seenBy(actor)} and i.parent_id is null and ${stateNow} = 'open'
      and not exists (select from sheet_link l join sheet_item plan on plan.id = l.item_id where l.to_item = i.id and l.what = 'answers' and plan.dropped_at is null)
    order by i.at, i.id limit 200`.execute(db);
  return rows;
}

/** What residents asked for, by kind of service; what departments entrusted is no need of theirs, and sealed matters are counted nowhere. */
async function kindsOf({ db, now }: Seeing, community: string, day: string | undefined) {
  const [from, until] = quarterOf(day === undefined ? now.toZonedDateTimeISO(zone).toPlainDate() : Temporal.PlainDate.from(day));
  const { rows } = await sql<{ leaf: string; name: string; asked: number; answeredBy: number }>`
    select asked.leaf_id as leaf, l.name, asked.asked, (select count(distinct k.item_id)::int from sheet_link k join sheet_item plan on plan.id = k.item_id
      join sheet s on s.id = plan.sheet_id where k.to_leaf = asked.leaf_id and k.what = 'answers' and plan.dropped_at is null and s.area_id = ${community}) as "answeredBy"
    from (select m.leaf_id, count(*)::int as asked from matter m
      where m.community_id = ${community} and m.opened_at >= ${stamp(from)}::timestamptz and m.opened_at < ${stamp(until)}::timestamptz
        and m.channel <> 'above' and m.seen_by is null and m.leaf_id is not null group by m.leaf_id order by count(*) desc, m.leaf_id limit ${top}) as asked
      join leaf l on l.id = asked.leaf_id order by asked.asked desc, asked.leaf_id`.execute(db);
  return rows;
}

function quarterOf(day: Temporal.PlainDate): [Temporal.Instant, Temporal.Instant] {
  const first = day.with({ month: Math.floor((day.month - 1) / 3) * 3 + 1, day: 1 });
  const at = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant();
  return [at(first), at(first.add({ months: 3 }))];
}
