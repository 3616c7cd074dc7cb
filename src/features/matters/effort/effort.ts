import { sql } from 'kysely';
import { action, query } from '#kernel/action.ts';
import { areasOf } from '#kernel/actor.ts';
import { stamp } from '#kernel/clock.ts';
import { seal } from '#kernel/crypto.ts';
import { newId } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import { inMyAreas, opened, seenBy } from '../seen-by.ts';
import type { MatterRecord } from '../standing.ts';
import {
  decideMinutes as decideContract,
  effort as effortContract,
  minutesOpen as openContract,
  trips as tripsContract,
} from './contract.ts';
import { sayEffort, sideOf, workedOn } from './say.ts';
import { effortWords } from './words.ts';

const deciders = ['secretary', 'community-staff', 'grid-head'] as const;

type Row = {
  mine: boolean;
  works: boolean;
  channel: string;
  helper: number | null;
  opener: number | null;
  agreed: number | null;
  resident_trips: number | null;
  staff_trips: number | null;
};

/** What was said about the time and the trips of one order, to those who see it in full. */
export const effort = query(effortContract, {
  who: 'signed-in',
  family: 'see',
  async run({ db, actor }, { matter }) {
    const last = (by: string, what: 'minutes' | 'trips') =>
      sql`(select ${sql.ref(what)} from effort_said e where e.matter_id = m.id and e.round = w.round and e.by = ${by} and ${sql.ref(what)} is not null order by e.at desc, e.id desc limit 1)`;
    const { rows } = await sql<Row>`
      with m as (select m.*, coalesce(${opened(actor)}, false) as mine, coalesce(m.assignee_person = ${actor.person}, false) as works from matter m where m.id = ${matter} and ${seenBy(actor)}),
        w as (select max(seq) as round from matter_event where matter_id = ${matter} and kind = 'did' and outcome = 'done')
      select m.mine, m.works, m.channel, ${last('helper', 'minutes')} as helper, ${last('opener', 'minutes')} as opener,
        (select minutes from agreed_minutes g where g.matter_id = m.id and g.round = w.round) as agreed,
        ${last('opener', 'trips')} as resident_trips, (select coalesce(sum(trips), 0)::int from effort_said e where e.matter_id = m.id and e.by = 'helper') as staff_trips
      from m cross join w`.execute(db);
    const row = rows[0] ?? refuse('not_found');
    const { helper, opener, agreed } = row;
    return {
      me: sideOf(row),
      helper,
      opener,
      agreed,
      differs: agreed === null && helper !== null && opener !== null && helper !== opener,
      residentTrips: row.resident_trips ?? ownTrips(row.channel),
      staffTrips: row.staff_trips ?? 0,
    };
  },
});

/** Who came to the counter or handed in paper went once; whoever rang, wrote or was visited went nowhere (S0-A19). */
function ownTrips(channel: string): number {
  return channel === 'counter' || channel === 'paper' ? 1 : 0;
}

/** The two sides differ: staff of the place decide, and both are told why. */
export const decideMinutes = action(decideContract, {
  who: { posts: deciders },
  async run(context, { matter, minutes, reason }) {
    const { db, actor, keys, now, stir } = context;
    const { rows } =
      await sql<MatterRecord>`select m.* from matter m where m.id = ${matter} and ${inMyAreas(actor)} for update of m`.execute(db);
    const record = rows[0] ?? refuse('not_found');
    if (record.assignee_person === actor.person) refuse('matters.minutes_not_yours');
    const { worker } = await workedOn(context, matter);
    const key = keys.unwrap(record.key_wrapped ?? refuse('not_found'), matter);
    await sayEffort(context, matter, 'staff', { minutes, reason: seal(key, reason, `${matter}:minutes`) });
    const say = effortWords.decided(record.subject, minutes);
    const told = [
      { person_id: worker },
      record.opener_account ? { account_id: record.opener_account } : { person_id: record.opener_person },
    ];
    await db
      .insertInto('notice')
      .values(told.map((to) => ({ id: newId(), matter_id: matter, say, at: stamp(now), person_id: null, account_id: null, ...to })))
      .execute();
    stir('notices', [`person:${worker}`, record.opener_account ? `account:${record.opener_account}` : `person:${record.opener_person}`]);
    return { id: matter };
  },
});

type Differing = { id: string; number: string; subject: string; called: string | null; helper: number; opener: number; at: string };

/** Orders whose two sides do not agree how long it took; they stay here until one gives way or staff decide. */
export const minutesOpen = query(openContract, {
  who: { posts: deciders },
  async run({ db, actor }, { community }) {
    if (!areasOf(actor, 'community', deciders).includes(community)) refuse('not_found');
    const { rows } = await sql<Differing>`
      with said as (select distinct on (e.matter_id, e.round, e.by) e.matter_id, e.round, e.by, e.minutes, e.at from effort_said e join matter m on m.id = e.matter_id and m.community_id = ${community}
          where e.minutes is not null order by e.matter_id, e.round, e.by, e.at desc, e.id desc)
      select m.id, m.number, m.subject, m.assignee_called as called, h.minutes as helper, o.minutes as opener, greatest(h.at, o.at) as at
      from said h join said o on o.matter_id = h.matter_id and o.round = h.round and o.by = 'opener' join matter m on m.id = h.matter_id
      where h.by = 'helper' and h.minutes <> o.minutes and not exists (select from agreed_minutes g where g.matter_id = h.matter_id and g.round = h.round) and ${inMyAreas(actor)}
      order by at limit 100`.execute(db);
    return { orders: rows.map((row) => ({ ...row, called: row.called ?? '' })) };
  },
});

const fewest = 5;

/** How often residents and staff had to go, on average, for what was solved between two days (S0-A19). Public, and silent below five orders. */
export const trips = query(tripsContract, {
  who: 'anyone',
  async run({ db }, { community, from, until }) {
    const { rows } = await sql<{ orders: number; resident: number | null; staff: number | null }>`
      with solved as (select m.id, m.channel from matter m where m.community_id = ${community} and m.outcome = 'solved' and m.channel <> 'above'
          and m.ended_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and m.ended_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'),
        went as (select s.id, coalesce((select e.trips from effort_said e where e.matter_id = s.id and e.by = 'opener' and e.trips is not null order by e.at desc, e.id desc limit 1),
            case when s.channel in ('counter', 'paper') then 1 else 0 end) as resident,
          (select sum(e.trips) from effort_said e where e.matter_id = s.id and e.by = 'helper') as staff from solved s)
      select count(*)::int as orders, round(avg(resident), 1)::float8 as resident, round(avg(staff), 1)::float8 as staff from went`.execute(
      db,
    );
    const found = rows[0];
    if (!found || found.orders < fewest) return { orders: null, resident: null, staff: null };
    return found;
  },
});
