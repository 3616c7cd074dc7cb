import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { query, type Seeing } from '#kernel/action.ts';
import type { Actor } from '#kernel/actor.ts';
import { calendarOf } from '#kernel/calendar.ts';
import { stamp } from '#kernel/clock.ts';
import { after, paged } from '#kernel/keyset.ts';
import { choicesOf } from '#method/choices.ts';
import type { Method } from '#method/language.ts';
import type { MatterContext } from '#method/matter.ts';
import { inbox as inboxContract, mine as mineContract } from './contract.ts';
import { joinsOf } from './joining/shared.ts';
import { methodPage } from './method-page.ts';
import { type Listed, listed, rowOf, soonMinutes } from './row.ts';
import { isSide, opened, seenBy, waitsFor, waysToMe } from './seen-by.ts';
import { asMethodActor, stateOf } from './standing.ts';

export const pageSize = 20;
export const byTime = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** Rows of a list, each in the words of its own method. */
export async function rowsOf<R extends Listed>({ db, county, now }: Seeing, records: readonly R[]) {
  return await Promise.all(
    records.map(async (record) => {
      const method = await methodPage(db, county.code, record.method_id, record.method_version);
      return { record, method, row: rowOf(method, record, now) };
    }),
  );
}

/** What I asked for, and what I met too and joined, the newest first. */
export const mine = query(mineContract, {
  who: 'signed-in',
  family: 'see',
  async run(seeing, { after: mark, open }) {
    const from = after(mark, byTime);
    const ended = open === undefined ? sql`true` : open ? sql`m.ended_at is null` : sql`m.ended_at is not null`;
    const before = from === null ? sql`true` : sql`(m.opened_at, m.id) < (${from[0]}::timestamptz, ${from[1]}::uuid)`;
    const { rows } = await sql<Listed & { joined: boolean }>`
      with own as (select m.id, false as joined from matter m where ${opened(seeing.actor)}
        union all select m.id, true from matter m join matter_join j on j.matter_id = m.id where j.left_at is null and ${joinsOf(seeing.actor)} and not coalesce(${opened(seeing.actor)}, false)
        union all select m.id, false from matter m where ${isSide(seeing.actor)} and not coalesce(${opened(seeing.actor)}, false))
      select ${listed}, own.joined from own join matter m on m.id = own.id left join area a on a.id = m.place_id
      where ${ended} and ${before}
      order by m.opened_at desc, m.id desc limit ${pageSize + 1}`.execute(seeing.db);
    const page = paged(rows, pageSize, (row) => [row.opened_at, row.id]);
    return { rows: (await rowsOf(seeing, page.rows)).map(({ record, row }) => ({ ...row, joined: record.joined })), next: page.next };
  },
});

type Waiting = Listed & {
  task_step: string;
  what: string;
  task_due: string;
  full: boolean | null;
  building: string | null;
  unit: string | null;
  masked: string | null;
};
type Counts = { all: number; soon: number; late: number; returned: number };

/** 待办: what waits for me, the soonest first. */
export const inbox = query(inboxContract, {
  who: 'signed-in',
  async run(seeing, { after: mark, pick }) {
    const from = after(mark, byTime);
    const [{ rows }, counts] = await Promise.all([
      sql<Waiting>`
      ${waitingForMe(seeing, { from, pick, most: pick === 'returned' ? readToCount : pageSize * 3 })}
      select ${listed}, w.step as task_step, w.what, w.due_at as task_due, ${seenBy(seeing.actor)} as full,
        (select name from area where id = case a.kind when 'building' then a.id else a.building_id end) as building,
        (select name from area where id = case a.kind when 'unit' then a.id else a.unit_id end) as unit,
        case when m.real_name then (select masked from person where id = m.opener_person) end as masked
      from waiting w join matter m on m.id = w.matter_id left join area a on a.id = m.place_id
      where ${picked(seeing, pick)} order by w.due_at, w.matter_id limit ${pageSize + 1}`.execute(seeing.db),
      countWaiting(seeing),
    ]);
    const page = paged(rows, pageSize, (row) => [row.task_due, row.id]);
    const shown = await rowsOf(seeing, page.rows);
    const setting = { now: stamp(seeing.now), calendar: await calendarOf(seeing.db, seeing.county.code) };
    return {
      rows: shown.map(({ record, method, row }) => ({
        ...row,
        ...whereabouts(record),
        ...inReach(seeing.actor, method, record, setting),
        step: record.task_step,
        what: record.what,
        returned: record.returned,
      })),
      next: page.next,
      counts,
    };
  },
});

/** Whom a late matter is raised to above the community reads around where it is, not where and not whose. */
function whereabouts({ full, place, around, building, unit, masked }: Waiting) {
  return full ? { place, building, unit, masked } : { place: around, building: null, unit: null, masked: null };
}

/** What can be done from the list itself: the first thing the step lets this actor do, and whether the work can be passed on. */
function inReach(actor: Actor, method: Method, record: Listed, setting: MatterContext) {
  const { outcomes, handOver } = choicesOf(method, stateOf(record), asMethodActor(actor, record), setting);
  return { main: outcomes.find(({ relayed }) => !relayed)?.label ?? null, handOver };
}

/** Figures beside a list count no further than 500, so that a county's cost no more than a grid's; one more is read, which screens say as 500+. */
export const readToCount = 501;

/** How much waits for me, by what it needs; of more than 500 the soonest. */
export async function countWaiting(seeing: Seeing): Promise<Counts> {
  const { rows } = await sql<Counts>`
    ${waitingForMe(seeing, { from: null, pick: 'all', most: readToCount })}
    select count(*)::int as all, count(*) filter (where ${picked(seeing, 'soon')})::int as soon, count(*) filter (where ${picked(seeing, 'late')})::int as late,
      count(*) filter (where ${picked(seeing, 'returned')})::int as returned
    from waiting w join matter m on m.id = w.matter_id`.execute(seeing.db);
  return rows[0] ?? { all: 0, soon: 0, late: 0, returned: 0 };
}

type Range = {
  readonly from: readonly [string, string] | null;
  readonly pick: z.output<typeof inboxContract.input>['pick'];
  readonly most: number;
};

/**
 * One row for each matter that waits for me, whichever of my posts it waits for, the soonest first. What is only offered stands in the pool.
 * Each post is a range of its own in an index, read no further than asked, so that a county's inbox is as quick as a grid's.
 */
function waitingForMe({ actor, now }: Seeing, { from, pick, most }: Range): RawBuilder<unknown> {
  const later = from === null ? sql`true` : sql`(t.due_at, t.matter_id) > (${from[0]}::timestamptz, ${from[1]}::uuid)`;
  const until = pick === 'late' || pick === 'soon' ? sql`t.due_at <= ${dueUntil(now, pick)}` : sql`true`;
  const since = pick === 'soon' ? sql`t.due_at > ${dueUntil(now, 'late')}` : sql`true`;
  const near = waysToMe(actor).map(
    (way) => sql`(select t.matter_id, t.step, t.what, t.due_at, t.slot from task t
      where t.closed_at is null and t.what <> 'claim' and ${way} and ${later} and ${until} and ${since} order by t.due_at, t.matter_id limit ${sql.lit(most)})`,
  );
  // Read from the start, the soonest of a matter is always among what was read; only further on it may lie behind.
  const soonest =
    from === null && (pick === 'all' || pick === 'late')
      ? sql`true`
      : sql`n.due_at = (select min(t.due_at) from task t where t.matter_id = n.matter_id and t.closed_at is null and t.what <> 'claim' and ${waitsFor(actor)})`;
  return sql`with near as (${sql.join(near, sql` union all `)}), waiting as (
    select distinct on (n.matter_id) n.matter_id, n.step, n.what, n.due_at from near n
    where ${soonest} order by n.matter_id, n.due_at, n.slot)`;
}

/** Two hours ahead for what is due soon, now for what is late. */
function dueUntil(now: Seeing['now'], pick: 'soon' | 'late'): RawBuilder<string> {
  return sql`${stamp(pick === 'soon' ? now.add({ minutes: soonMinutes }) : now)}::timestamptz`;
}

function picked({ now }: Seeing, pick: 'all' | 'soon' | 'late' | 'returned'): RawBuilder<unknown> {
  if (pick === 'late') return sql`w.due_at <= ${stamp(now)}::timestamptz and not m.paused`;
  if (pick === 'soon')
    return sql`w.due_at > ${stamp(now)}::timestamptz and w.due_at <= ${stamp(now.add({ minutes: soonMinutes }))}::timestamptz`;
  return pick === 'returned' ? sql`m.returned` : sql`true`;
}
