import { sql } from 'kysely';
import { query } from '#kernel/action.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { byTime, pageSize } from '../lists.ts';
import { openly as openlyContract } from './contract.ts';

type Row = {
  id: string;
  kind: string;
  leaf: string | null;
  line: string;
  mark: string;
  answer: string | null;
  credit: string | null;
  day: string | null;
  reached: number | null;
  asked_at: string;
  answered_at: string | null;
  due_at: string | null;
  unanswered: boolean;
  rated: boolean;
  may_rate: boolean;
  mine: number | null;
  raters: number;
  mean: number;
};

/** Stars of fewer would tell who gave them. */
const leastRaters = 5;

/** 公开: what this community was asked, promised and answered, for everybody to read. */
export const openly = query(openlyContract, {
  who: 'anyone',
  async run({ db, actor, now }, { community, kind, after: mark }) {
    const from = after(mark, byTime);
    const behind = from === null ? sql`true` : sql`(r.asked_at, r.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Row>`
      select r.id, r.method_id as kind, l.name as leaf, r.line, r.mark, r.answer, case when r.credited then r.credit end as credit, r.day::text as day,
        r.reached, r.asked_at, r.answered_at, r.due_at, r.answered_at is null and coalesce(r.due_at <= ${stamp(now)}::timestamptz, false) as unanswered,
        r.rated_from is not null as rated, r.rated_from is not null and exists (select from person p where p.id = ${actor?.person ?? null}::uuid and p.community_id = r.community_id and p.ended_at is null) as may_rate,
        (select stars from open_rating s where s.record_id = r.id and s.person_id = ${actor?.person ?? null}::uuid) as mine,
        coalesce(g.raters, 0) as raters, coalesce(g.mean, 0) as mean
      from open_record r left join leaf l on l.id = r.leaf_id
        left join lateral (select count(*)::int as raters, round(avg(stars), 1)::float as mean from open_rating s where s.record_id = r.id and r.rated_from is not null) g on true
      where r.community_id = ${community} and r.shown_at is not null and r.hidden_at is null
        and ${kind === undefined ? sql`true` : sql`r.method_id = ${kind}`} and ${behind}
      order by r.asked_at desc, r.id desc limit ${pageSize + 1}`.execute(db);
    const page = paged(rows, pageSize, ({ asked_at, id }) => [asked_at, id]);
    return { rows: page.rows.map(shown), next: page.next };
  },
});

function shown({ asked_at, answered_at, due_at, may_rate, mine, raters, mean, ...row }: Row) {
  return {
    ...row,
    askedAt: asked_at,
    answeredAt: answered_at,
    dueAt: due_at,
    mayRate: may_rate,
    myStars: mine,
    stars: raters >= leastRaters ? mean : null,
  };
}
