import { sql } from 'kysely';
import { methodOnAt, methodPage } from '#features/matters/door.ts';
import type { Seeing } from '#kernel/action.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf, stamp } from '#kernel/clock.ts';
import type { Answer } from '#kernel/contract.ts';
import { occurrencesAfter, ruleShape } from '#method/recurrence.ts';
import type { microHome } from './contract.ts';

type Talks = NonNullable<Answer<typeof microHome>['talks']>;
type Choice = { id: string; name: string };
const shownTimes = 3;
const shownDecided = 10;

/** The series of a community by which meetings come: those whose method has a step to meet. */
export async function talksIn({ db, county }: Pick<Seeing, 'db' | 'county'>, community: string): Promise<Choice[]> {
  const { rows } = await sql<Choice & { method: string }>`
    select id, name, method_id as method from series where community_id = ${community} and what = 'matter' and ended_at is null order by made_at, id limit 200`.execute(
    db,
  );
  const meeting = new Map<string, boolean>();
  for (const { method } of rows) if (!meeting.has(method)) meeting.set(method, await meets({ db, county }, community, method));
  return rows.filter(({ method }) => meeting.get(method)).map(({ id, name }) => ({ id, name }));
}

async function meets({ db, county }: Pick<Seeing, 'db' | 'county'>, community: string, method: string): Promise<boolean> {
  const on = await methodOnAt(db, community, method);
  if (!on) return false;
  return (await methodPage(db, county.code, on.method_id, on.method_version)).steps.some((step) => step.do === 'meet');
}

/** 微议事: when next, and what was decided there. Null once the series has ended. */
export async function talksOf(seeing: Seeing, series: string): Promise<Talks | null> {
  const { db, county, now } = seeing;
  const { rows } = await sql<{ name: string; rule: unknown; paused: boolean; done: string }>`
    select name, rule, paused_at is not null as paused, greatest(done_until, ${dayOf(now)}::date - 1)::text as done
    from series where id = ${series} and ended_at is null`.execute(db);
  const [found] = rows;
  if (!found) return null;
  const { name, rule, paused, done } = found;
  const options = { calendar: await calendarOf(db, county.code), count: shownTimes };
  const next = paused ? [] : occurrencesAfter(ruleShape.parse(rule), done, options).map(({ day, provisional }) => ({ day, provisional }));
  return { name, paused, next, decided: await decidedBy(seeing, series) };
}

/** What the meetings of a series decided, each an order with somebody who does it and a day: by unit or kind of post, never a person. */
async function decidedBy({ db, now }: Seeing, series: string): Promise<Talks['decided']> {
  const { rows } = await sql<Talks['decided'][number]>`
    select t.subject as what, coalesce(u.name, k.name) as by, r.due_on::text as due,
      case when t.outcome = 'solved' then 'done' when t.outcome is not null then 'explained' when t.due_at < ${stamp(now)}::timestamptz and t.step = 'carry' then 'late' else 'open' end as state
    from occurrence o join resolution r on r.meeting_id = o.matter_id join matter t on t.id = r.task_id join post p on p.id = r.post_id join post_kind k on k.id = p.kind
      left join organization u on u.id = r.unit_id
    where o.series_id = ${series} order by o.of_day desc, r.place limit ${shownDecided}`.execute(db);
  return rows;
}
