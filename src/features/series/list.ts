import { sql } from 'kysely';
import { calledHere } from '#features/matters/door.ts';
import { query, type Seeing } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/clock.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Calendar } from '#method/clock.ts';
import { occurrencesAfter } from '#method/recurrence.ts';
import { ahead as aheadContract, list as listContract } from './contract.ts';
import { faultSays } from './faults.ts';
import { isOffice, office } from './owner.ts';
import { dayBefore, ruleOf, type Series } from './series.ts';
import { sayRule } from './words.ts';

const lookers = [...office, 'grid-head'] as const;
const shownTimes = 3;
const shownPast = 12;

type Row = Series & { sheet: string | null; place: string; called: string; kind: string; held: boolean };
type Past = {
  series_id: string;
  of_day: string;
  day: string;
  missed: number;
  item_id: string | null;
  matter_id: string | null;
  number: string | null;
  ended: boolean | null;
  fault: string | null;
  facts: Readonly<Record<string, string | number>>;
};

/** What comes again in a community, with its next times and what came of those before. */
export const list = query(listContract, {
  who: { posts: lookers },
  async run(seeing, { community }) {
    const { db, actor, county, now } = seeing;
    if (!areasOf(actor, 'community', lookers).includes(community)) refuse('not_found');
    const rows = await seriesIn(seeing, community);
    const past = await pastOf(
      seeing,
      rows.map(({ id }) => id),
    );
    const calendar = await calendarOf(db, county.code);
    const methods = rows.flatMap(({ method_id }) => method_id ?? []);
    const names = await calledHere(seeing, community, methods);
    return {
      mayKeep: isOffice(seeing, community),
      rows: rows.map((row) =>
        rowOf(
          row,
          past.filter(({ series_id }) => series_id === row.id),
          { calendar, today: dayOf(now), by: names.get(row.method_id ?? '') ?? row.sheet ?? '' },
        ),
      ),
    };
  },
});

async function seriesIn({ db, now }: Seeing, community: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.*, a.name as place, p.called, k.name as kind, p.since <= ${dayOf(now)}::date and (p.until is null or p.until > ${dayOf(now)}::date) as held,
      h.name as sheet
    from series s join area a on a.id = s.place_id join post p on p.id = s.owner_post_id join post_kind k on k.id = p.kind left join sheet h on h.id = s.sheet_id
    where s.community_id = ${community} order by s.ended_at is not null, s.made_at desc, s.id desc limit 200`.execute(db);
  return rows;
}

async function pastOf({ db }: Seeing, series: readonly string[]): Promise<Past[]> {
  const { rows } = await sql<Past>`
    select o.*, m.number, m.ended_at is not null as ended from unnest(${series}::uuid[]) as s(id)
      cross join lateral (select * from occurrence where series_id = s.id order by of_day desc limit ${shownPast}) o left join matter m on m.id = o.matter_id
    order by o.of_day desc`.execute(db);
  return rows;
}

function rowOf(row: Row, past: readonly Past[], { calendar, today, by }: { calendar: Calendar; today: string; by: string }) {
  const rule = ruleOf(row);
  const doneUntil = row.paused_at !== null && row.done_until < dayBefore(today) ? dayBefore(today) : row.done_until;
  const next = row.ended_at === null ? occurrencesAfter(rule, doneUntil, { calendar, count: shownTimes }) : [];
  return {
    ...{ id: row.id, name: row.name, what: row.what, by, subject: row.subject, place: row.place },
    owner: { called: row.called, kind: row.kind, held: row.held },
    rule: sayRule(rule),
    next: next.map(({ day, provisional }) => ({ day, provisional })),
    paused: row.paused_at !== null,
    ended: row.ended_at !== null,
    history: past.map(({ of_day, day, missed, matter_id, number, ended, item_id, fault, facts }) => ({
      ...{ of: of_day, day, missed, item: item_id },
      matter: matter_id === null ? null : { id: matter_id, number: number ?? '', ended: ended ?? false },
      fault: fault === null ? null : faultSays(fault, facts),
    })),
  };
}

/** The next times of a rule that is being thought of. */
export const ahead = query(aheadContract, {
  who: { posts: office },
  async run({ db, county, now }, { rule }) {
    const calendar = await calendarOf(db, county.code);
    const times = occurrencesAfter(rule, dayBefore(dayOf(now)), { calendar, count: shownTimes });
    return { times: times.map(({ day, provisional }) => ({ day, provisional })) };
  },
});
